import type { Fraction } from './assessment-result.js';

/**
 * The reduced fraction `numerator / denominator` (section 3.9).
 * @param numerator any safe integer or bigint
 * @param denominator not zero; its sign moves to the numerator
 * @throws RangeError where the denominator is zero
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1): Fraction {
  if (isWhole(numerator) && isWhole(denominator) && numerator >= 0 && denominator > 0) {
    const divisor = greatestCommonInteger(numerator, denominator);
    return { n: BigInt(numerator / divisor), d: BigInt(denominator / divisor) };
  }
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('A fraction needs a denominator other than zero.');
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; by cross-multiplication, never rounded. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** Such numbers need no BigInt on the way, which is most of the time of a fraction. */
const isWhole = (value: bigint | number): value is number => Number.isSafeInteger(value);

const LARGEST_INT32 = 0x7fff_ffff;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Euclid's algorithm on non-negative numbers; leaves BigInt as soon as both fit in a double, which is most of the way. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    if (a <= SAFE && b <= SAFE) return BigInt(greatestCommonInteger(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

/** Greatest common divisor of two safe integers that are not negative. */
export function greatestCommonInteger(a: number, b: number): number {
  while (b > LARGEST_INT32) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  if (b === 0) return a;
  // From here on both fit in 32 bits, whose remainder is several times faster than that of doubles.
  let divisor = b | 0;
  let rest = (a % b) | 0;
  while (rest !== 0) {
    const next = (divisor % rest) | 0;
    divisor = rest;
    rest = next;
  }
  return divisor;
}
