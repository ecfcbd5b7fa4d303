import type { AssessmentPartsQuery, AssessmentPulseQuery } from '../graphql/generated/graphql.ts';

export type Parts = AssessmentPartsQuery['assessmentParts'];
export type Revisions = NonNullable<AssessmentPulseQuery['assessmentPulse']['revisions']>;

/** What a page has to ask for. */
export interface Wanted {
  readonly questionIds: ReadonlySet<string>;
  readonly harmIds: ReadonlySet<string>;
  readonly evidenceIds: ReadonlySet<string>;
}

/** The revisions a page has. */
export interface Known {
  readonly answers: ReadonlyMap<string, number>;
  readonly inherited: ReadonlyMap<string, number>;
  readonly ratings: ReadonlyMap<string, number>;
  readonly evidence: ReadonlyMap<string, number>;
}

type Listed = readonly { readonly id: string; readonly revision: number }[];

const differing = (listed: Listed, known: ReadonlyMap<string, number>): string[] =>
  listed.filter(({ id, revision }) => known.get(id) !== revision).map(({ id }) => id);

const missing = (listed: Listed, known: ReadonlyMap<string, number>): string[] => {
  const there = new Set(listed.map(({ id }) => id));
  return [...known.keys()].filter((id) => !there.has(id));
};

/** What differs between the server and a page: changed, new, or gone there. */
export function whatDiffers(revisions: Revisions, known: Known): Wanted {
  return {
    questionIds: new Set([
      ...differing(revisions.answers, known.answers),
      ...differing(revisions.organisationAnswers, known.inherited),
      ...missing(revisions.organisationAnswers, known.inherited),
    ]),
    harmIds: new Set(differing(revisions.harmRatings, known.ratings)),
    evidenceIds: new Set([
      ...differing(revisions.evidence, known.evidence),
      ...missing(revisions.evidence, known.evidence),
    ]),
  };
}

export function isEmpty({ questionIds, harmIds, evidenceIds }: Wanted): boolean {
  return questionIds.size + harmIds.size + evidenceIds.size === 0;
}

interface Revised {
  readonly revision: number;
}

export function isOlder(known: Revised | undefined, record: Revised): boolean {
  return known !== undefined && record.revision < known.revision;
}

export function revisionsIn(records: ReadonlyMap<string, Revised>): ReadonlyMap<string, number> {
  return new Map([...records].map(([id, { revision }]) => [id, revision]));
}
