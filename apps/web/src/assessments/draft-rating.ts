import type { Rating } from '#libs/instruments';
import type { HarmRating, RatingOrUnknown } from '#libs/scoring';
import type { HarmRatingFieldsFragment, Involvement, SaveHarmRatingInput } from '../graphql/generated/graphql.ts';

export const DIMENSIONS = ['scale', 'scope', 'irremediability', 'likelihood'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Incident = Pick<HarmRatingFieldsFragment['incidents'][number], 'on' | 'cases'>;

/** What a person has put down for one harm. 0: unknown, null: not rated yet. */
export interface DraftRating extends Readonly<Record<Dimension, number | null>> {
  /** Latest first, each day once. */
  readonly incidents: readonly Incident[];
  readonly involvement: Involvement | null;
  readonly exposed: string;
  readonly note: string;
}

const UNRATED: DraftRating = {
  scale: null,
  scope: null,
  irremediability: null,
  likelihood: null,
  incidents: [],
  involvement: null,
  exposed: '',
  note: '',
};

export function draftRatingOf(rating: HarmRatingFieldsFragment | null): DraftRating {
  if (!rating) return UNRATED;
  const { scale, scope, irremediability, likelihood, involvement, exposed, note } = rating;
  const incidents = rating.incidents.map(({ on, cases }) => ({ on, cases }));
  return { scale, scope, irremediability, likelihood, incidents, involvement, exposed, note };
}

export function sameRating(a: DraftRating, b: DraftRating): boolean {
  return (Object.keys(UNRATED) as (keyof DraftRating)[]).every((key) =>
    key === 'incidents' ? sameIncidents(a.incidents, b.incidents) : a[key] === b[key],
  );
}

function sameIncidents(a: readonly Incident[], b: readonly Incident[]): boolean {
  return a.length === b.length && a.every(({ on, cases }, at) => b[at]?.on === on && b[at].cases === cases);
}

/** With this day in its place; a day that stands already gets the new number. */
export function withIncident(incidents: readonly Incident[], added: Incident): readonly Incident[] {
  return [...incidents.filter(({ on }) => on !== added.on), added].sort((a, b) => (a.on < b.on ? 1 : -1));
}

export function ratingInputOf(
  draft: DraftRating,
): Omit<SaveHarmRatingInput, 'assessmentId' | 'harmId' | 'operationId' | 'baseRevision'> {
  return { ...draft, incidents: draft.incidents.map(({ on, cases }) => ({ on, cases })) };
}

/** The rating as the method reads it: a dimension not rated yet is absent. */
export function ratingForScoring(draft: DraftRating): HarmRating {
  const rated = Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const value = draft[dimension];
      return value === null ? [] : [[dimension, value === 0 ? 'unknown' : (value as Rating)]];
    }),
  ) as Partial<Record<Dimension, RatingOrUnknown>>;
  const latest = draft.incidents[0];
  return { ...rated, ...(latest && { incidentOn: latest.on }) };
}
