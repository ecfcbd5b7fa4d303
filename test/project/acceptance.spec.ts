import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const rows = readFileSync(path.join(root, 'docs/acceptance.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const match = /^\| (A\d\d) \| (.+) \| (.+) \|$/.exec(line);
    return match ? [{ row: match[1]!, where: match[3]! }] : [];
  });

describe('the list of attacks and faults', () => {
  it('has every row from A01 to A82, each once and in order', () => {
    const expected = Array.from({ length: 82 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
    expect(rows.map(({ row }) => row)).toEqual(expected);
  });

  it.each(rows.map(({ row, where }) => [row, where]))(
    '%s names tests that are there, or what will bring it',
    (_row, where) => {
      if (/^later: \w/.test(where)) return;
      for (const each of where.split(', `').map((text, at) => (at === 0 ? text : `\`${text}`))) {
        const [, name = '', words = ''] = /^`([^`]+)` "([^"]+)"$/.exec(each) ?? [];
        const file = path.join(root, name);
        expect(`${each}: ${words !== '' && existsSync(file) ? 'is there' : 'no such file'}`).toBe(`${each}: is there`);
        expect(readFileSync(file, 'utf8').replaceAll("\\'", "'")).toContain(words);
      }
    },
  );
});
