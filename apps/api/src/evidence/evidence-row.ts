import type { Evidence, FileState } from './evidence.types.js';

/** A piece of evidence as `evidenceJson` reads it. Which questions it backs depends on the assessment looked at. */
export interface EvidenceRow extends Omit<Evidence, 'questionIds' | 'downloadable'> {
  /** The assessment it was added to; others of the organisation may use it too. */
  readonly assessmentId: string;
}

/** SQL of one piece of evidence as JSON. `row` is the alias of app.evidence. */
export const evidenceJson = (row: string): string => `json_build_object(
  'id', ${row}.id, 'assessmentId', ${row}.assessment_id, 'title', ${row}.title, 'kind', ${row}.kind, 'url', ${row}.url, 'fileName', ${row}.file_name,
  'mediaType', ${row}.media_type, 'size', ${row}.size, 'fileState', ${row}.file_state, 'tier', ${row}.tier, 'effectiveOn', ${row}.effective_on,
  'revision', ${row}.revision, 'createdAt', ${row}.created_at)`;

/** Whether a file in this state may be downloaded. */
export const opens = (state: FileState | null): boolean => state === 'clean' || state === 'not-scanned';

export function toEvidence(
  { assessmentId: _assessment, ...item }: EvidenceRow,
  questionIds: readonly string[],
): Evidence {
  return { ...item, downloadable: opens(item.fileState), questionIds };
}
