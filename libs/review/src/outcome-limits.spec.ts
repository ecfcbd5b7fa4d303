import { describe, expect, it } from '@jest/globals';
import type { Gate } from '#libs/scoring';
import { outcomeLimits } from './outcome-limits.js';

const gate = (id: Gate['id'], ...because: string[]): Gate => ({ id, status: '', cap: 24, because });

describe('outcomes of a review', () => {
  it('are all open where no red line is', () => {
    expect(outcomeLimits([gate('G3', 'harm'), gate('G5', 'overall')], [])).toEqual({
      allowed: ['reviewed', 'conditional', 'returned', 'closed'],
      limits: [],
    });
  });

  it('are at best with conditions while a red line is breached', () => {
    expect(outcomeLimits([gate('G1', 'ads')], [])).toEqual({
      allowed: ['conditional', 'returned', 'closed'],
      limits: [{ because: 'red-line-open', ids: ['ads'] }],
    });
  });

  it('are returned and nothing else while a red line is not cleared, breached or not', () => {
    expect(outcomeLimits([gate('G1', 'ads'), gate('G2', 'contact')], [])).toEqual({
      allowed: ['returned'],
      limits: [
        { because: 'red-line-not-cleared', ids: ['contact'] },
        { because: 'red-line-open', ids: ['ads'] },
      ],
    });
  });

  it('are returned and nothing else while a profile answer is contested', () => {
    expect(outcomeLimits([], ['dm'])).toEqual({
      allowed: ['returned'],
      limits: [{ because: 'flag-contested', ids: ['dm'] }],
    });
  });
});
