import type { Question } from '../../instrument.js';
import type { Draft } from '../draft.js';
import type { Reader } from '../reader.js';
import { countSentences, readingGrade, wordsOf } from './reading-grade.js';

/** Limits of the content guide, section 1. */
const ASKS_WORDS = 20;
const ASKS_GRADE = 10;
const WHY_WORDS = 35;
const ACTION_WORDS = 25;

/** Texts are short and easy enough to be read by someone who is no expert. */
export function checkLength(draft: Draft): void {
  for (const question of draft.questions) {
    const at = draft.places.of(question);
    checkAsks(question.asks, at.below('asks'));
    atMost(question.why, WHY_WORDS, at.below('why'));
    if (countSentences(question.why) > 2)
      at.below('why').fault('The text has more than two sentences.', 'Say it in one or two.');
    if (/\d\s?(?:%|percent)/i.test(question.why))
      at.below('why').fault('A figure stands here.', 'Say what can happen, without figures.');
    checkLabels(question, at);
    for (const template of question.remediation) {
      const place = draft.places.of(template);
      atMost(template.action, ACTION_WORDS, place.below('action'));
      checkDoneWhen(template.doneWhen, place.below('doneWhen'));
    }
  }
  for (const harm of draft.harms) {
    for (const key of ['prevent', 'mitigate', 'remedy'] as const) {
      atMost(harm[key].action, ACTION_WORDS, draft.places.of(harm).below(key, 'action'));
      checkDoneWhen(harm[key].doneWhen, draft.places.of(harm).below(key, 'doneWhen'));
    }
  }
}

function checkAsks(asks: string, at: Reader): void {
  if (asks === '') return;
  atMost(asks, ASKS_WORDS, at);
  if (!asks.endsWith('?')) at.fault('This is not a question.', 'End it with a question mark.');
  const grade = readingGrade(asks);
  if (grade > ASKS_GRADE) {
    at.fault(
      `The reading grade is ${grade.toFixed(1)}; ${ASKS_GRADE} is the most.`,
      'Use shorter words or fewer of them.',
    );
  }
}

function atMost(text: string, most: number, at: Reader): void {
  const count = wordsOf(text).length;
  if (count > most) at.fault(`The text has ${count} words; ${most} is the most.`, 'Shorten it.');
}

function checkDoneWhen(text: string, at: Reader): void {
  if (/\b(?:is|are|been|was|were) (?:implemented|completed|done|in place)\b/i.test(text)) {
    at.fault('Nobody else can check this.', 'Name a test that someone can run, or a record that can be opened.');
  }
}

function checkLabels(question: Question, at: Reader): void {
  for (const [key, items] of [
    ['options', question.options],
    ['parts', question.parts],
  ] as const) {
    for (const item of items) {
      const label = at.below(key, item.id, 'label');
      if (item.label !== '' && !label.isQuoted)
        label.fault('The label is not in double quotes on one line.', 'Put it in double quotes on one line.');
    }
  }
}
