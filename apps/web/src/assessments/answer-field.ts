import type { Question } from '#libs/instruments';
import type { DraftAnswer } from './draft-answer.ts';

/** What every kind of answer field takes: the question, the answer so far, and where a new one goes. */
export interface AnswerFieldProps {
  readonly question: Question;
  readonly draft: DraftAnswer;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly onAnswer: (patch: Partial<DraftAnswer>) => void;
}
