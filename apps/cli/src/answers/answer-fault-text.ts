import type { Question } from '#libs/instruments';
import { suggest } from '#libs/instruments/parse';
import type { AnswerFault } from '#libs/scoring';

export interface FaultText {
  /** Keys from the answer down to what is wrong. */
  readonly at: readonly (string | number)[];
  readonly says: string;
  readonly mend: string;
}

/** What is wrong with an answer, in words, and what is expected in its place. */
export function answerFaultText(question: Question, fault: AnswerFault): FaultText {
  switch (fault.kind) {
    case 'not-one-statement':
      return {
        at: [],
        says:
          fault.stated.length === 0
            ? 'The answer states nothing.'
            : `The answer states ${fault.stated.join(' and ')} at once.`,
        mend: `Give exactly one of ${expected(question)}, unknown: true, notApplicable.`,
      };
    case 'wrong-kind':
      return {
        at: [fault.stated],
        says: `"${fault.stated}" does not fit this question.`,
        mend: `Answer with ${expected(question)}.`,
      };
    case 'unknown-option':
      return {
        at: ['option'],
        says: `There is no option "${fault.option}".`,
        mend: suggestion(fault.option, question.options),
      };
    case 'unknown-part':
      return { at: ['parts'], says: `There is no part "${fault.part}".`, mend: suggestion(fault.part, question.parts) };
    case 'part-twice':
      return { at: ['parts'], says: `The part "${fault.part}" stands there twice.`, mend: 'Keep one of the two.' };
    case 'exclusive-part-with-others':
      return {
        at: ['parts'],
        says: `"${fault.part}" excludes all other parts.`,
        mend: 'Keep either it or the others.',
      };
    case 'number-out-of-range':
      return {
        at: ['number'],
        says: `${fault.number} is out of range.`,
        mend: `Write a number from ${fault.min} to ${fault.max}.`,
      };
    case 'not-applicable-not-allowed':
      return {
        at: ['notApplicable'],
        says: 'This question cannot be set to not applicable.',
        mend: 'Answer it, or write "unknown: true".',
      };
    case 'reason-missing':
      return { at: ['notApplicable'], says: 'The reason is empty.', mend: 'Say why the question does not apply.' };
    case 'evidence-date-invalid':
      return {
        at: ['evidence', fault.item, 'effectiveOn'],
        says: `"${fault.date}" is no date.`,
        mend: 'Write it as YYYY-MM-DD.',
      };
    case 'verdict-above-claim':
      return {
        at: ['verdict', 'level'],
        says: `A verdict cannot raise level ${fault.claim} to ${fault.verdict}.`,
        mend: `Write ${fault.claim} or less.`,
      };
  }
}

function expected({ scale, number, options, parts }: Question): string {
  if (scale === 'number') return `number (${number?.min ?? 0} to ${number?.max ?? 0})`;
  const ids = (scale === 'checklist' ? parts : options).map((item) => item.id).join(', ');
  return scale === 'checklist' ? `parts (a list of ${ids})` : `option (one of ${ids})`;
}

function suggestion(word: string, items: readonly { readonly id: string }[]): string {
  const ids = items.map((item) => item.id);
  return `${suggest(word, ids)} Known: ${ids.join(', ')}.`;
}
