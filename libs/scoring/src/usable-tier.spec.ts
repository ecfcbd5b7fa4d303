import fc from 'fast-check';
import type { Tier } from '#libs/instruments';
import { isCalendarDate } from './calendar.js';
import { usableTier } from './usable-tier.js';

const single = (tier: Tier, effectiveOn: string | undefined, asOf: string) => usableTier([{ tier, effectiveOn }], asOf);

describe('usable tier', () => {
  it('takes the best item and ignores the order', () => {
    const items = [
      { tier: 1, effectiveOn: '2026-01-01' },
      { tier: 3, effectiveOn: '2025-02-01' },
      { tier: 0 },
    ] as const;
    expect(usableTier(items, '2026-11-21')).toBe(2);
    expect(usableTier(items.toReversed(), '2026-11-21')).toBe(2);
  });

  it.each([
    ['no items', []],
    ['an undated item', [{ tier: 3 }]],
    ['an item of the future', [{ tier: 3, effectiveOn: '2026-11-22' }]],
    ['a day that does not exist', [{ tier: 3, effectiveOn: '2026-02-30' }]],
    ['a date written otherwise', [{ tier: 3, effectiveOn: '21.11.2026' }]],
    ['an unusable item', [{ tier: 3, effectiveOn: '2026-11-01', unusable: true }]],
  ] as const)('is 0 for %s', (_, items) => {
    expect(usableTier(items, '2026-11-21')).toBe(0);
  });

  it('keeps a document for 24 months and no longer', () => {
    expect([single(1, '2024-11-21', '2026-11-21'), single(1, '2024-11-20', '2026-11-21')]).toEqual([1, 0]);
  });

  it('takes nothing from an operating record after its second year', () => {
    expect(
      ['2025-11-21', '2025-11-20', '2024-11-20', '2023-11-20'].map((date) => single(2, date, '2026-11-21')),
    ).toEqual([2, 1, 0, 0]);
  });

  it('clamps the anniversary of 29 February to 28 February', () => {
    expect([single(2, '2024-02-29', '2025-02-28'), single(2, '2024-02-29', '2025-03-01')]).toEqual([2, 1]);
    expect([single(2, '2023-03-01', '2024-02-29'), single(2, '2023-02-28', '2024-02-29')]).toEqual([2, 1]);
  });

  it('loses a tier exactly after each anniversary of any date', () => {
    const day = (offset: number) => new Date(Date.UTC(2019, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
    const anniversary = (date: string, years: number) => {
      const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
      return isCalendarDate(moved) ? moved : moved.replace('-29', '-28');
    };
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(1500), (from, later) => {
        const [date, asOf] = [day(from), day(from + later)];
        const passed = [1, 2, 3].filter((years) => asOf > anniversary(date, years)).length;
        expect(single(3, date, asOf)).toBe(3 - passed);
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});

describe('a calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0001-01-01'])('may be %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-01',
    '2026-01-1x',
    '2026/01/01',
    '',
  ])('is never "%s"', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
