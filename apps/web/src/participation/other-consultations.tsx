import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import type { ConsultationFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { consultationInputOf, draftConsultationOf } from './draft-consultation.ts';
import { useSaveConsultation } from './use-save-consultation.ts';

/** Records of the same product that do not count here: of other assessments, and removed ones. */
export function OtherConsultations({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('participation');
  const { busy, failed, save } = useSaveConsultation(store);
  const { others } = store.head.participation;
  if (others.length === 0) return null;
  const take = (record: ConsultationFieldsFragment) => {
    const input = consultationInputOf(draftConsultationOf(record, store.head.id));
    const assessmentIds = [...new Set([...record.assessmentIds, store.head.id])];
    void save({ ...input, id: record.id, baseRevision: record.revision, assessmentIds });
  };
  return (
    <section className="card pad">
      <h2>{t('others')}</h2>
      <ul className="consultation-others">
        {others.map((record) => (
          <li key={record.id}>
            <b>{record.title}</b>
            {record.removedBecause !== null && (
              <p className="sm muted">{t('removedBecause', { reason: record.removedBecause })}</p>
            )}
            {store.canEdit && (
              <Button small busy={busy} onClick={() => take(record)}>
                {t(record.removedBecause === null ? 'linkHere' : 'bringBack')}
                <span className="vh"> {record.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failed && (
        <Notice kind="error" live>
          {failed.message ?? t('failed')}
        </Notice>
      )}
    </section>
  );
}
