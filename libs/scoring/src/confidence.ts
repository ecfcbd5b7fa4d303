import type { Confidence } from './assessment-result.js';

/**
 * How far a figure can be relied on (section 3.6), by cross-multiplication so that nothing is rounded.
 * @param backed the greater of coverage and support, as a share of `weight`
 * @param range upper minus score as Σ w·level, so 25 times as much in points
 */
export function confidenceOf(backed: number, range: number, weight: number): Confidence {
  if (100 * backed >= 80 * weight && 25 * range <= 15 * weight) return 'high';
  if (100 * backed >= 50 * weight && 25 * range <= 30 * weight) return 'medium';
  return 'low';
}
