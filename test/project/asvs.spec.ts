import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/asvs.md'), 'utf8');

/** Level of each requirement of a section of ASVS 5.0.0, from its first on; those of level 3 come last and are left out. */
const SECTIONS: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '111112222',
  '1.3': '11222222222',
  '1.4': '222',
  '1.5': '12',
  '2.1': '122',
  '2.2': '112',
  '2.3': '1222',
  '2.4': '2',
  '3.2': '11',
  '3.3': '1222',
  '3.4': '112222',
  '3.5': '11122',
  '3.7': '22',
  '4.1': '122',
  '4.2': '2',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112',
  '5.3': '11',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '1122',
  '6.4': '1122',
  '6.5': '22222',
  '6.6': '222',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '22',
  '7.6': '22',
  '8.1': '12',
  '8.2': '112',
  '8.3': '1',
  '8.4': '2',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '22',
  '10.3': '2222',
  '10.4': '11111222222',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '22',
  '11.2': '222',
  '11.3': '112',
  '11.4': '1222',
  '11.5': '2',
  '11.6': '2',
  '12.1': '122',
  '12.2': '11',
  '12.3': '2222',
  '13.1': '2',
  '13.2': '22222',
  '13.3': '22',
  '13.4': '12222',
  '14.1': '22',
  '14.2': '1222',
  '14.3': '122',
  '15.1': '122',
  '15.2': '122',
  '15.3': '1222222',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '222',
  '17.1': '2',
  '17.2': '2222',
  '17.3': '22',
};

const STATES = ['pass', 'gap', 'n/a', 'later'];

const rows = page.split('\n').flatMap((line) => {
  const match = /^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line);
  if (!match) return [];
  const [, id = '', level = '', point = '', state = '', reason = ''] = match;
  return [{ id, level, point, state, reason }];
});

/** Words in code type that are paths: with a slash inside and an ending, or a page at the root. */
function filesIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
  return quoted.filter((words) => /^[\w.@-]+(\/[\w.-]+)*\.(ts|tsx|md|json|yaml|graphql)$|^docker\/\w+/.test(words));
}

describe('the table of OWASP ASVS', () => {
  it('has every requirement of levels 1 and 2, each once, in order and at its level', () => {
    const expected = Object.entries(SECTIONS).flatMap(([section, levels]) =>
      [...levels].map((level, at) => `${section}.${at + 1} ${level}`),
    );
    expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(expected);
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
  });

  it('says each point in a few words and gives each a state', () => {
    for (const { id, point, state } of rows) {
      const words = point.split(' ').length;
      expect([id, words >= 5 && words <= 12, STATES.includes(state)]).toEqual([id, true, true]);
    }
  });

  it('counts the states as they stand', () => {
    const countsOf = (level: RegExp) =>
      STATES.map((state) => rows.filter((row) => level.test(row.level) && row.state === state).length).join(' | ');
    expect(page).toContain(`| level 1 | ${countsOf(/1/)} | 70 |`);
    expect(page).toContain(`| level 2 | ${countsOf(/2/)} | 183 |`);
    expect(page).toContain(`| both | ${countsOf(/./)} | 253 |`);
  });

  it('names files that are there', () => {
    const named = [...new Set(rows.flatMap(({ reason }) => filesIn(reason)))];
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('shows what passes by a file, and names rows of attacks that the file has', () => {
    const bare = rows.filter(
      ({ state, reason }) => state === 'pass' && filesIn(reason).length === 0 && !/\d+\.\d+\.\d+/.test(reason),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    const cited = rows.flatMap(({ id, reason }) =>
      [...reason.matchAll(/`([^`]+\.ts)` ((?:A\d\d(?:, (?=A))?)+)/g)].flatMap(([, file = '', marks = '']) =>
        marks.split(', ').map((mark) => ({ id, file, mark })),
      ),
    );
    expect(cited.length).toBeGreaterThan(50);
    const missing = cited.filter(({ file, mark }) => !readFileSync(path.join(root, file), 'utf8').includes(mark));
    expect(missing).toEqual([]);
  });
});
