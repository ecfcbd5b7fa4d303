import { useTranslation } from 'react-i18next';
import { PeopleHere } from '../live/live-signs.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { SaveLine } from './save-line.tsx';
import { useSaving } from './use-saving.ts';

/** How saving stands for the whole assessment, and the way to the answers that wait for a choice. */
export function SaveStatus({
  store,
  onConflict,
}: {
  readonly store: AssessmentStore;
  readonly onConflict: (questionId: string) => void;
}) {
  const { t } = useTranslation('assessments');
  useSaving(store);
  const first = store.answers.conflicts()[0];
  return (
    <p className="row save-status">
      <SaveLine state={store.answers.state()} live />
      <PeopleHere />
      {first !== undefined && (
        <button type="button" className="textbtn" onClick={() => onConflict(first)}>
          {t('conflict.open')}
        </button>
      )}
    </p>
  );
}
