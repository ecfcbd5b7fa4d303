import type { Level } from '#libs/instruments';

export interface RatedControl {
  readonly weight: number;
  readonly key: boolean;
  /** Level the control counts with, 0 where its question is not ANSWERED. */
  readonly evidenced: Level;
}

/**
 * Strength C of the applicable controls of a harm, 0 to 4 (section 4.4): the weighted mean, rounded down, and
 * at most one step above the weakest key control. Key controls that exist but do not apply leave 2 at most.
 * @param keyNamed whether the harm names a key control at all, applicable or not
 */
export function controlStrength(applicable: readonly RatedControl[], keyNamed: boolean): Level {
  let sum = 0;
  let weight = 0;
  let weakestKey = 5;
  for (const control of applicable) {
    sum += control.weight * control.evidenced;
    weight += control.weight;
    if (control.key && control.evidenced < weakestKey) weakestKey = control.evidenced;
  }
  if (weight === 0) return 0;
  const mean = Math.floor(sum / weight);
  const limit = weakestKey <= 4 ? weakestKey + 1 : keyNamed ? 2 : 4;
  return Math.min(mean, limit) as Level;
}
