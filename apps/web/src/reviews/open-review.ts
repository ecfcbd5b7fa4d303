import { applyVerdicts, type GivenVerdict } from '#libs/review';
import { scoreAssessment, type AssessmentInput, type AssessmentResult } from '#libs/scoring';
import type { Catalogue } from '../assessments/catalogue.ts';
import type { ReviewQuery, ReviewVerdictFieldsFragment } from '../graphql/generated/graphql.ts';
import type { Submitted } from './submitted.ts';

export type ReviewData = ReviewQuery['review'];
export type ReviewItem = ReviewData['groups'][number]['items'][number];
export type Verdict = ReviewVerdictFieldsFragment;

/** A submission on the reading page: what was sealed, and the figures that follow from it. */
export interface OpenReview {
  readonly review: ReviewData;
  readonly catalogue: Catalogue;
  readonly submitted: Submitted;
  readonly input: AssessmentInput;
  /** The company's own figures, without any verdict. */
  readonly evidenced: AssessmentResult;
  readonly items: readonly ReviewItem[];
}

/** What every view of one part is given. */
export interface PartViewProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
}

/** @param read everything of the submission; a second reviewer's list holds what was drawn for them */
export function openReview(read: ReviewData, catalogue: Catalogue): OpenReview {
  const review = read.slot === 2 ? { ...read, groups: ofSecond(read.groups) } : read;
  const input = JSON.parse(review.input) as AssessmentInput;
  return {
    review,
    catalogue,
    submitted: JSON.parse(review.content) as Submitted,
    input,
    evidenced: scoreAssessment(catalogue.compiled, input),
    items: review.groups.flatMap(({ items }) => items),
  };
}

function ofSecond(groups: ReviewData['groups']): ReviewData['groups'] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter(({ second }) => second) }))
    .filter(({ items }) => items.length > 0);
}

/** What comes before the rest. Of a second reviewer's list nothing can wait: what is in no other group is the sample. */
export const firstGroups = ({ groups, slot }: ReviewData): ReviewData['groups'] =>
  groups.filter(({ kind }) => kind !== 'REST' || slot === 2);

/** What of it takes a verdict at all; some parts are only read. */
export const toJudgeFirst = (review: ReviewData): readonly ReviewItem[] =>
  firstGroups(review)
    .flatMap(({ items }) => items)
    .filter(({ kinds }) => kinds.length > 0);

export const keyOf = ({ subject, subjectId }: Pick<ReviewItem, 'subject' | 'subjectId'>): string =>
  `${subject}:${subjectId}`;

type Judged = Pick<Verdict, 'subject' | 'subjectId' | 'slot' | 'verdict' | 'level' | 'tier'>;

/** A verdict in the words of the method; nothing for one that was taken back. */
export function asGiven({ subject, subjectId, slot, verdict, level, tier }: Judged): readonly GivenVerdict[] {
  if (verdict === null) return [];
  return [
    {
      subject: subject.toLowerCase() as GivenVerdict['subject'],
      id: subjectId,
      slot: slot as GivenVerdict['slot'],
      verdict: verdict.toLowerCase() as GivenVerdict['verdict'],
      level: level as GivenVerdict['level'],
      tier: tier as GivenVerdict['tier'],
    },
  ];
}

/** The figures as reviewed so far, by the same engine as everywhere. */
export function reviewedResult({ catalogue, input }: OpenReview, verdicts: readonly Judged[]): AssessmentResult {
  return scoreAssessment(catalogue.compiled, applyVerdicts(catalogue.compiled, input, verdicts.flatMap(asGiven)));
}

/** The name of a part, short enough for a list. */
export function titleOf({ catalogue, submitted }: OpenReview, item: Pick<ReviewItem, 'subject' | 'subjectId'>): string {
  const { subject, subjectId } = item;
  const found = {
    ANSWER: catalogue.questions.get(subjectId)?.asks,
    HARM: catalogue.harms.get(subjectId)?.title ?? submitted.ownHarms.find(({ id }) => id === subjectId)?.title,
    FLAG: catalogue.flags.get(subjectId)?.asks,
  };
  return found[subject] ?? subjectId;
}
