import { later } from '../ui/layout/later.tsx';
import { useEver } from '../ui/layout/use-ever.ts';
import { useProofWanted } from './step-up.ts';

const ProofDialog = later(async () => (await import('./proof-dialog.tsx')).ProofDialog, null);

/** Stands once in the shell; a call that needs a fresh proof opens it. */
export function StepUpDialog() {
  return useEver(useProofWanted()) && <ProofDialog />;
}
