import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Notice } from '../ui/layout/notice.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { KeptAnswers } from './kept-answers.tsx';
import type { ModuleProgress } from './progress.ts';

/** Why this module cannot be edited here, where that is so, and what it leaves out. */
export function ModuleNotes({
  store,
  progress,
}: {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
}) {
  const { t } = useTranslation('assessments');
  const { organisationAssessmentId, state } = store.head;
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
        <Notice>{t(state === 'DRAFT' ? 'readOnly.role' : 'readOnly.submitted')}</Notice>
      )}
      {progress.off.length > 0 && <p className="sm quiet">{t('off', { count: progress.off.length })}</p>}
      <KeptAnswers store={store} progress={progress} />
    </>
  );
}
