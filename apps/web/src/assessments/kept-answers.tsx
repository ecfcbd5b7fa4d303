import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../ui/layout/later.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { WhyNotAsked } from './not-counted.tsx';
import type { ModuleProgress } from './progress.ts';
import { statedWords } from './stated-words.ts';

const AnswerHistory = later(async () => (await import('./answer-history.tsx')).AnswerHistory);

export interface KeptAnswersProps {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
}

/** Answers to questions of a module that are not asked at the moment: kept, counted nowhere, with their history. */
export function KeptAnswers({ store, progress }: KeptAnswersProps) {
  const { t } = useTranslation('assessments');
  const [openId, setOpenId] = useState<string>();
  const kept = progress.off.flatMap(({ id }) => {
    const question = store.recordOf(id) && store.catalogue.questions.get(id);
    return question ? [question] : [];
  });
  if (kept.length === 0) return null;
  return (
    <details className="kept-answers">
      <summary>{t('kept.title', { count: kept.length })}</summary>
      <p className="sm muted">{t('kept.means')}</p>
      <ul>
        {kept.map((question) => (
          <li key={question.id}>
            <p>
              <b>
                <InstrumentText>{question.asks}</InstrumentText>
              </b>
            </p>
            <p className="sm">{statedWords(question, store.answerOf(question.id), t)}</p>
            <p className="xs muted">
              <WhyNotAsked store={store} questionId={question.id} />
            </p>
            <button
              type="button"
              className="textbtn"
              aria-expanded={question.id === openId}
              onClick={() => setOpenId(question.id === openId ? undefined : question.id)}
            >
              {t('history.label')}
              <span className="vh">: {question.asks}</span>
            </button>
            {question.id === openId && <AnswerHistory store={store} questionId={question.id} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
