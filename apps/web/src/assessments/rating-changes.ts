import type { TFunction } from 'i18next';
import type { RatedContentFieldsFragment } from '../graphql/generated/graphql.ts';
import { DIMENSIONS, type Dimension } from './draft-rating.ts';
import type { Dates } from './use-dates.ts';

type Content = RatedContentFieldsFragment;

/** One thing that a version of a rating changed, in words. */
export interface RatingChange {
  readonly what: string;
  /** null: nothing was said before. */
  readonly from: string | null;
  readonly to: string;
}

export interface RatingVersion {
  readonly content: Content;
  readonly before: Content | null;
}

export function ratingChanges(
  { content, before }: RatingVersion,
  t: TFunction<'assessments'>,
  day: Dates['day'],
): readonly RatingChange[] {
  const facts = factsOf(content, t, day);
  const earlier = before && factsOf(before, t, day);
  return facts.flatMap(({ what, says }, place) => {
    const was = earlier?.[place]?.says ?? '';
    if (was === says) return [];
    return [{ what, from: was === '' ? null : was, to: says === '' ? t('harm.history.nothing') : says }];
  });
}

interface Fact {
  readonly what: string;
  readonly says: string;
}

/** Always the same facts in the same order; an empty text where nothing is said. */
function factsOf(content: Content, t: TFunction<'assessments'>, day: Dates['day']): readonly Fact[] {
  const { involvement, incidents } = content;
  return [
    ...DIMENSIONS.map((dimension) => ({
      what: t(`harm.history.${dimension}`),
      says: ratingWords(dimension, content[dimension], t),
    })),
    {
      what: t('incidents.title'),
      says: incidents.map(({ on, cases }) => `${day(on)} (${t('incidents.cases', { count: cases })})`).join(', '),
    },
    { what: t('harm.involvement'), says: involvement === null ? '' : t(`harm.${PARTS[involvement]}`) },
    { what: t('harm.mostExposed'), says: content.exposed.trim() },
    { what: t('harm.note'), says: content.note.trim() },
  ];
}

const PARTS = { CAUSE: 'cause', CONTRIBUTE: 'contribute', LINKED: 'linked' } as const;

function ratingWords(dimension: Dimension, value: number | null, t: TFunction<'assessments'>): string {
  if (value === null) return '';
  if (value === 0) return t('rate.unknown');
  const name = dimension === 'scale' ? 'severity' : dimension;
  return `${value} ${t(`${name}.${value as 1 | 2 | 3 | 4}`)}`;
}
