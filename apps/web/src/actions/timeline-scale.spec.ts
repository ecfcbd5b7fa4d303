import { describe, expect, it } from '@jest/globals';
import { addMonths, barOf, beginOf, isTooEarly, lateOf, shareOf, ticksOf, windowOf } from './timeline-scale.ts';

describe('the scale of the timeline', () => {
  const november = windowOf('2026-11', 3);

  it('shows whole months and knows where each begins', () => {
    expect(november).toEqual({ from: '2026-11-01', to: '2027-01-31' });
    expect(ticksOf(november)).toEqual([
      { month: '2026-11', at: 0 },
      { month: '2026-12', at: 32.61 },
      { month: '2027-01', at: 66.3 },
    ]);
    expect(addMonths('2027-01', -2)).toBe('2026-11');
  });

  it('ends at its edges for what begins before or is due after', () => {
    expect(shareOf('2026-08-01', november)).toBe(0);
    expect(shareOf('2027-06-01', november)).toBe(100);
    expect(barOf('2026-08-01', '2027-06-01', november)).toEqual({ start: 0, end: 100 });
  });

  it('draws the time that is left, and what is overdue on to today', () => {
    expect(barOf('2026-11-01', '2026-11-30', november)).toEqual({ start: 0, end: 32.61 });
    expect(barOf('2026-12-01', '2026-11-30', november)).toEqual({ start: 31.52, end: 32.61 });
    expect(lateOf('2026-11-30', '2026-12-02', november)).toEqual({ start: 32.61, end: 34.78 });
  });

  it('begins where the last of what an action waits for is due, and sees dates that cannot hold', () => {
    const waiting = {
      dueOn: '2026-12-10',
      waitsFor: [{ dueOn: '2026-11-20' }, { dueOn: '2026-12-01' }, { dueOn: null }],
    };
    expect(beginOf(waiting, '2026-11-16')).toBe('2026-12-01');
    expect(beginOf({ dueOn: null, waitsFor: [] }, '2026-11-16')).toBe('2026-11-16');
    expect([isTooEarly(waiting), isTooEarly({ ...waiting, dueOn: '2026-11-25' })]).toEqual([false, true]);
  });
});
