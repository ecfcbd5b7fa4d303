import type { Condition } from '../../instrument.js';
import type { Draft } from '../draft.js';

/** A screening is made by a product team alone, so it never waits for what the organisation answers. */
export function checkScreening(draft: Draft): void {
  const ofOrganisation = new Set(
    draft.questions.filter((question) => question.about === 'organisation').map((question) => question.id),
  );
  for (const question of draft.questions) {
    if (!question.screening) continue;
    const at = draft.places.of(question);
    if (question.about === 'organisation')
      at.below('screening').fault(
        'The screening needs no answers of the organisation.',
        'Take "screening" away, or ask about the product.',
      );
    else if (question.appliesWhen !== undefined) {
      for (const id of answersIn(question.appliesWhen)) {
        if (ofOrganisation.has(id))
          at.below('appliesWhen').fault(
            `The screening would wait for the organisation's answer to "${id}".`,
            'Let flags or questions about the product decide.',
          );
      }
    }
  }
}

function answersIn(condition: Condition): string[] {
  if ('answer' in condition) return [condition.answer];
  if ('not' in condition) return answersIn(condition.not);
  if ('flag' in condition) return [];
  return ('all' in condition ? condition.all : condition.any).flatMap(answersIn);
}
