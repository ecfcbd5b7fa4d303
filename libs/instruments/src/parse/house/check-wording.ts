import type { ActionTemplate, Harm, Question } from '../../instrument.js';
import type { Draft } from '../draft.js';
import type { Reader } from '../reader.js';
import { findAvoided } from './avoided-words.js';

/** No avoided word stands in any text that the product shows or prints. */
export function checkWording(draft: Draft): void {
  const { header, places } = draft;
  const check = (text: string | undefined, at: Reader, kind?: 'title' | 'terms'): void => {
    for (const { word, instead } of findAvoided(text ?? '', kind))
      at.fault(`"${word}" is a word we avoid.`, `${capital(instead)}.`);
  };
  for (const cluster of header.clusters) check(cluster.about, places.of(cluster).below('about'));
  for (const flag of draft.profile) {
    check(flag.asks, places.of(flag).below('asks'));
    check(flag.help, places.of(flag).below('help'));
  }
  for (const source of draft.sources) check(source.says, places.of(source).below('says'), 'terms');
  for (const redLine of draft.redLines) {
    check(redLine.title, places.of(redLine).below('title'), 'title');
    check(redLine.means, places.of(redLine).below('means'));
    check(redLine.contain, places.of(redLine).below('contain'));
  }
  for (const question of draft.questions) checkQuestion(question, places.of(question), check);
  for (const harm of draft.harms) checkHarm(harm, places.of(harm), check);
  for (const question of draft.questions) {
    for (const template of question.remediation) checkAction(template, places.of(template), check);
  }
}

type Check = (text: string | undefined, at: Reader) => void;

function checkQuestion(question: Question, at: Reader, check: Check): void {
  for (const key of ['asks', 'why', 'help', 'good', 'bad', 'lighter'] as const) check(question[key], at.below(key));
  for (const option of question.options) check(option.label, at.below('options', option.id));
  for (const part of question.parts) check(part.label, at.below('parts', part.id));
  if (question.evidence === 'none') return;
  for (const tier of [1, 2, 3] as const) check(question.evidence[tier], at.below('evidence', tier));
}

function checkHarm(harm: Harm, at: Reader, check: Check): void {
  check(harm.title, at.below('title'));
  for (const key of ['exposed', 'scale', 'scope', 'irremediability', 'likelihood'] as const)
    check(harm.rate[key], at.below('rate', key));
  for (const key of ['prevent', 'mitigate', 'remedy'] as const) checkAction(harm[key], at.below(key), check);
}

function checkAction(template: ActionTemplate, at: Reader, check: Check): void {
  check(template.action, at.below('action'));
  check(template.doneWhen, at.below('doneWhen'));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
