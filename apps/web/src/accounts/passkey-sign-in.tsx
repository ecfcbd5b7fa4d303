import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';
import { passkeysWork, provePasskey } from './passkey.ts';

export interface PasskeySignInProps {
  readonly onProven: () => void;
  readonly onRefused: (problem: ShownProblem | undefined) => void;
}

/** Without address and password: the passkey says who it is. */
export function PasskeySignIn({ onProven, onRefused }: PasskeySignInProps) {
  const { t } = useTranslation('security');
  const [busy, setBusy] = useState(false);
  if (!passkeysWork()) return null;

  const prove = async () => {
    onRefused(undefined);
    setBusy(true);
    const reply = await provePasskey();
    setBusy(false);
    if (reply.ok) onProven();
    else onRefused(reply.problem);
  };

  return (
    <Button wide busy={busy} onClick={() => void prove()}>
      {t('proof.signInPasskey')}
    </Button>
  );
}
