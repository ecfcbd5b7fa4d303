import type { Question } from '#libs/instruments';
import { validateAnswer, type AnswerFault } from '#libs/scoring';
import { invalidInput, problem, type FieldProblem } from '../platform/problems.js';
import type { Answer } from './answer.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import type { AssessmentMode, StatedAnswer } from './assessment-words.types.js';
import { statedValue } from './to-input.js';

/** What an answer states; `state` null: cleared. */
export type Statement = Pick<Answer, 'state' | 'option' | 'parts' | 'number' | 'reason' | 'knownBy'>;

const VALUES = ['option', 'parts', 'number', 'reason', 'knownBy'] as const;

/** What each state comes with. */
const FITTING: Readonly<Record<StatedAnswer | 'cleared', Fitting>> = {
  answered: { of: ['option', 'parts', 'number'], least: 1, most: 1, wanted: 'an option, parts or a number' },
  unknown: {
    of: ['reason', 'knownBy'],
    least: 0,
    most: 2,
    wanted: 'a reason, the day by which it will be known, or both',
  },
  'not-applicable': { of: ['reason'], least: 1, most: 1, wanted: 'a reason' },
  cleared: { of: [], least: 0, most: 0, wanted: 'nothing' },
};

interface Fitting {
  readonly of: readonly (typeof VALUES)[number][];
  readonly least: number;
  readonly most: number;
  readonly wanted: string;
}

/** The statement of an input, of one kind only; whether the question takes it is `checkStatement`'s. */
export function readStatement(
  input: Pick<SaveAnswerInput, 'state' | 'option' | 'parts' | 'number' | 'reason' | 'knownBy'>,
): Statement {
  const state = input.state ?? null;
  const statement: Statement = {
    state,
    option: input.option ?? null,
    parts: input.parts ?? null,
    number: input.number ?? null,
    reason: state === 'unknown' && input.reason?.trim() === '' ? null : (input.reason ?? null),
    knownBy: input.knownBy ?? null,
  };
  const given = VALUES.filter((field) => statement[field] !== null);
  const { most, least, of, wanted } = FITTING[state ?? 'cleared'];
  if (given.length < least || given.length > most || !given.every((field) => of.includes(field))) {
    throw invalidInput([{ field: given.at(-1) ?? 'state', says: `This state comes with ${wanted} and nothing else.` }]);
  }
  return statement;
}

/** Refuses what the question cannot take, naming the fields at fault. */
export function checkStatement(question: Question, statement: Statement): void {
  if (statement.state === null) return;
  const faults = validateAnswer(question, statedValue(statement)).map(toFieldProblem);
  if (faults.length > 0) throw invalidInput(faults);
}

/** The question of an assessment in this mode; support questions are answered like any other. */
export function askedQuestion({ compiled }: LoadedInstrument, mode: AssessmentMode, id: string): Question {
  const question = compiled.questions[compiled.placeOf.get(id) ?? -1]?.question;
  const about = mode === 'organisation' ? 'organisation' : 'product';
  if (question?.about !== about || (mode === 'screening' && !question.screening)) {
    throw problem('UNKNOWN_QUESTION', { question: id });
  }
  return question;
}

function toFieldProblem(fault: AnswerFault): FieldProblem {
  switch (fault.kind) {
    case 'not-one-statement':
      return { field: 'state', says: 'State exactly one answer.' };
    case 'wrong-kind':
      return { field: fault.expected, says: `This question takes ${EXPECTED[fault.expected]}.` };
    case 'unknown-option':
      return { field: 'option', says: `This question has no option "${fault.option}".` };
    case 'unknown-part':
      return { field: 'parts', says: `This question has no part "${fault.part}".` };
    case 'part-twice':
      return { field: 'parts', says: `"${fault.part}" is named twice.` };
    case 'exclusive-part-with-others':
      return { field: 'parts', says: `"${fault.part}" cannot be chosen together with others.` };
    case 'number-out-of-range':
      return { field: 'number', says: `Enter a number from ${fault.min} to ${fault.max}.` };
    case 'not-applicable-not-allowed':
      return {
        field: 'state',
        says: 'This question cannot be claimed as not applicable: only the product profile decides whether it applies.',
      };
    case 'reason-missing':
      return { field: 'reason', says: 'Say why the question does not apply.' };
    case 'evidence-date-invalid':
      return { field: 'evidenceIds', says: `"${fault.date}" is not a calendar date.` };
    case 'verdict-above-claim':
      return { field: 'state', says: 'A verdict cannot be above the claim.' };
  }
}

const EXPECTED = { option: 'one option', parts: 'a list of parts', number: 'a number' } as const;
