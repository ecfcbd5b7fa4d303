import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { Card } from '../ui/layout/card.tsx';
import { ConsultationFindings } from './consultation-findings.tsx';

/** On the results: how many children were heard, and what is missing on record. */
export function ParticipationCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['participation', 'records']);
  const { consultations } = store.head.participation;
  const children = consultations.reduce((sum, each) => sum + each.children, 0);
  return (
    <Card title={t('title')}>
      <div className="stack">
        <p>
          {consultations.length === 0
            ? t('none')
            : `${t('sum', { count: consultations.length })}, ${t('children', { count: children })}`}
        </p>
        <ConsultationFindings store={store} />
        <p>
          <Link to={paths.participation(store.head.id)}>{t('open')}</Link>
        </p>
      </div>
    </Card>
  );
}
