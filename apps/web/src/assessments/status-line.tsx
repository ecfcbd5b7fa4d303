import { IconAlertTriangle } from '@tabler/icons-react';
import { HarmSign } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import './assessments.css';

/** The status of an assessment in one line: the sign of its first open gate and its words. */
export function StatusLine({ gate, headline }: { readonly gate: string | null; readonly headline: string }) {
  const tone = gate === 'G1' ? 'breach' : gate === 'G3' ? 'critical' : gate === null ? 'calm' : 'attention';
  return (
    <span className={`status-line ${tone}`}>
      {gate === 'G1' && <RedLineSign look="breached" />}
      {gate === 'G2' && <RedLineSign look="unresolved" />}
      {gate === 'G3' && <HarmSign level="critical" />}
      {gate !== null && !['G1', 'G2', 'G3'].includes(gate) && <IconAlertTriangle className="sym" aria-hidden="true" />}
      <b>{headline}</b>
    </span>
  );
}
