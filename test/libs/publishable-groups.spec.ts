import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishableGroups, type CompanyGroup } from '#libs/review';
import { plainGroups } from './plain-groups.js';

const GROUPS = 9;

/** Every company belongs to some of nine groups; a seldom one is likely to have few. */
const tables = fc.record({
  fewest: fc.integer({ min: 2, max: 10 }),
  belongs: fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: GROUPS, maxLength: GROUPS }), {
    minLength: 1,
    maxLength: 70,
  }),
});

describe('the fast way to weigh groups', () => {
  it('shows exactly what the plain way shows', () => {
    fc.assert(
      fc.property(tables, ({ fewest, belongs }) => {
        const all = new Set(belongs.map((_, place) => String(place)));
        const groups = Array.from({ length: GROUPS }, (_, group): CompanyGroup => {
          const members = [...all].filter(
            (company) => (belongs[Number(company)]?.[group] ?? 1) < 0.9 / (1 + group / 3),
          );
          return { id: String(group), members: new Set(members) };
        });
        expect(publishableGroups(all, groups, fewest)).toEqual(plainGroups(all, groups, fewest));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
