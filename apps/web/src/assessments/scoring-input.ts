import type { AssessmentInput, EvidenceItem } from '#libs/scoring';
import type { AssessmentQuery, EvidenceFieldsFragment, OwnHarmFieldsFragment } from '../graphql/generated/graphql.ts';
import { itemOf } from '../evidence/evidence-age.ts';
import type { Catalogue } from './catalogue.ts';
import { type DraftAnswer, forScoring } from './draft-answer.ts';
import { type DraftRating, ratingForScoring } from './draft-rating.ts';

/** The part of an assessment the method reads, as it stands on this device. */
interface Standing {
  readonly head: Pick<AssessmentQuery['assessment'], 'asOf' | 'product' | 'organisationEvidence'>;
  readonly mode: AssessmentInput['mode'];
  readonly catalogue: Pick<Catalogue, 'instrument'>;
  readonly answerOf: (questionId: string) => DraftAnswer;
  readonly ratingOf: (harmId: string) => DraftRating;
  readonly allOwnHarms: () => readonly OwnHarmFieldsFragment[];
}

/**
 * What the engine is given, the same as the server gives it: the organisation's own answers apart from those of
 * the product, and flags that are not known left out.
 * @param inherited questions the organisation has answered
 */
export function scoringInput(
  { head, mode, catalogue: { instrument }, answerOf, ratingOf, allOwnHarms }: Standing,
  inherited: ReadonlyMap<string, unknown>,
  evidence: Iterable<EvidenceFieldsFragment>,
): AssessmentInput {
  const stated = (ids: readonly string[], items: ReadonlyMap<string, EvidenceItem>) =>
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
    answers: stated(
      questionIds.filter((id) => !inherited.has(id)),
      itemsOf(evidence),
    ),
    ...(mode !== 'organisation' && {
      // The organisation's evidence as it counts there: an item about one of its products is at home there.
      organisation: { answers: stated([...inherited.keys()], itemsOf(head.organisationEvidence)) },
    }),
    harms: Object.fromEntries(instrument.harms.map(({ id }) => [id, ratingForScoring(ratingOf(id))])),
    ownHarms: allOwnHarms()
      .filter(({ removedBecause }) => removedBecause === null)
      .map(({ id, title, rights, controls }) => ({
        ...ratingForScoring(ratingOf(id)),
        id,
        title,
        rights,
        proposedControls: controls.map(({ questionId, weight, key, reach }) => ({
          question: questionId,
          weight,
          key,
          reach,
        })),
      })),
  };
}

export function itemsOf(evidence: Iterable<EvidenceFieldsFragment>): Map<string, EvidenceItem> {
  const items = new Map<string, EvidenceItem>();
  for (const item of evidence) items.set(item.id, itemOf(item));
  return items;
}
