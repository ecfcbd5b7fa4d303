import { describe, expect, it } from '@jest/globals';
import { byDay, weeksOf } from './month.ts';

describe('a month of the calendar', () => {
  it('is drawn in whole weeks that begin where the language begins them', () => {
    const monday = weeksOf('2026-11', 1);
    expect([monday.length, monday[0]?.[0], monday[5]?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
    const sunday = weeksOf('2026-11', 7);
    expect([sunday.length, sunday[0]?.[0], sunday[4]?.[6]]).toEqual([5, '2026-11-01', '2026-12-05']);
  });

  it('keeps what is due on a day together and leaves out what has no date', () => {
    const found = byDay([{ dueOn: '2026-11-02' }, { dueOn: null }, { dueOn: '2026-11-02' }]);
    expect([...found].map(([day, items]) => [day, items.length])).toEqual([['2026-11-02', 2]]);
  });
});
