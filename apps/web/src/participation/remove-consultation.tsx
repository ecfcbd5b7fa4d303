import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import type { ConsultationFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { useSaveConsultation } from './use-save-consultation.ts';

export interface RemoveConsultationProps {
  readonly store: AssessmentStore;
  readonly record: ConsultationFieldsFragment;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks why before a record is taken away. */
export function RemoveConsultation({ store, record, open, onClose }: RemoveConsultationProps) {
  const { t } = useTranslation('participation');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failed, theirs, remove } = useSaveConsultation(store);
  const confirm = async () => {
    setTried(true);
    if (reason.trim() !== '' && (await remove(record, reason))) onClose();
  };
  return (
    <Dialog title={t('removing', { title: record.title })} open={open} onClose={onClose}>
      <div className="stack">
        <p>{t('removeLead')}</p>
        <TextArea
          label={t('reason')}
          value={reason}
          maxLength={2_000}
          error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
          onChange={setReason}
        />
        {theirs && (
          <Notice kind="attention" live>
            {t('conflict', { heard: theirs.heard })}
          </Notice>
        )}
        {failed && (
          <Notice kind="error" live>
            {failed.message ?? t('failed')}
          </Notice>
        )}
        <div className="row">
          <Button look="danger" busy={busy} onClick={() => void confirm()}>
            {t('confirm')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
