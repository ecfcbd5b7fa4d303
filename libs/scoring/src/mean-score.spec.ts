import fc from 'fast-check';
import { addFractions, fraction } from './fraction.js';
import { meanScore } from './mean-score.js';

describe('the mean of scores', () => {
  it('equals the fractions added one by one, however large their common denominator', () => {
    const set = fc
      .integer({ min: 1, max: 9_000 })
      .chain((weight) => fc.record({ levels: fc.integer({ min: 0, max: 4 * weight }), weight: fc.constant(weight) }));
    let large = 0;
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 13 }), (sets) => {
        const sum = sets.map(({ levels, weight }) => fraction(25 * levels, weight)).reduce(addFractions);
        const expected = fraction(sum.n, sum.d * BigInt(sets.length));
        expect(meanScore(sets)).toEqual(expected);
        if (expected.d > BigInt(Number.MAX_SAFE_INTEGER)) large++;
      }),
      { seed: 20261121, numRuns: 5_000 },
    );
    expect(large).toBeGreaterThan(1_000);
  });
});
