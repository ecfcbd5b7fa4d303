import { useTranslation } from 'react-i18next';
import { QuestionMarks } from '../discussions/question-marks.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { AssignmentLine } from '../assignments/assignment-line.tsx';
import { AnswerStateLine } from './answer-state-line.tsx';
import { LevelLine } from './level-line.tsx';
import type { QuestionResult } from '#libs/scoring';
import type { ModuleProgress } from './progress.ts';
import { TableAnswer } from './table-answer.tsx';
import { InstrumentText } from './instrument-text.tsx';

/** Questions of a module in dense rows, answered where they stand; choosing one opens its card. */
export function QuestionTable({
  store,
  progress,
  asked,
  onOpen,
}: {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
  /** Those of its questions that are shown. */
  readonly asked: readonly QuestionResult[];
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('assessments');
  return (
    <div className="card question-table">
      <table className="table">
        <caption className="vh">{progress.module.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('table.number')}
            </th>
            <th scope="col">{t('table.question')}</th>
            <th scope="col">{t('table.answer')}</th>
            <th scope="col">{t('table.level')}</th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((result) => {
            const question = store.catalogue.questions.get(result.id);
            if (!question) return null;
            const number = progress.asked.indexOf(result) + 1;
            return (
              <tr key={result.id}>
                <td className="n quiet">{number}</td>
                <th scope="row">
                  <button type="button" className="textbtn" onClick={() => onOpen(result.id)}>
                    <InstrumentText>{question.asks}</InstrumentText>
                  </button>
                </th>
                <td>
                  <TableAnswer
                    store={store}
                    question={question}
                    label={t('table.answerTo', { number, asks: question.asks })}
                  />
                </td>
                <td>
                  <LevelLine result={result} />
                </td>
                <td className="st">
                  <AssignmentLine store={store} questionId={result.id} answered={result.state !== 'BLANK'}>
                    <AnswerStateLine result={result} lookAgain={store.rechecksOf(result.id).length > 0} />
                  </AssignmentLine>
                  <QuestionMarks questionId={question.id} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
