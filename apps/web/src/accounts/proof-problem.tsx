import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import type { ShownProblem } from '../app/problem.ts';
import { Notice } from '../ui/layout/notice.tsx';

/** Why a proof was not taken; a device that was not followed never reached the server. */
export function ProofProblem({ problem }: { readonly problem: ShownProblem }) {
  const { t } = useTranslation('security');
  if (problem.code !== 'PASSKEY_CANCELLED') return <ProblemNotice problem={problem} />;
  return (
    <Notice kind="attention" live title={t('passkeys.cancelled')}>
      {t('passkeys.cancelledMend')}
    </Notice>
  );
}
