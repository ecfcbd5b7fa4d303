import type { Slot } from '#libs/review';
import type { HeldCase } from '../correspondence/hold-case.js';
import type { Viewer } from '../platform/viewer.js';

/** Whose verdicts a person gives while the case is under review; null: they read along. */
export function slotOf({ userId }: Pick<Viewer, 'userId'>, held: HeldCase): Slot | null {
  if (held.state !== 'claimed') return null;
  if (held.claimedBy === userId) return 1;
  return held.secondReviewer === userId ? 2 : null;
}
