import { useMutation } from '@apollo/client/react';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmAnswerDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { useSaving } from './use-saving.ts';
import './routing.css';

export interface LookAgainNoteProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly readOnly: boolean;
}

/** An answer that the profile has moved away from: which flag, and the way to say that it still holds. */
export function LookAgainNote({ store, questionId, readOnly }: LookAgainNoteProps) {
  const { t } = useTranslation('routing');
  useSaving(store);
  const [confirm, { loading, error }] = useMutation(ConfirmAnswerDocument);
  const marks = store.rechecksOf(questionId);
  const record = store.recordOf(questionId);
  if (marks.length === 0 || !record) return null;
  const still = () => {
    const input = { assessmentId: store.head.id, questionId, revision: record.revision };
    confirm({ variables: { input } }).then(
      ({ data }) => {
        if (!data) return;
        store.takeRechecks(data.confirmAnswer);
        announce(t('lookAgain.confirmed'));
      },
      () => undefined,
    );
  };
  const said = (became: boolean | null) => (became === null ? 'unknown' : became ? 'yes' : 'no');
  return (
    <div className="in">
      <div className="note ochre look-again">
        <IconRefreshAlert className="i" aria-hidden="true" />
        <div>
          <b>{t('lookAgain.title')}</b>
          {marks.map(({ flag, became }) => (
            <p key={flag}>
              {t(`lookAgain.flag.${said(became)}`, { asks: store.catalogue.flags.get(flag)?.asks ?? flag })}
            </p>
          ))}
          {!readOnly && (
            <>
              <p className="sm">{t('lookAgain.means')}</p>
              <Button small busy={loading} onClick={still}>
                {t('lookAgain.confirm')}
              </Button>
            </>
          )}
          {error && <p role="alert">{t('lookAgain.failed')}</p>}
        </div>
      </div>
    </div>
  );
}
