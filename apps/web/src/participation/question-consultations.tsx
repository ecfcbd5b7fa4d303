import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { findingsOf, recordsFor } from './findings.ts';

/** Under a question: the records of hearing children it rests on, or that it claims to without one. */
export function QuestionConsultations({
  store,
  questionId,
}: {
  readonly store: AssessmentStore;
  readonly questionId: string;
}) {
  const { t } = useTranslation('records');
  const records = recordsFor(store, questionId);
  const isClaim = findingsOf(store).some(
    (finding) => finding.kind === 'claim-without-record' && finding.question === questionId,
  );
  if (records.length === 0 && !isClaim) return null;
  return (
    <div className="in tight">
      {isClaim ? (
        <Notice kind="attention">
          {t('noRecord')}{' '}
          <Link to={`${paths.participation(store.head.id)}?for=${encodeURIComponent(questionId)}`}>{t('add')}</Link>
        </Notice>
      ) : (
        <p className="sm">
          {t('sum', { count: records.length })}:{' '}
          {records.map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link to={`${paths.participation(store.head.id)}#${id}`}>{title}</Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
