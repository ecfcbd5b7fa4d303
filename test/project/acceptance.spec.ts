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
    '%s names a test that is there, or what will bring it',
    (_row, where) => {
      const named = /^`([^`]+)` "([^"]+)"$/.exec(where);
      if (!named) {
        expect(where).toMatch(/^later: \w/);
        return;
      }
      const file = path.join(root, named[1]!);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8').replaceAll("\\'", "'")).toContain(named[2]);
    },
  );
});
