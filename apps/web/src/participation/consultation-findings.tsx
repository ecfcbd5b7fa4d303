import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { questionPath } from '../assessments/question-path.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { findingsOf } from './findings.ts';

/** What is missing on record, each with what to do; nothing where nothing is missing. */
export function ConsultationFindings({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('participation');
  const findings = findingsOf(store);
  if (findings.length === 0) return null;
  return (
    <Notice kind="attention" title={t('findings')}>
      <ul className="consultation-findings">
        {findings.map((finding) =>
          finding.kind === 'none-recorded' ? (
            <li key={finding.kind}>{t('finding.none')}</li>
          ) : (
            <li key={finding.question}>
              {t('finding.claim', {
                asks: store.catalogue.questions.get(finding.question)?.asks ?? finding.question,
                level: finding.level,
              })}{' '}
              <Link to={questionPath(store.head.id, store.catalogue, finding.question)}>{t('finding.mend')}</Link>
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
