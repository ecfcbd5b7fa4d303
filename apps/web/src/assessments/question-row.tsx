import type { Question } from '#libs/instruments';
import type { QuestionResult } from '#libs/scoring';
import { memo } from 'react';
import { AssignmentLine } from '../assignments/assignment-line.tsx';
import { QuestionMarks } from '../discussions/question-marks.tsx';
import { QuestionLiveLine } from '../live/live-signs.tsx';
import { AnswerStateLine } from './answer-state-line.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { LevelLine } from './level-line.tsx';
import { InstrumentText } from './instrument-text.tsx';

export interface QuestionRowProps {
  readonly number: number;
  readonly question: Question;
  readonly result: QuestionResult;
  readonly store: AssessmentStore;
  readonly lookAgain: boolean;
  readonly onOpen: (moduleId: string, questionId: string) => void;
}

/** A closed question: its number, what it asks, how it stands. An answer to another one leaves it as it is. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { number, question, result, store, lookAgain, onOpen } = props;
  return (
    <button
      type="button"
      className="qrow"
      id={question.id}
      onClick={() => onOpen(question.moduleId, question.id)}
      aria-expanded={false}
    >
      <span className="no">{number}</span>
      <span className="ttl">
        <InstrumentText>{question.asks}</InstrumentText>
      </span>
      <LevelLine result={result} />
      <span className="st">
        <AssignmentLine store={store} questionId={question.id} answered={result.state !== 'BLANK'}>
          <AnswerStateLine result={result} lookAgain={lookAgain} />
        </AssignmentLine>
        <QuestionMarks questionId={question.id} />
        <QuestionLiveLine questionId={question.id} />
      </span>
    </button>
  );
});
