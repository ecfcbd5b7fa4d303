import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceStore } from '../device/device.ts';
import { changesElsewhere } from '../device/left-behind.ts';
import { postSignOut, signOutLater } from '../device/sign-out-later.ts';
import { Button } from '../ui/fields/button.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { forgetPerson } from './forget-person.ts';
import { paths } from './paths.ts';
import { sendLeftBehind } from './send-left-behind.ts';
import { useSession } from './session.ts';
import { sendUnsent, unsentChanges } from './unsent.ts';

/** How long a person waits at the most for what is still to be sent before being asked. */
const WAIT_MS = 4_000;

/** Ends the session. What was written here is sent first; where it cannot be, the person is asked. */
export function SignOut() {
  const { t } = useTranslation('app');
  const client = useApolloClient();
  const { viewer } = useSession();
  const [unsent, setUnsent] = useState(0);
  const [busy, setBusy] = useState(false);

  const leave = async () => {
    setBusy(true);
    if (!(await postSignOut())) signOutLater();
    await forgetPerson(viewer.id);
    // A fresh start of the app: nothing of this person stays in memory.
    window.location.assign(paths.signIn);
  };

  const ask = async () => {
    if (busy) return;
    setBusy(true);
    if (window.navigator.onLine) {
      await sendLeftBehind(client, viewer.id);
      await sendUnsent(WAIT_MS);
    }
    const store = deviceStore();
    const count = unsentChanges() + (store ? await changesElsewhere(store) : 0);
    if (count === 0) return leave();
    setBusy(false);
    setUnsent(count);
  };

  return (
    <>
      <Button wide busy={busy} onClick={() => void ask()}>
        {busy ? t('signOut.busy') : t('signOut.label')}
      </Button>
      <Dialog title={t('signOut.ask', { count: unsent })} open={unsent > 0} onClose={() => setUnsent(0)}>
        <p>{t('signOut.lost')}</p>
        <div className="dialog-foot">
          <Button look="main" onClick={() => setUnsent(0)}>
            {t('signOut.stay')}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void leave()}>
            {t('signOut.leave', { count: unsent })}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
