import type { Draft } from '../draft.js';
import { suggest } from '../nearest.js';

/** Controls of a harm are scored questions of the instrument; harms are rated in a product assessment. */
export function checkHarms(draft: Draft): void {
  const questions = new Map(draft.questions.map((question) => [question.id, question]));
  for (const harm of draft.harms) {
    for (const control of harm.controls) {
      const at = draft.places.of(control);
      const question = questions.get(control.question);
      if (question === undefined)
        at.fault(`There is no question "${control.question}".`, suggest(control.question, questions.keys()));
      else if (!question.scored)
        at.fault(`"${control.question}" is not scored, so it cannot be a control.`, 'Name a scored question.');
    }
  }
}
