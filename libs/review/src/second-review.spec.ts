import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { agreement, isOpenDifference } from './agreement.js';
import { drawSample } from './second-review.js';

const marks = (seed: string) => (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');
const ids = Array.from({ length: 57 }, (_, place) => `q${place}`);

describe('the sample of a second review', () => {
  it('is one in ten, rounded up, and at least three where there are so many', () => {
    expect(drawSample(ids, marks('a'))).toHaveLength(6);
    expect(drawSample(ids.slice(0, 12), marks('a'))).toHaveLength(3);
    expect(drawSample(['only', 'two'], marks('a'))).toEqual(['only', 'two']);
    expect(drawSample([], marks('a'))).toEqual([]);
  });

  it('is the same for the same submission in whatever order the answers come, and another for another', () => {
    const drawn = drawSample(ids, marks('a'));
    expect(drawSample(ids.toReversed(), marks('a'))).toEqual(drawn);
    expect(drawSample(ids, marks('b'))).not.toEqual(drawn);
  });
});

describe('the agreement of two reviewers', () => {
  const confirmed = { verdict: 'confirmed', level: null, tier: null };
  const lowered = { verdict: 'lowered', level: 2, tier: null };

  it('counts what they found when the second judged, also after the first has changed', () => {
    const parts = [
      { first: confirmed, second: confirmed, agreed: true, settledWith: null },
      { first: lowered, second: lowered, agreed: false, settledWith: null },
      { first: lowered, second: null, agreed: null, settledWith: null },
    ];
    expect(agreement(parts)).toEqual({ subjects: 3, judged: 2, agreed: 1, open: 0 });
  });

  it('leaves a difference open until one of them changes or a lead decides', () => {
    const differs = { first: confirmed, second: lowered, agreed: false, settledWith: null };
    expect(isOpenDifference(differs)).toBe(true);
    expect(isOpenDifference({ ...differs, first: { ...lowered, level: 1 } })).toBe(true);
    expect(isOpenDifference({ ...differs, first: lowered })).toBe(false);
    expect(isOpenDifference({ ...differs, settledWith: 'second' })).toBe(false);
  });
});
