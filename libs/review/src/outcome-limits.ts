import type { Gate } from '#libs/scoring';

/** How a review can end. */
export type Outcome = 'reviewed' | 'conditional' | 'returned' | 'closed';

/** What stands against an outcome; `ids` name the red lines or profile flags. */
export interface OutcomeLimit {
  readonly because: 'red-line-open' | 'red-line-not-cleared' | 'flag-contested';
  readonly ids: readonly string[];
}

export interface OutcomeLimits {
  readonly allowed: readonly Outcome[];
  readonly limits: readonly OutcomeLimit[];
}

/**
 * Outcomes that the reviewed result leaves (scoring method section 3.8): a red line that is not cleared, or a profile
 * flag that a reviewer contests, can only be returned; a breached one is at best reviewed with conditions.
 *
 * @param gates of the reviewed result
 */
export function outcomeLimits(gates: readonly Gate[], contestedFlags: readonly string[]): OutcomeLimits {
  const held = (id: Gate['id'], because: OutcomeLimit['because']): OutcomeLimit[] =>
    gates.filter((gate) => gate.id === id).map((gate) => ({ because, ids: gate.because }));
  const limits: OutcomeLimit[] = [
    ...held('G2', 'red-line-not-cleared'),
    ...(contestedFlags.length > 0 ? [{ because: 'flag-contested' as const, ids: contestedFlags }] : []),
    ...held('G1', 'red-line-open'),
  ];
  if (limits.some(({ because }) => because !== 'red-line-open')) return { allowed: ['returned'], limits };
  if (limits.length > 0) return { allowed: ['conditional', 'returned', 'closed'], limits };
  return { allowed: ['reviewed', 'conditional', 'returned', 'closed'], limits };
}
