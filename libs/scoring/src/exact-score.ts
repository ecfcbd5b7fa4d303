import type { Fraction } from './assessment-result.js';
import { fraction } from './fraction.js';

/**
 * Every figure of a set is 25 times a whole number of weighted levels over a whole weight, and the same few
 * hundred values come back in every set of every assessment. They are made once and shared, which keeps
 * BigInt and Euclid out of the path that runs at each key press. Above this weight nothing is kept.
 */
const LARGEST_KEPT_WEIGHT = 256;
const kept: (Fraction | undefined)[][] = [];

/**
 * `25 × levels / weight`, reduced (section 3.5).
 * @param levels Σ w·level, from 0 to 4 × weight
 * @param weight Σ w, greater than 0
 */
export function exactScore(levels: number, weight: number): Fraction {
  if (weight > LARGEST_KEPT_WEIGHT || levels > 4 * weight) return fraction(25 * levels, weight);
  const row = (kept[weight] ??= new Array<Fraction | undefined>(4 * weight + 1));
  return (row[levels] ??= Object.freeze(fraction(25 * levels, weight)));
}
