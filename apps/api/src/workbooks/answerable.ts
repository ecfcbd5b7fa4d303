import type { Question } from '#libs/instruments';
import type { AssessmentMode } from '../assessments/assessment-words.types.js';
import { askedQuestion } from '../assessments/read-statement.js';
import type { LoadedInstrument } from '../instruments/instruments.service.js';
import { Problem } from '../platform/problems.js';

/** The question, if an assessment of this mode takes an answer to it. */
export function answerableQuestion(loaded: LoadedInstrument, mode: AssessmentMode, id: string): Question | undefined {
  try {
    return askedQuestion(loaded, mode, id);
  } catch (fault) {
    if (fault instanceof Problem) return undefined;
    throw fault;
  }
}

/** An organisation's own assessment rates no harms; a screening rates the gravest only. */
export function isRateableHarm({ instrument }: LoadedInstrument, mode: AssessmentMode, id: string): boolean {
  const harm = instrument.harms.find((one) => one.id === id);
  return harm !== undefined && mode !== 'organisation' && (mode === 'full' || harm.screening);
}
