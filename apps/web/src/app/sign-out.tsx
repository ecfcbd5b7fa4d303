import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetKeptChanges } from '../assessments/kept-changes.ts';
import { forgetReading } from '../learning/reading.ts';
import { Button } from '../ui/fields/button.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { paths } from './paths.ts';
import { unsentChanges } from './unsent.ts';

/** Ends the session; asks first where something written here has not reached the server. */
export function SignOut() {
  const { t } = useTranslation('app');
  const [unsent, setUnsent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const leave = async () => {
    setBusy(true);
    setFailed(false);
    const reply = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    if (!reply?.ok && reply?.status !== 401) {
      setBusy(false);
      setFailed(true);
      return;
    }
    forgetKeptChanges();
    forgetReading();
    // A fresh start of the app: nothing of this person stays in memory.
    window.location.assign(paths.signIn);
  };

  const ask = () => {
    const count = unsentChanges();
    setUnsent(count);
    if (count === 0) void leave();
  };

  return (
    <>
      {failed && unsent === 0 && <Notice kind="error" live title={t('signOut.failed')} />}
      <Button wide busy={busy} onClick={ask}>
        {t('signOut.label')}
      </Button>
      <Dialog title={t('signOut.ask', { count: unsent })} open={unsent > 0} onClose={() => setUnsent(0)}>
        <p>{t('signOut.lost')}</p>
        {failed && <Notice kind="error" live title={t('signOut.failed')} />}
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
