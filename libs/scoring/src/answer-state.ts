import type { Level, Question } from '#libs/instruments';
import type { Answer } from './assessment-input.js';
import type { AnswerState } from './assessment-result.js';
import { FALSE, NOT_KNOWN, type Kleene, type Route } from './condition.js';
import { levelOf } from './level-of.js';

/** Where an answer stands, and with which level where it is ANSWERED. */
export interface StatedAnswer {
  readonly state: AnswerState;
  readonly level: Level | undefined;
}

const NA_AUTO: StatedAnswer = { state: 'NA_AUTO', level: undefined };
const NA_CLAIMED: StatedAnswer = { state: 'NA_CLAIMED', level: undefined };
const NA_ACCEPTED: StatedAnswer = { state: 'NA_ACCEPTED', level: undefined };
const UNKNOWN: StatedAnswer = { state: 'UNKNOWN', level: undefined };
const BLANK: StatedAnswer = { state: 'BLANK', level: undefined };
const ANSWERED: readonly StatedAnswer[] = ([0, 1, 2, 3, 4] as const).map((level) => ({ state: 'ANSWERED', level }));

/**
 * State and level of a question (section 3.1), in the order the method resolves them. A reviewer's verdict
 * can lower a level, decide a not-applicable claim, or set a red line breached; it never raises anything.
 */
export function statedAnswer(question: Question, applies: Kleene, answer: Answer | undefined): StatedAnswer {
  if (applies === FALSE) return NA_AUTO;
  const stated = answer === undefined ? BLANK : asStated(question, answer);
  const verdict = answer?.verdict;
  if (verdict === undefined) return stated;
  if (verdict.redLineBreached === true && question.redLine !== undefined) {
    return answered(Math.min(loweredLevel(stated, verdict.level) ?? 0, question.failLevel));
  }
  const level = loweredLevel(stated, verdict.level);
  return level === undefined ? stated : answered(level);
}

/** What later conditions see of the answer: the company's own option, or a value that needs none (section 3.1). */
export function routeOf(state: AnswerState, answer: Answer | undefined): Route {
  switch (state) {
    case 'NA_AUTO':
    case 'NA_ACCEPTED':
      return FALSE;
    case 'ANSWERED':
      // A reviewer can make a question count as answered although the company stated nothing to compare.
      return answer ?? NOT_KNOWN;
    default:
      return NOT_KNOWN;
  }
}

/** Whether the company may claim that the question does not apply: never where a red line hangs on it. */
export function mayClaimNotApplicable(question: Question): boolean {
  return question.naAllowed && question.redLine === undefined;
}

function asStated(question: Question, answer: Answer): StatedAnswer {
  if (answer.notApplicable !== undefined) {
    const decided = answer.verdict?.notApplicable;
    if (decided === 'rejected' || !mayClaimNotApplicable(question)) return UNKNOWN;
    return decided === 'accepted' ? NA_ACCEPTED : NA_CLAIMED;
  }
  if (answer.unknown === true) return UNKNOWN;
  const level = levelOf(question, answer);
  return level === undefined ? BLANK : answered(level);
}

function loweredLevel(stated: StatedAnswer, verdict: Level | undefined): number | undefined {
  return stated.level === undefined || verdict === undefined ? stated.level : Math.min(stated.level, verdict);
}

const answered = (level: number): StatedAnswer => ANSWERED[level] ?? BLANK;
