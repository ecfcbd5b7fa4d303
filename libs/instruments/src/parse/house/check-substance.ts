import type { Question } from '../../instrument.js';
import { leftToDo, type Draft } from '../draft.js';
import type { Reader } from '../reader.js';
import { wordsOf } from './reading-grade.js';
import { contentWords, sharedOfAll } from './similarity.js';

const CHILD =
  /\b(?:child(?:ren)?|schoolchild(?:ren)?|girls?|boys?|bab(?:y|ies)|toddlers?|infants?|teenagers?|adolescents?|pupils?|students?|young|youths?|daughters?|sons?|under-\d+s?|[\w-]+-year-olds?)\b/i;
const POSSIBLE = /\b(?:may|might|can|cannot|could)\b/i;

const SITUATION_WORDS = 6;
/** A situation has somebody in it; a sentence about everybody or about "you" is a rule or a claim. */
const NOBODY =
  /^(?:we|you|our|your|(?:the|a|an|any|every|each) (?:company|product|business|provider|organi[sz]ation)|companies|products|businesses|providers|organi[sz]ations)\b/i;
const RULE = /\b(?:should|ought to)\b/i;
/** What somebody says in a situation is part of it. */
const SPOKEN = /["“][^"”]*["”]/g;

/** Words of degree: two people who look at the same thing would differ. */
const DEGREE =
  /\b(?:somewhat|largely|mostly|mainly|partially|reasonably|sufficiently|generally|usually|normally|sometimes|rarely|to (?:some|a (?:great|large|certain)) extent|(?:where|as far as|wherever) possible)\b/i;

/** An id that counts instead of naming: it would have to change whenever the order does. */
const COUNTING = /^(?:[a-z]{1,2}|[a-z]+-?\d+)(?:-\d+)*$/;

/** What stands in a question can be pictured: what happens to which child, in which situation, seen by what. */
export function checkSubstance(draft: Draft): void {
  for (const question of draft.questions) {
    const at = draft.places.of(question);
    if (COUNTING.test(question.id))
      at.below('id').fault(`"${question.id}" counts and names nothing.`, 'Write words that say what is asked.');
    checkWhy(draft, question, at);
    checkSituations(draft, question, at);
    checkDifferences(draft, question, at);
  }
}

function checkWhy(draft: Draft, { why }: Question, at: Reader): void {
  if (why === '') return;
  if (!CHILD.test(why))
    at.below('why').fault('The reason names no child.', 'Say which child it happens to.', leftToDo(draft));
  if (!POSSIBLE.test(why))
    at.below('why').fault('The reason does not say what can happen.', 'Say it with "can" or "may".', leftToDo(draft));
}

function checkSituations(draft: Draft, question: Question, at: Reader): void {
  for (const key of ['good', 'bad'] as const) {
    const text = question[key];
    if (text === undefined || text === '') continue;
    const count = wordsOf(text).length;
    if (count < SITUATION_WORDS)
      at.below(key).fault(
        `${count} words make no situation; ${SITUATION_WORDS} is the least.`,
        'Say who does what in which product.',
        leftToDo(draft),
      );
    if (NOBODY.test(text) || RULE.test(text.replace(SPOKEN, '')))
      at.below(key).fault(
        'This is a rule or a claim, and no situation.',
        'Name a kind of product or people, and what is done there.',
        leftToDo(draft),
      );
  }
  const { good = '', bad = '' } = question;
  if (sharedOfAll(contentWords(good), contentWords(bad)) > 0.5)
    at.below('bad').fault(
      '"good" and "bad" tell the same situation.',
      'Write a near miss of its own.',
      leftToDo(draft),
    );
}

function checkDifferences(draft: Draft, question: Question, at: Reader): void {
  for (const [key, items] of [
    ['options', question.options],
    ['parts', question.parts],
  ] as const) {
    const seen = new Map<string, string>();
    for (const { id, label } of items) {
      const degree = DEGREE.exec(label)?.[0];
      if (degree !== undefined)
        at.below(key, id, 'label').fault(
          `"${degree}" cannot be observed.`,
          'Say what is there and what is not.',
          leftToDo(draft),
        );
      const text = wordsOf(label.toLowerCase()).join(' ');
      const twin = seen.get(text);
      if (text !== '' && twin !== undefined)
        at.below(key, id, 'label').fault(`The label says the same as "${twin}".`, 'Say what tells the two apart.');
      seen.set(text, id);
    }
  }
  if (question.evidence === 'none') return;
  for (const [lower, upper] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const) {
    const text = question.evidence[upper];
    if (text !== '' && text === question.evidence[lower])
      at.below('evidence', upper).fault(
        `Tier ${upper} asks for the same as tier ${lower}.`,
        'Name the stronger proof of this tier.',
      );
  }
}
