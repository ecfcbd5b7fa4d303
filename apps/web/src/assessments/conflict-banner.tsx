import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';
import { useSaving } from './use-saving.ts';

export interface ConflictBannerProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly onConflict: (questionId: string) => void;
}

/** On the open card: somebody else answered meanwhile, and the way to both versions. */
export function ConflictBanner({ store, questionId, onConflict }: ConflictBannerProps) {
  const { t } = useTranslation('assessments');
  useSaving(store);
  if (store.answers.stateOf(questionId) !== 'conflict') return null;
  return (
    <div className="in">
      <div className="note ochre" role="status">
        <IconArrowsSplit2 className="i" aria-hidden="true" />
        <div>
          <b>{t('conflict.banner')}</b>{' '}
          <button type="button" className="textbtn" onClick={() => onConflict(questionId)}>
            {t('conflict.open')}
          </button>
        </div>
      </div>
    </div>
  );
}
