import type { ActionTemplate, Harm, Question } from '../../instrument.js';
import type { Draft } from '../draft.js';
import type { Reader } from '../reader.js';
import { checkLearningWording } from './check-learning-wording.js';
import { checkText } from './check-text.js';

/** No avoided word stands in any text that the product shows or prints. */
export function checkWording(draft: Draft): void {
  checkHeader(draft);
  const { places } = draft;
  for (const flag of draft.profile) {
    checkText(flag.asks, places.of(flag).below('asks'));
    checkText(flag.help, places.of(flag).below('help'));
  }
  for (const source of draft.sources) {
    checkText(source.title, places.of(source).below('title'), 'terms');
    checkText(source.says, places.of(source).below('says'), 'terms');
  }
  for (const redLine of draft.redLines) {
    checkText(redLine.title, places.of(redLine).below('title'), 'title');
    checkText(redLine.means, places.of(redLine).below('means'));
    checkText(redLine.contain, places.of(redLine).below('contain'));
  }
  for (const module of draft.modules) checkText(module.title, places.of(module).below('title'));
  for (const question of draft.questions) checkQuestion(question, places.of(question));
  for (const harm of draft.harms) checkHarm(harm, places.of(harm));
  for (const template of draft.questions.flatMap((question) => question.remediation))
    checkAction(template, places.of(template));
  for (const note of draft.coverage) checkText(note.reason, places.of(note).below('reason'));
  checkLearningWording(draft);
}

function checkHeader({ header, places }: Draft): void {
  const at = places.of(header);
  for (const key of ['title', 'about'] as const) checkText(header[key], at.below(key));
  header.levels.forEach((level, index) => {
    checkText(level.means, at.below('levels', index, 'means'));
  });
  for (const cluster of header.clusters) {
    for (const key of ['title', 'about'] as const) checkText(cluster[key], places.of(cluster).below(key));
  }
  for (const step of header.profileSteps) {
    for (const key of ['asks', 'help'] as const) checkText(step[key], places.of(step).below(key));
  }
}

function checkQuestion(question: Question, at: Reader): void {
  for (const key of ['asks', 'why', 'help', 'good', 'bad', 'lighter'] as const) checkText(question[key], at.below(key));
  for (const option of question.options) checkText(option.label, at.below('options', option.id));
  for (const part of question.parts) checkText(part.label, at.below('parts', part.id));
  if (question.evidence === 'none') return;
  for (const tier of [1, 2, 3] as const) checkText(question.evidence[tier], at.below('evidence', tier));
}

function checkHarm(harm: Harm, at: Reader): void {
  checkText(harm.title, at.below('title'));
  for (const key of ['exposed', 'scale', 'scope', 'irremediability', 'likelihood'] as const)
    checkText(harm.rate[key], at.below('rate', key));
  for (const key of ['prevent', 'mitigate', 'remedy'] as const) checkAction(harm[key], at.below(key));
}

function checkAction(template: ActionTemplate, at: Reader): void {
  checkText(template.action, at.below('action'));
  checkText(template.doneWhen, at.below('doneWhen'));
}
