import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseInstrument } from '#libs/instruments/parse';
import { instrumentFiles } from '../../apps/cli/src/instrument-folders.js';
import { startInstrument } from '../../apps/cli/src/scaffold/start-instrument.js';

const root = path.resolve(import.meta.dirname, '../..');
const docs = path.join(root, 'docs/authoring');
const schemas = path.join(root, 'libs/instruments/schema');
const text = (name: string) => readFileSync(path.join(docs, name), 'utf8');

/** The YAML of a guide; its first line says which file it is and, after a colon, how it changes that file. */
function snippetsOf(name: string): { file: string; how: string | undefined; yaml: string }[] {
  return [...text(name).matchAll(/^( *)```yaml\n([\s\S]*?)^\1```/gm)].map(([, indent = '', block = '']) => {
    const lines = block.split('\n').map((line) => line.slice(indent.length));
    const [, file = '', how] = /^# ([^:]+?)(?:: (.+))?$/.exec(lines[0] ?? '') ?? [];
    return { file, how, yaml: `${lines.slice(1).join('\n').trimEnd()}\n` };
  });
}

/** The instrument that the guides build, beginning with what `--new-instrument` writes. */
function instrumentOfTheGuides(): Record<string, string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-guides-'));
  startInstrument(folder, 'school-checks', 'School checks', '2026-11-22');
  const files = instrumentFiles(path.join(folder, '1.0.0'));
  rmSync(folder, { recursive: true });
  for (const name of ['instruments.md', 'modules.md', 'questions.md', 'harms.md', 'languages.md'])
    for (const { file, how, yaml } of snippetsOf(name)) {
      const old = files[file] ?? '';
      if (how === undefined) files[file] = yaml;
      else if (how === 'added') files[file] = old + yaml;
      else if (how === 'one more question') files[file] = old + yaml.replace(/^(?=.)/gm, '  ');
      else if (how === 'in place of modules') files[file] = old.replace(/^modules:\n(?: .*\n)+/m, yaml);
      else throw new Error(`${name} changes ${file} in an unknown way: ${how}`);
    }
  return files;
}

describe('the guides for authors', () => {
  const result = parseInstrument(instrumentOfTheGuides());

  it('build an instrument without fault or gap from their own snippets', () => {
    expect(result.faults).toEqual([]);
    const { instrument } = result;
    expect(instrument?.questions.map(({ scale }) => scale)).toEqual([
      'maturity',
      'maturity',
      'yes-partly-no',
      'reverse',
      'checklist',
      'number',
    ]);
    expect(instrument?.harms).toHaveLength(1);
    expect(instrument?.redLines).toHaveLength(1);
  });

  it('show a translation as it is counted and shown', () => {
    const [french] = result.translations;
    expect(text('languages.md')).toContain(
      `"Translation fr: ${french?.translated.texts} of ${french?.translated.of} texts"`,
    );
    expect(french?.instrument.sources[0]?.label).toBe('Code scolaire 12');
  });

  it.each([
    ['questions.md', 'module.schema.json', ['properties', 'questions', 'items', 'properties']],
    ['instruments.md', 'instrument.schema.json', ['properties']],
    ['harms.md', 'harms.schema.json', ['items', 'properties']],
  ])('name in %s every field of %s', (guide, schema, steps) => {
    const fields = steps.reduce<unknown>(
      (node, step) => Reflect.get(node as object, step) as unknown,
      JSON.parse(readFileSync(path.join(schemas, schema), 'utf8')),
    );
    const said = text(guide);
    const missing = Object.keys(fields as object).filter((field) => !new RegExp(`\\b${field}\\b`).test(said));
    expect(missing).toEqual([]);
  });

  it('give every schema to the editor, by the path where it is', () => {
    const [, settings = ''] = /```json\n([\s\S]*?)```/.exec(text('README.md')) ?? [];
    const given = Object.keys((JSON.parse(settings) as { 'yaml.schemas': object })['yaml.schemas']);
    expect(given.map((file) => path.basename(file)).sort()).toEqual(readdirSync(schemas).sort());
    for (const file of given) expect(existsSync(path.join(root, file))).toBe(true);
    const [, relative = ''] = /\$schema=(\S+)\n/.exec(text('README.md')) ?? [];
    const rights = path.join(root, 'libs/instruments/content/opencria/1.0.0/rights');
    expect(existsSync(path.resolve(rights, relative))).toBe(true);
  });

  it('link to files and headings that exist', () => {
    const links = readdirSync(docs).flatMap((name) =>
      [...text(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => [name, target] as const),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const [name, target] of links) {
      const [file = '', heading] = target.split('#');
      const found = file === '' ? path.join(docs, name) : path.join(docs, file);
      expect(existsSync(found)).toBe(true);
      if (heading === undefined) continue;
      const headings = [...readFileSync(found, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      expect(headings).toContain(heading);
    }
  });
});
