import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ProofElsewhere } from './proof-elsewhere.tsx';
import { ProofForm, type Ways } from './proof-form.tsx';
import { endProof, useProofWanted } from './step-up.ts';
import './security.css';

/** How the person behind the session can prove who they are. */
interface Asked extends Ways {
  readonly organisation: string | null;
}

const PASSWORD_ALONE: Asked = { password: true, code: false, passkey: false, organisation: null };

/** Asks who the person is; the calls that wait for it are repeated afterwards. */
export function ProofDialog() {
  const { t } = useTranslation('security');
  const wanted = useProofWanted();
  const [ways, setWays] = useState<Asked>();

  useEffect(() => {
    if (!wanted) return;
    const ask = async () => {
      const reply = await fetch('/api/auth/second-factor').catch(() => undefined);
      // Where nothing answers, the password is asked for and the form says what is wrong.
      setWays(reply?.ok ? ((await reply.json()) as Asked) : PASSWORD_ALONE);
    };
    void ask();
    return () => setWays(undefined);
  }, [wanted]);

  return (
    <Dialog title={t('proof.title')} open={wanted} onClose={() => endProof(false)}>
      <div className="sec-form">
        <p>{t('proof.says')}</p>
        {ways?.organisation && <ProofElsewhere organisation={ways.organisation} />}
        {ways ? <ProofForm ways={ways} onProven={() => endProof(true)} /> : <Skeleton lines={3} />}
      </div>
    </Dialog>
  );
}
