import fc from 'fast-check';
import { displayScore, fractionFromText, fractionToJson, toDecimalText, toFractionText } from './display-fraction.js';
import { compareFractions, fraction } from './fraction.js';

describe('printing a figure', () => {
  it.each([
    [0, 1, '0'],
    [425, 8, '53'],
    [107, 2, '54'],
    [24, 1, '24'],
    [25, 1, '25'],
    [249, 10, '24.9'],
    [2499, 100, '24.9'],
    [245, 10, '24.5'],
    [244, 10, '24'],
    [499_999, 10_000, '49.9'],
    [149, 2, '74.5'],
    [100, 1, '100'],
    [995, 10, '100'],
  ])('prints %i/%i as "%s"', (numerator, denominator, printed) => {
    expect(displayScore(fraction(numerator, denominator))).toBe(printed);
  });

  it('never prints a band boundary that the value has not reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 1000 }), (numerator, denominator) => {
        const value = fraction(numerator, denominator);
        for (const boundary of [25, 50, 75]) {
          const reached = compareFractions(value, fraction(boundary)) >= 0;
          expect(Number(displayScore(value)) >= boundary).toBe(reached);
        }
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});

describe('exporting a figure', () => {
  it('writes the reduced fraction and four decimals, rounded half up', () => {
    expect(fractionToJson(fraction(850, 16))).toEqual({ fraction: '425/8', decimal: '53.1250' });
    expect(toDecimalText(fraction(325, 6))).toBe('54.1667');
    expect(toDecimalText(fraction(1, 20_000))).toBe('0.0001');
    expect(toFractionText(fraction(48, 2))).toBe('24');
  });

  it('writes the difference of two assessments with its sign', () => {
    expect(fractionToJson(fraction(-7, 2))).toEqual({ fraction: '-7/2', decimal: '-3.5000' });
    expect(displayScore(fraction(-7, 2))).toBe('-3');
  });

  it('leaves what is not assessed as null', () => {
    expect(fractionToJson(null)).toBeNull();
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        const value = fraction(n, d);
        expect(fractionFromText(toFractionText(value))).toEqual(value);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it.each(['', '1/0', '0.5', '1/-2', 'a'])('refuses to read "%s"', (text) => {
    expect(() => fractionFromText(text)).toThrow(RangeError);
  });
});
