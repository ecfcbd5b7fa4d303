import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../access/sign-in-address.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { Button } from '../ui/fields/button.tsx';

/** For somebody who signed in at the service of their organisation: it proves them anew, and leads back here. */
export function ProofElsewhere({ organisation }: { readonly organisation: string }) {
  const { t } = useTranslation('security');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();

  const leave = async () => {
    setBusy(true);
    setProblem(undefined);
    const { pathname, search } = window.location;
    const reply = await signInAddress(organisation, pathname + search, { again: true });
    if ('location' in reply) return window.location.assign(reply.location);
    setBusy(false);
    setProblem(reply);
  };

  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Button look="main" wide busy={busy} onClick={() => void leave()}>
        {t('proof.elsewhere')}
      </Button>
      <p className="fine">{t('proof.elsewhereSays')}</p>
    </>
  );
}
