import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { KeptAnswers } from './kept-answers.tsx';
import type { ModuleProgress } from './progress.ts';
import { questionPath } from './question-path.ts';

/** Why this module cannot be edited here, where that is so, and what it leaves out. */
export function ModuleNotes({
  store,
  progress,
}: {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
}) {
  const { t } = useTranslation('assessments');
  const { organisationAssessmentId, state, reopened } = store.head;
  return (
    <>
      {progress.inherited && (
        <Notice title={t('inherited.title')}>
          {t('inherited.means')}{' '}
          {organisationAssessmentId === null ? (
            <Link to={paths.assessments}>{t('inherited.start')}</Link>
          ) : (
            <Link to={paths.assessment(organisationAssessmentId, progress.module.id)}>{t('inherited.open')}</Link>
          )}
        </Notice>
      )}
      {!progress.inherited && !store.canEdit && (
        <Notice kind={reopened.length > 0 ? 'review' : 'note'}>
          {t(state === 'DRAFT' ? 'readOnly.role' : reopened.length > 0 ? 'readOnly.asked' : 'readOnly.submitted')}
          <AskedBack store={store} />
        </Notice>
      )}
      {progress.off.length > 0 && <p className="sm quiet">{t('off', { count: progress.off.length })}</p>}
      <KeptAnswers store={store} progress={progress} />
    </>
  );
}

/** The answers that are open again, wherever in the assessment they stand. */
function AskedBack({ store }: { readonly store: AssessmentStore }) {
  const { id, reopened } = store.head;
  if (reopened.length === 0) return null;
  return (
    <ul>
      {reopened.map((questionId) => (
        <li key={questionId}>
          <Link to={questionPath(id, store.catalogue, questionId)}>
            <InstrumentText>{store.catalogue.questions.get(questionId)?.asks ?? questionId}</InstrumentText>
          </Link>
        </li>
      ))}
    </ul>
  );
}
