import type { OwnHarm } from './own-harm.types.js';

export interface OwnHarmRow extends OwnHarm {
  readonly assessmentId: string;
}

/** SQL that turns a row into its JSON. */
export function ownHarmJson(row: string): string {
  return `json_build_object('assessmentId', ${row}.assessment_id, 'id', ${row}.id, 'revision', ${row}.revision,
      'title', ${row}.title, 'what', ${row}.what, 'category', ${row}.category, 'rights', ${row}.rights,
      'modules', ${row}.modules, 'controls', ${row}.controls, 'removedBecause', ${row}.removed_because,
      'updatedAt', ${row}.updated_at)`;
}
