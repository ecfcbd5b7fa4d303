import type { CheckedFile, Refused } from '#libs/proof';
import type { Unchanged } from './check-links.js';

const REFUSED: Readonly<Record<Refused, string>> = {
  'unknown-kind': 'it is neither a submission nor a report of OpenCRIA, or it was damaged',
  'other-text': 'it was written anew since it was signed',
  'no-seal': 'it does not end in a seal: it was cut or added to, or it is the report of a draft, which nobody signs',
  signature: 'at least one byte is not as it was when it was signed',
};

export function describeRefused(name: string, { because }: Extract<CheckedFile, { kind: 'refused' }>): string {
  return `${name}: CHANGED or not ours. ${sentence(REFUSED[because])}\n`;
}

/** What an unchanged file is about; only what its signature covers. */
export function describeFacts(checked: Unchanged['checked']): string[] {
  if (checked.kind === 'report') {
    const { submission, decision } = checked.facts;
    return [
      `Report on version ${submission.version} of submission ${submission.id}, submitted ${submission.submittedAt}.`,
      decision === undefined
        ? 'No decision had been made when it was printed.'
        : `Outcome: ${decision.outcome}, ${decision.decidedAt}.`,
    ];
  }
  const { submission, company, content, programme, body, instrument, result } = checked.file;
  const about = content.product === null ? company.name : `${content.product.name} by ${company.name}`;
  return [
    `${about}: version ${submission.version}, submitted ${submission.submittedAt} to ${programme.name} of ${body.name}.`,
    `${instrument.id} ${instrument.version}. Status: ${result.headline}`,
    `SHA-256 ${checked.digest}`,
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
