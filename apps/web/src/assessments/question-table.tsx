import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';
import { AssignmentLine } from '../assignments/assignment-line.tsx';
import { AnswerStateLine } from './answer-state-line.tsx';
import { LevelLine } from './level-line.tsx';
import type { ModuleProgress } from './progress.ts';
import { statedWords } from './stated-words.ts';
import { InstrumentText } from './instrument-text.tsx';

/** All questions of a module in dense rows; choosing one opens its card. */
export function QuestionTable({
  store,
  progress,
  onOpen,
}: {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
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
          {progress.asked.map((result, place) => {
            const question = store.catalogue.questions.get(result.id);
            if (!question) return null;
            return (
              <tr key={result.id}>
                <td className="n quiet">{place + 1}</td>
                <th scope="row">
                  <button type="button" className="textbtn" onClick={() => onOpen(result.id)}>
                    <InstrumentText>{question.asks}</InstrumentText>
                  </button>
                </th>
                <td>
                  <bdi>{statedWords(question, store.answerOf(result.id), t)}</bdi>
                </td>
                <td>
                  <LevelLine result={result} />
                </td>
                <td className="st">
                  <AssignmentLine store={store} questionId={result.id} answered={result.state !== 'BLANK'}>
                    <AnswerStateLine result={result} lookAgain={store.rechecksOf(result.id).length > 0} />
                  </AssignmentLine>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
