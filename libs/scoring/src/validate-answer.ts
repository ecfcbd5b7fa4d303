import type { Level, Question } from '#libs/instruments';
import type { Answer } from './assessment-input.js';
import { mayClaimNotApplicable } from './answer-state.js';
import { isCalendarDate } from './calendar.js';
import { levelOf } from './level-of.js';

/** Why an answer cannot be stored as it is; each names what was wrong so that a caller can word it. */
export type AnswerFault =
  /** Not exactly one of option, parts, number, unknown and not applicable is stated; evidence and note need an answer. */
  | { readonly kind: 'not-one-statement'; readonly stated: readonly string[] }
  /** For example an option where parts are asked for. */
  | { readonly kind: 'wrong-kind'; readonly stated: string; readonly expected: 'option' | 'parts' | 'number' }
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'unknown-part'; readonly part: string }
  | { readonly kind: 'part-twice'; readonly part: string }
  /** "None of these" together with other parts. */
  | { readonly kind: 'exclusive-part-with-others'; readonly part: string }
  /** Also NaN and infinities. */
  | { readonly kind: 'number-out-of-range'; readonly number: number; readonly min: number; readonly max: number }
  | { readonly kind: 'not-applicable-not-allowed' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'evidence-date-invalid'; readonly item: number; readonly date: string }
  /** A reviewer confirms or lowers a level, never raises it (section 6). */
  | { readonly kind: 'verdict-above-claim'; readonly verdict: Level; readonly claim: Level };

const KINDS = ['option', 'parts', 'number', 'unknown', 'notApplicable'] as const;

/**
 * Every fault of an answer to a question; empty where it can be stored. An empty list of parts is no fault: it is
 * a checklist on which nothing is ticked yet and counts as BLANK.
 */
export function validateAnswer(question: Question, answer: Answer): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  const stated = KINDS.filter((kind) => answer[kind] !== undefined);
  if (stated.length !== 1) faults.push({ kind: 'not-one-statement', stated });
  for (const kind of stated) faults.push(...statementFaults(question, answer, kind));
  answer.evidence?.forEach(({ effectiveOn: date }, item) => {
    if (date !== undefined && !isCalendarDate(date)) faults.push({ kind: 'evidence-date-invalid', item, date });
  });
  const claim = levelOf(question, answer);
  const verdict = answer.verdict?.level;
  if (verdict !== undefined && claim !== undefined && verdict > claim) {
    faults.push({ kind: 'verdict-above-claim', verdict, claim });
  }
  return faults;
}

function statementFaults(question: Question, answer: Answer, kind: (typeof KINDS)[number]): readonly AnswerFault[] {
  if (kind === 'unknown') return [];
  if (kind === 'notApplicable') return notApplicableFaults(question, answer);
  const expected = question.number !== undefined ? 'number' : question.parts.length > 0 ? 'parts' : 'option';
  if (kind !== expected) return [{ kind: 'wrong-kind', stated: kind, expected }];
  if (kind === 'parts') return partFaults(question, answer.parts ?? []);
  if (kind === 'number') return numberFaults(question, answer.number ?? Number.NaN);
  const { option = '' } = answer;
  return question.options.some((each) => each.id === option) ? [] : [{ kind: 'unknown-option', option }];
}

function notApplicableFaults(question: Question, answer: Answer): readonly AnswerFault[] {
  if (!mayClaimNotApplicable(question)) return [{ kind: 'not-applicable-not-allowed' }];
  return answer.notApplicable?.reason.trim() === '' ? [{ kind: 'reason-missing' }] : [];
}

function partFaults(question: Question, parts: readonly string[]): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const [place, part] of parts.entries()) {
    const known = question.parts.find((each) => each.id === part);
    if (known === undefined) faults.push({ kind: 'unknown-part', part });
    if (parts.indexOf(part) < place) faults.push({ kind: 'part-twice', part });
    if (known?.exclusive === true && parts.some((other) => other !== part)) {
      faults.push({ kind: 'exclusive-part-with-others', part });
    }
  }
  return faults;
}

function numberFaults(question: Question, number: number): readonly AnswerFault[] {
  const { min = Number.NaN, max = Number.NaN } = question.number ?? {};
  return number >= min && number <= max ? [] : [{ kind: 'number-out-of-range', number, min, max }];
}
