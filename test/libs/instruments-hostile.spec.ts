import { parseInstrument } from '#libs/instruments/parse';
import { changed, smallInstrument } from './small-instrument.js';

const MAIN = 'instrument.yaml';

const bombs: [name: string, text: string, says: RegExp][] = [
  ['a file of 10 MB', 'a: '.padEnd(10_000_000, 'x'), /characters/],
  ['a file of half a megabyte', 'a: '.padEnd(500_000, 'x'), /The file has 500000 characters; 400000 is the most/],
  ['brackets opened without end', '['.repeat(300_000), /nested too deeply/],
  ['braces opened without end', 'a: {'.repeat(60_000), /nested too deeply/],
  ['dashes nested in one line', '- '.repeat(150_000), /nested too deeply/],
  ['keys nested in one line', '? '.repeat(150_000), /nested too deeply/],
  [
    'eight hundred steps of indentation',
    Array.from({ length: 800 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    /nested too deeply/,
  ],
  ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', /anchor/],
  ['an alias to itself', 'a: &a\n  b: *a', /anchor/],
  ['an alias to nothing', 'a: *nowhere', /not YAML|alias/],
  ['a merge key', 'base: &base { a: 1 }\nb:\n  <<: *base', /anchor/],
  ['a tag that makes a function', 'a: !!js/function "function () {}"', /tag|not YAML/],
  ['a tag that makes bytes', 'a: !!binary aGVsbG8=', /tag|not YAML/],
  ['another version of YAML', '%YAML 1.1\n---\na: yes', /%YAML/],
  ['two documents', 'id: a\n---\nid: b', /not YAML/],
  [
    'an external entity',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    /not YAML|Named fields/,
  ],
  ['the prototype as a key', '__proto__: { id: x }', /"__proto__" is not a field/],
  ['a tab as indentation', 'a:\n\tb: 1', /not YAML/],
  ['a zero byte', 'id: a\u0000b', /hidden character \(U\+0000\)/],
  ['a mark that turns the reading order', 'id: a\u202Eb', /hidden character \(U\+202E\)/],
  ['nothing', '', /empty/],
  ['a lone text', 'hello', /Named fields/],
  ['a list', '- a\n- b', /Named fields/],
  ['quotes without end', '"'.repeat(2001), /not YAML/],
];

describe('hostile input', () => {
  it.each(bombs)('refuses %s with a fault that names the file', (_name, text, says) => {
    const { instrument, faults } = parseInstrument({ [MAIN]: text });
    expect(instrument).toBeUndefined();
    expect(faults.some((fault) => says.test(fault.says) && (fault.file === MAIN || fault.file === ''))).toBe(true);
  });

  it.each(bombs)('still reports the other files beside %s', (_name, text) => {
    const files = changed(
      { ...smallInstrument(), 'sources.yaml': text.slice(0, 390_000) },
      'riders.yaml',
      'weight: 2',
      'weight: 9',
    );
    const { faults } = parseInstrument(files);
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'riders.yaml', path: 'questions.first-ride.weight' }),
    );
  });

  it('refuses more characters in all files together than one reading may take', () => {
    const filler = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`filler-${index}.yaml`, 'x'.repeat(300_000)]),
    );
    expect(parseInstrument({ ...smallInstrument(), ...filler }).faults[0]?.says).toMatch(/files have \d+ characters/);
  });

  it('refuses more files than one instrument may have', () => {
    const filler = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`filler-${index}.yaml`, 'a: 1']));
    expect(parseInstrument({ ...smallInstrument(), ...filler }).faults[0]?.says).toMatch(/There are 50\d files/);
  });

  it('reports files that cannot even be looked at, and never throws', () => {
    const files = {
      get [MAIN](): string {
        throw new Error('the disk is gone');
      },
    };
    expect(parseInstrument(files).faults).toMatchObject([{ says: 'The files cannot be read: the disk is gone.' }]);
  });

  it('says that the list of faults is cut where there are more than anyone reads', () => {
    const entries = Array.from({ length: 1500 }, (_, index) => `k${index}: 1`).join('\n');
    const { faults } = parseInstrument({ [MAIN]: entries });
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.says).toMatch(/more faults are not listed/);
  });

  it('leaves the prototype of objects alone when an example names it', () => {
    const files = changed(
      smallInstrument(),
      'bicycles.yaml',
      'profile: { electric: false }',
      'profile: { __proto__: true }',
    );
    const { faults } = parseInstrument(files);
    expect(faults).toContainEqual(expect.objectContaining({ says: 'There is no flag "__proto__".' }));
    expect(({} as Record<string, unknown>)['electric']).toBeUndefined();
  });

  it('reads a name that a file shares with every object as missing', () => {
    const files = changed(
      smallInstrument(),
      'instrument.yaml',
      'modules: [bicycles, riders]',
      'modules: [bicycles, riders, constructor]',
    );
    expect(parseInstrument(files).faults).toContainEqual(
      expect.objectContaining({ says: 'The file constructor.yaml is missing.' }),
    );
  });

  it('refuses a condition with too many ways to come true', () => {
    const flags = Array.from(
      { length: 24 },
      (_, index) => `- { flag: f${index}, step: fleet, asks: "Is it?", help: "Look." }\n`,
    ).join('');
    const pairs = Array.from(
      { length: 12 },
      (_, index) => `{ any: [{ flag: f${2 * index} }, { flag: f${2 * index + 1} }] }`,
    ).join(', ');
    const files = changed(
      smallInstrument(),
      'bicycles.yaml',
      'appliesWhen: { flag: electric }',
      `appliesWhen: { all: [${pairs}] }`,
    );
    files['profile.yaml'] += flags;
    expect(parseInstrument(files).faults).toContainEqual(
      expect.objectContaining({ says: 'The condition has too many ways to come true.' }),
    );
  });
});
