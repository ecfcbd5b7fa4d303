import { describe, expect, it } from '@jest/globals';
import { isMostlyOpen } from './mostly-open.js';

describe('an assessment is mostly open', () => {
  it('when more than half of its questions are blank, and not at half', () => {
    expect(isMostlyOpen({ applicable: 18, blank: 18 }, 'G3')).toBe(true);
    expect(isMostlyOpen({ applicable: 18, blank: 10 }, 'G3')).toBe(true);
    expect(isMostlyOpen({ applicable: 18, blank: 9 }, 'G3')).toBe(false);
    expect(isMostlyOpen({ applicable: 18, blank: 10 }, null)).toBe(true);
  });

  it('never while a red line is breached: that comes first however little is answered', () => {
    expect(isMostlyOpen({ applicable: 18, blank: 17 }, 'G1')).toBe(false);
  });

  it('never where no question applies', () => {
    expect(isMostlyOpen({ applicable: 0, blank: 0 }, null)).toBe(false);
  });
});
