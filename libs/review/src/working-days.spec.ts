import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, promiseOn, workingDaysBetween } from './working-days.js';

describe('working days', () => {
  it.each([
    ['2026-11-02', '2026-11-02', 0],
    ['2026-11-02', '2026-11-03', 1],
    ['2026-11-06', '2026-11-09', 1],
    ['2026-11-06', '2026-11-08', 0],
    ['2026-11-07', '2026-11-09', 1],
    ['2026-11-02', '2026-11-30', 20],
    ['2026-11-30', '2026-11-02', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('are counted one by one, whatever the dates', () => {
    const day = fc.integer({ min: -4000, max: 30_000 });
    const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, span) => {
        let counted = 0;
        for (let each = from + 1; each <= from + span; each++) {
          const weekday = new Date(each * 86_400_000).getUTCDay();
          if (weekday !== 0 && weekday !== 6) counted++;
        }
        expect(workingDaysBetween(iso(from), iso(from + span))).toBe(counted);
      }),
      { seed: 20261122 },
    );
  });

  it('added to a date lead to the first day on which so many have passed', () => {
    const day = fc.integer({ min: 0, max: 30_000 });
    const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 260 }), (from, days) => {
        const promised = addWorkingDays(iso(from), days);
        expect(workingDaysBetween(iso(from), promised)).toBe(days);
        expect([0, 6]).not.toContain(new Date(`${promised}T00:00:00Z`).getUTCDay());
      }),
      { seed: 20261122 },
    );
    expect(addWorkingDays('2026-11-07', 0)).toBe('2026-11-07');
  });

  it('say how a promise stands: kept on its last day, late on the next working day', () => {
    expect(promiseOn('2026-11-06', '2026-11-02', '2026-11-30')).toEqual({ days: 20, used: 4, left: 16, overdue: 0 });
    expect(promiseOn('2026-11-30', '2026-11-02', '2026-11-30')).toEqual({ days: 20, used: 20, left: 0, overdue: 0 });
    expect(promiseOn('2026-12-02', '2026-11-02', '2026-11-30')).toEqual({ days: 20, used: 22, left: 0, overdue: 2 });
  });
});
