import type { Rating } from '#libs/instruments';
import type { HarmRating, RatingOrUnknown } from '#libs/scoring';
import type { HarmRatingFieldsFragment, Involvement, SaveHarmRatingInput } from '../graphql/generated/graphql.ts';

export const DIMENSIONS = ['scale', 'scope', 'irremediability', 'likelihood'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a person has put down for one harm. 0: unknown, null: not rated yet. */
export interface DraftRating extends Readonly<Record<Dimension, number | null>> {
  readonly incidentOn: string | null;
  readonly involvement: Involvement | null;
  readonly exposed: string;
  readonly note: string;
}

const UNRATED: DraftRating = {
  scale: null,
  scope: null,
  irremediability: null,
  likelihood: null,
  incidentOn: null,
  involvement: null,
  exposed: '',
  note: '',
};

export function draftRatingOf(rating: HarmRatingFieldsFragment | null): DraftRating {
  if (!rating) return UNRATED;
  const { scale, scope, irremediability, likelihood, incidentOn, involvement, exposed, note } = rating;
  return { scale, scope, irremediability, likelihood, incidentOn, involvement, exposed, note };
}

export function sameRating(a: DraftRating, b: DraftRating): boolean {
  return (Object.keys(UNRATED) as (keyof DraftRating)[]).every((key) => a[key] === b[key]);
}

export function ratingInputOf(
  draft: DraftRating,
): Omit<SaveHarmRatingInput, 'assessmentId' | 'harmId' | 'operationId' | 'baseRevision'> {
  return { ...draft };
}

/** The rating as the method reads it: a dimension not rated yet is absent. */
export function ratingForScoring(draft: DraftRating): HarmRating {
  const rated = Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const value = draft[dimension];
      return value === null ? [] : [[dimension, value === 0 ? 'unknown' : (value as Rating)]];
    }),
  ) as Partial<Record<Dimension, RatingOrUnknown>>;
  return { ...rated, ...(draft.incidentOn !== null && { incidentOn: draft.incidentOn }) };
}
