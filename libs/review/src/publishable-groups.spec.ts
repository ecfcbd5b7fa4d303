import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishableGroups, type CompanyGroup } from './publishable-groups.js';

const companies = (from: number, to: number): Set<string> =>
  new Set(Array.from({ length: to - from + 1 }, (_, place) => `c${from + place}`));
const group = (id: string, ...parts: ReadonlySet<string>[]): CompanyGroup => ({
  id,
  members: new Set(parts.flatMap((part) => [...part])),
});
const shown = (all: ReadonlySet<string>, ...groups: CompanyGroup[]) => {
  const found = publishableGroups(all, groups);
  return found.all ? ['all', ...[...found.groups].toSorted()] : [];
};

describe('which figures of groups may be shown', () => {
  it('shows nothing of fewer than ten companies', () => {
    expect(shown(companies(1, 9), group('a', companies(1, 9)))).toEqual([]);
    expect(shown(companies(1, 10), group('a', companies(1, 10)))).toEqual(['all', 'a']);
    expect(shown(companies(1, 40), group('a', companies(1, 9)), group('b', companies(1, 20)))).toEqual(['all', 'b']);
  });

  it('leaves out the group that would give away the only one left out', () => {
    expect(shown(companies(1, 30), group('a', companies(1, 25)), group('b', companies(26, 30)))).toEqual(['all']);
    const three = [group('a', companies(1, 15)), group('b', companies(16, 26)), group('c', companies(27, 30))];
    expect(shown(companies(1, 30), ...three)).toEqual(['all', 'a']);
  });

  it('shows the rest where two groups left out are ten companies together', () => {
    const groups = [group('a', companies(1, 20)), group('b', companies(21, 26)), group('c', companies(27, 30))];
    expect(shown(companies(1, 30), ...groups)).toEqual(['all', 'a']);
  });

  it('does not tell of the few outside a group, although no group is made of them', () => {
    expect(shown(companies(1, 30), group('nearly-all', companies(1, 28)), group('half', companies(11, 30)))).toEqual([
      'all',
      'half',
    ]);
  });

  it('does not tell of the few by whom two groups differ', () => {
    expect(shown(companies(1, 60), group('wide', companies(1, 33)), group('narrow', companies(1, 30)))).toEqual([
      'all',
      'wide',
    ]);
  });

  it('shows every group where all of them, and all they leave, are large', () => {
    const groups = [group('a', companies(1, 20)), group('b', companies(21, 40)), group('c', companies(11, 30))];
    expect(shown(companies(1, 40), ...groups)).toEqual(['all', 'a', 'b', 'c']);
  });

  it('never lets a group that was left out, or a small set beside it, be worked out', () => {
    const tables = fc.record({
      least: fc.integer({ min: 2, max: 5 }),
      belongs: fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 24 }),
    });
    fc.assert(
      fc.property(tables, ({ least, belongs }) => {
        const all = new Set(belongs.map((_, place) => String(place)));
        const groups = [0, 1, 2, 3, 4].map((id) => ({
          id: String(id),
          members: new Set([...all].filter((company) => belongs[Number(company)]?.[id] === true)),
        }));
        const found = publishableGroups(all, groups, least);
        if (!found.all) return all.size < least;
        const open = groups.filter(({ id }) => found.groups.has(id)).map(({ members }) => members);
        const sets = [all, ...groups.map(({ members }) => members)].filter(({ size }) => size >= least);
        const around = sets.flatMap((one) =>
          sets.flatMap((other) =>
            [true, false].map((both) => new Set([...one].filter((company) => other.has(company) === both))),
          ),
        );
        const secrets = [
          ...groups
            .filter(({ id, members }) => !found.groups.has(id) && members.size > 0)
            .map(({ members }) => members),
          ...around.filter(({ size }) => size > 0 && size < least),
        ];
        return (
          open.every(({ size }) => size >= least) &&
          secrets.every((secret) => !canBeWorkedOut(secret, [all, ...open], [...all]))
        );
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });
});

/** By Gaussian elimination in whole numbers, company by company: whether the sum over the set follows from the shown ones. */
function canBeWorkedOut(
  secret: ReadonlySet<string>,
  open: readonly ReadonlySet<string>[],
  all: readonly string[],
): boolean {
  const vector = (set: ReadonlySet<string>) => all.map((company) => (set.has(company) ? 1n : 0n));
  const rank = (rows: bigint[][]): number => {
    const left = rows.map((row) => [...row]);
    let done = 0;
    for (const column of all.keys()) {
      const at = left.findIndex((row, place) => place >= done && row[column] !== 0n);
      if (at < 0) continue;
      const [pivot] = left.splice(at, 1);
      if (!pivot) continue;
      left.splice(done, 0, pivot);
      done += 1;
      for (const [place, row] of left.entries()) {
        const factor = row[column] ?? 0n;
        if (place < done || factor === 0n) continue;
        left[place] = row.map((value, at) => value * (pivot[column] ?? 0n) - factor * (pivot[at] ?? 0n));
      }
    }
    return done;
  };
  const rows = open.map(vector);
  return rank([...rows, vector(secret)]) === rank(rows);
}
