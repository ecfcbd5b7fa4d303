import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetPerson } from '../app/forget-person.ts';
import { paths } from '../app/paths.ts';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { EraseMeDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Deletes the account of the person signed in. */
export function EraseMeCard() {
  const { t } = useTranslation('privacy');
  const { viewer } = useSession();
  const [open, setOpen] = useState(false);
  const [erase, { loading, error }] = useMutation(EraseMeDocument);

  const confirm = async (email: string) => {
    const done = await erase({ variables: { input: { email } } }).catch(() => undefined);
    if (!done?.data) return;
    await forgetPerson(viewer.id);
    // A fresh start of the app: nothing of this person stays in memory.
    window.location.assign(paths.signIn);
  };

  return (
    <Card title={t('erase.title')}>
      <div className="stack">
        <p>{t('erase.says')}</p>
        <p>
          <Button look="danger" onClick={() => setOpen(true)}>
            {t('erase.open')}
          </Button>
        </p>
      </div>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('erase.ask')}
        says={t('erase.lost')}
        wanted={viewer.email}
        label={t('erase.confirm')}
        wrong={t('erase.wrong')}
        keep={t('erase.keep')}
        go={t('erase.go')}
        busy={loading ? t('erase.busy') : null}
        problem={error && problemOf(error)}
        onConfirm={(email) => void confirm(email)}
      />
    </Card>
  );
}
