import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HarmSign } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { openWords, statusWords } from './status-words.ts';
import './assessments.css';

export interface StatusLineProps {
  readonly mode: string;
  readonly summary: Parameters<typeof statusWords>[0];
}

/** The status of an assessment in one line: the sign of its first open gate and its words. */
export function StatusLine({ mode, summary }: StatusLineProps) {
  const { t } = useTranslation(['assessments', 'scores']);
  const gate = openWords(summary, t) === undefined ? summary.gate : null;
  const tone = gate === 'G1' ? 'breach' : gate === 'G3' ? 'critical' : gate === null ? 'calm' : 'attention';
  return (
    <span className={`status-line ${tone}`}>
      {gate === 'G1' && <RedLineSign look="breached" />}
      {gate === 'G2' && <RedLineSign look="unresolved" />}
      {gate === 'G3' && <HarmSign level="critical" />}
      {gate !== null && !['G1', 'G2', 'G3'].includes(gate) && <IconAlertTriangle className="sym" aria-hidden="true" />}
      <b>{statusWords(summary, mode, t)}</b>
    </span>
  );
}
