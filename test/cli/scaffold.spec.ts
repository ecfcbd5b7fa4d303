import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseInstrument } from '#libs/instruments/parse';
import { compileInstrument, scoreAssessment } from '#libs/scoring';
import { readInstrumentFolder } from '../../apps/cli/src/instrument-folders.js';
import { scaffold } from '../../apps/cli/src/scaffold/scaffold.js';

const SHIPPED = path.resolve(import.meta.dirname, '../../libs/instruments/content/opencria/1.0.0');
const SMALL = path.resolve(import.meta.dirname, '../fixtures/small-instrument');

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'opencria-scaffold-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]): { code: number | undefined; out: string; err: string } {
  const said = { out: '', err: '' };
  const code = scaffold(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    today: () => '2026-11-22',
  });
  return { code, ...said };
}

function copyOf(folder: string): string {
  const copy = path.join(root, 'copy');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');
const faultsOf = (folder: string) => readInstrumentFolder(folder).faults.filter(({ severity }) => severity === 'fault');
/** Every file below a folder with its text. */
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [path.join(entry.parentPath, entry.name), read(entry.parentPath, entry.name)]);

describe('a new instrument', () => {
  const start = () =>
    run('--new-instrument', path.join(root, 'ours'), '--id', 'our-check', '--title', 'Our "own" check');

  it('passes the check before anything in it is changed', () => {
    const { code, out } = start();
    expect(code).toBe(0);
    const { instrument, faults } = readInstrumentFolder(path.join(root, 'ours/1.0.0'));
    expect(faults).toEqual([]);
    expect(instrument).toMatchObject({ id: 'our-check', title: 'Our "own" check', status: 'draft' });
    expect(instrument?.changelog[0]?.date).toBe('2026-11-22');
    for (const file of ['instrument.yaml', 'profile.yaml', 'rights/first-subject.yaml'])
      expect(out).toContain(path.join('ours/1.0.0', file));
  });

  it('holds a question whose examples come out as they say', () => {
    start();
    const instrument = readInstrumentFolder(path.join(root, 'ours/1.0.0')).instrument!;
    const [question] = instrument.questions;
    expect(question?.examples).toHaveLength(3);
    for (const { profile = { accounts: true }, answer, tier = 0, expect: expected } of question!.examples) {
      const evidence = tier === 0 ? [] : [{ tier, effectiveOn: '2026-11-22' }];
      const answers = answer === undefined ? {} : { [question!.id]: { option: String(answer), evidence } };
      const { questions } = scoreAssessment(compileInstrument(instrument), {
        mode: 'full',
        asOf: '2026-11-22',
        profile,
        answers,
        harms: {},
      });
      expect(questions[0]?.state === 'NA_AUTO').toBe(expected.state === 'not-applicable');
      expect(questions[0]?.level).toBe(expected.level);
      if (expected.evidenced !== undefined) expect(questions[0]?.evidenced).toBe(expected.evidenced);
    }
  });

  it('never replaces what is there', () => {
    start();
    const before = contentOf(root);
    const { code, err } = start();
    expect(code).toBe(1);
    expect(err).toMatch(/instrument\.yaml exists already; nothing was written\.\n$/);
    expect(contentOf(root)).toEqual(before);
  });

  it.each([
    ['without an id', ['--title', 'T'], /--id <id in words>/],
    ['with an id that is no word', ['--id', 'Our Check', '--title', 'T'], /"Our Check" is not a good id/],
    ['with an option of nothing', ['--id', 'a', '--title', 'T', '--colour'], /--colour/],
  ])('is refused %s in a plain sentence', (_name, args, says) => {
    const { code, err } = run('--new-instrument', path.join(root, 'ours'), ...args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(existsSync(path.join(root, 'ours'))).toBe(false);
  });
});

describe('a new module', () => {
  it.each(['rights', 'technology', 'due-diligence'])(
    'of %s keeps the rules of the shipped questionnaire, whose other lines stay as they are',
    (place) => {
      const folder = copyOf(SHIPPED);
      const draft = read(folder, 'instrument.yaml').replace('status: released', 'status: draft');
      writeFileSync(path.join(folder, 'instrument.yaml'), draft);
      const before = draft.split('\n');
      expect(run('--new-module', path.join(folder, place, 'school-trips.yaml'))).toMatchObject({ code: 0, err: '' });
      expect(faultsOf(folder)).toEqual([]);
      const added = `  - ${place}/school-trips`;
      const after = read(folder, 'instrument.yaml').split('\n');
      expect(after.filter((line) => line !== added)).toEqual(before);
      // After the last one of its kind.
      expect(after[after.indexOf(added) - 1]).toMatch(new RegExp(`^  - ${place}/`));
      expect(after[after.indexOf(added) + 1]).not.toMatch(new RegExp(`^  - ${place}/`));
    },
  );

  it('is listed in a one-line list as well, and its comments stay', () => {
    const folder = copyOf(SMALL);
    const listed = 'modules: [bicycles, riders]';
    const text = read(folder, 'instrument.yaml').replace(listed, `${listed} # all of them`);
    writeFileSync(path.join(folder, 'instrument.yaml'), text);
    expect(run('--new-module', path.join(folder, 'technology/helmets.yaml')).code).toBe(0);
    expect(read(folder, 'instrument.yaml')).toBe(
      text.replace(listed, 'modules: [bicycles, riders, technology/helmets]'),
    );
    expect(faultsOf(folder)).toEqual([]);
  });

  it.each([
    ['a file that exists', 'rights/first-subject.yaml', /first-subject\.yaml exists already/],
    ['an id that exists in another place', 'technology/first-subject.yaml', /module "first-subject" exists already/],
    ['a place of nothing', 'right/chat.yaml', /one of rights, technology, due-diligence/],
    ['another ending', 'rights/chat.yml', /<id>\.yaml/],
    ['an id that is no word', 'rights/My chat.yaml', /My chat/],
  ])('is refused for %s, and nothing changes', (_name, file, says) => {
    run('--new-instrument', root, '--id', 'our-check', '--title', 'Our check');
    const folder = path.join(root, '1.0.0');
    const before = contentOf(folder);
    const { code, err } = run('--new-module', path.join(folder, file));
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(contentOf(folder)).toEqual(before);
  });

  it('is refused in a released version and where no instrument is', () => {
    const folder = copyOf(SMALL);
    writeFileSync(
      path.join(folder, 'instrument.yaml'),
      read(folder, 'instrument.yaml').replace('status: draft', 'status: released'),
    );
    expect(run('--new-module', path.join(folder, 'rights/helmets.yaml')).err).toMatch(
      /^Version 1\.2\.0 is released and never changes\./,
    );
    expect(run('--new-module', path.join(root, 'nowhere/rights/helmets.yaml')).err).toMatch(/no instrument\.yaml/);
  });
});

describe('a new language', () => {
  it('begins with every text of the original above an empty line', () => {
    const folder = copyOf(SMALL);
    expect(run('--new-language', folder, 'pt-BR').code).toBe(0);
    const { translations, faults } = readInstrumentFolder(folder);
    expect(faults).toEqual([]);
    expect(translations.map(({ language, translated }) => [language, translated.texts])).toEqual([['pt-BR', 0]]);
    expect(read(folder, 'locales/pt-BR/riders.yaml')).toContain(
      '  # What does a rider learn before the first ride?\n  asks:\n',
    );
  });

  it('can be begun in a released version, whose digest stays', () => {
    const folder = copyOf(SMALL);
    const text = read(folder, 'instrument.yaml').replace('status: draft', 'status: released');
    writeFileSync(path.join(folder, 'instrument.yaml'), text);
    const before = readInstrumentFolder(folder).instrument?.digest;
    expect(run('--new-language', folder, 'ar').code).toBe(0);
    expect(readInstrumentFolder(folder).instrument?.digest).toBe(before);
  });

  it.each([
    ['without a language', [], /Name the language/],
    ['for what is no language tag', ['french'], /"french" is no language tag/],
    ['for a path', ['../fr'], /"\.\.\/fr" is no language tag/],
    ['for the language of the original', ['en'], /already/],
  ])('is refused %s', (_name, args, says) => {
    const folder = copyOf(SMALL);
    const before = contentOf(folder);
    const { code, err } = run('--new-language', folder, ...args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(contentOf(folder)).toEqual(before);
  });

  it('is refused where it was begun, where no instrument is, and where the instrument has faults', () => {
    const folder = copyOf(SMALL);
    run('--new-language', folder, 'fr');
    expect(run('--new-language', folder, 'fr').err).toMatch(/locales\/fr exists already; nothing was written\.\n$/);
    expect(run('--new-language', root, 'fr').err).toMatch(/no instrument\.yaml/);
    writeFileSync(path.join(folder, 'profile.yaml'), '- { flag: electric }\n');
    expect(run('--new-language', folder, 'ar').err).toMatch(/profile\.yaml:1 "asks" is missing/);
  });
});

it('asks for nothing new where no such option stands', () => {
  expect(run('--brief').code).toBeUndefined();
  expect(parseInstrument({}).translations).toEqual([]);
});
