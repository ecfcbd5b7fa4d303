import type { AssessmentInput, EvidenceItem } from '#libs/scoring';
import type { AssessmentQuery, EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import type { Catalogue } from './catalogue.ts';
import { type DraftAnswer, forScoring } from './draft-answer.ts';
import { type DraftRating, ratingForScoring } from './draft-rating.ts';

/** The part of an assessment the method reads, as it stands on this device. */
interface Standing {
  readonly head: Pick<AssessmentQuery['assessment'], 'asOf' | 'product'>;
  readonly mode: AssessmentInput['mode'];
  readonly catalogue: Pick<Catalogue, 'instrument'>;
  readonly answerOf: (questionId: string) => DraftAnswer;
  readonly ratingOf: (harmId: string) => DraftRating;
}

/**
 * What the engine is given, the same as the server gives it: the organisation's own answers apart from those of
 * the product, and flags that are not known left out.
 * @param inherited questions the organisation has answered
 */
export function scoringInput(
  { head, mode, catalogue: { instrument }, answerOf, ratingOf }: Standing,
  inherited: ReadonlyMap<string, unknown>,
  evidence: Iterable<EvidenceFieldsFragment>,
): AssessmentInput {
  const items = new Map<string, EvidenceItem>();
  for (const { id, tier, effectiveOn, title } of evidence) {
    items.set(id, { tier: tier as EvidenceItem['tier'], title, ...(effectiveOn !== null && { effectiveOn }) });
  }
  const stated = (ids: readonly string[]) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const answer = forScoring(answerOf(id), items);
        return answer ? [[id, answer]] : [];
      }),
    );
  const questionIds = instrument.questions.map((question) => question.id);
  const flags = head.product?.profile ?? [];
  return {
    mode,
    asOf: head.asOf,
    profile: Object.fromEntries(flags.flatMap(({ flag, value }) => (value === null ? [] : [[flag, value]]))),
    answers: stated(questionIds.filter((id) => !inherited.has(id))),
    ...(mode !== 'organisation' && { organisation: { answers: stated([...inherited.keys()]) } }),
    harms: Object.fromEntries(instrument.harms.map(({ id }) => [id, ratingForScoring(ratingOf(id))])),
  };
}
