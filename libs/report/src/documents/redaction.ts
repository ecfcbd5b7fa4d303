import type { AssessmentResult } from '#libs/scoring';
import { documentTexts } from './document-texts.js';

type Reason = keyof typeof documentTexts.public.reason;
export const REDACTION_REASONS = Object.keys(documentTexts.public.reason) as readonly Reason[];
export const REDACTION_FIELDS = ['description', 'markets', 'owners', 'dates', 'consultations'] as const;
export type RedactionField = (typeof REDACTION_FIELDS)[number] | `harm:${string}`;

/** One thing a company does not print in public, with the reason that stands in its place. */
export interface Redaction {
  readonly field: RedactionField;
  readonly reason: Reason;
}

export type RedactionFault = 'unknown-field' | 'unknown-reason' | 'grave-harm';

const GRAVEST = 4;

/** Reads `field=reason`. Red lines have no field, and a harm of the highest severity may not be left out. */
export function readRedaction(
  field: string,
  reason: string,
  { harms }: Pick<AssessmentResult, 'harms'>,
): Redaction | RedactionFault {
  const known = REDACTION_REASONS.find((each) => each === reason);
  if (!known) return 'unknown-reason';
  const plainField = REDACTION_FIELDS.find((each) => each === field);
  if (plainField) return { field: plainField, reason: known };
  const harm = harms.find(({ id }) => field === `harm:${id}`);
  if (!harm) return 'unknown-field';
  if (harm.severity >= GRAVEST || harm.residualSeverity >= GRAVEST) return 'grave-harm';
  return { field: `harm:${harm.id}`, reason: known };
}
