import type { IsoDate } from '#libs/scoring';
import type { ActionState } from './move-action.js';

/** When an action is due, seen from today; open ones alone have a bucket of their own. */
export type DueBucket = 'overdue' | 'soon' | 'later' | 'none';
/** Days ahead that count as soon: the first reminder goes out then. */
export const SOON_IN_DAYS = 14;

/** Accepted work that is not finished on its day; what is done waits for its check, not for its owner. */
export function isOverdue(state: ActionState, dueOn: IsoDate | null, today: IsoDate): boolean {
  return (state === 'accepted' || state === 'started') && dueOn !== null && dueOn < today;
}

/** One piece of evidence as far as it can prove that an action works. */
export interface ProofItem {
  readonly tier: number;
  readonly usable: boolean;
  readonly effectiveOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

/**
 * The last day this piece proves anything, null where it proves nothing today: without a date of effect that has
 * been reached it shows no effect, and by section 3.3 of the method a document counts for 24 months and a record
 * for 12 before it loses its tier.
 */
export function provesUntil({ tier, usable, effectiveOn, validUntil }: ProofItem, today: IsoDate): IsoDate | null {
  if (!usable || tier === 0 || effectiveOn === null || effectiveOn > today) return null;
  const fresh = yearsAfter(effectiveOn, tier === 1 ? 2 : 1);
  const until = validUntil !== null && validUntil < fresh ? validUntil : fresh;
  return until < today ? null : until;
}

/** The day up to which an action stays proven: while any of its pieces of evidence holds. */
export function provenUntil(items: readonly ProofItem[], today: IsoDate): IsoDate | null {
  return items.reduce<IsoDate | null>((latest, item) => {
    const until = provesUntil(item, today);
    return until !== null && (latest === null || until > latest) ? until : latest;
  }, null);
}

/** Calendar years, the day clamped to the end of the month. */
function yearsAfter(date: IsoDate, years: number): IsoDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${date.slice(4)}`;
  const day = new Date(`${moved}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(moved) ? `${year}-02-28` : moved;
}
