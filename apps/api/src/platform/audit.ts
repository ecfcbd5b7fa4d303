import type { EntityManager } from 'typeorm';
import type { Viewer } from './viewer.js';

/** Actor of what no person did: jobs of the service, commands of whoever runs it. */
export const NO_PERSON = '00000000-0000-0000-0000-000000000000';

export interface AuditEntry {
  /** What was done, as a permission-like name: `answer.save`. */
  readonly action: string;
  /** Table or noun it was done to: `assessment`. */
  readonly object: string;
  readonly objectId: string;
  /** Ids, counts and states only: never answers, names, addresses or secrets. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes one audit row inside the business transaction; make it the last statement, because the
 * chain of the organisation is locked from here to the commit. Sequence, time and hashes are made by
 * a trigger; rows can be neither changed nor deleted.
 */
export async function record(
  em: EntityManager,
  viewer: Pick<Viewer, 'tenantId' | 'userId'>,
  entry: AuditEntry,
): Promise<void> {
  await em.query(
    `insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
     values ($1, $2, $3, $4, $5, $6)`,
    [viewer.tenantId, viewer.userId, entry.action, entry.object, entry.objectId, JSON.stringify(entry.details ?? {})],
  );
}

/** Readings that leave a row although nothing changes: content leaves the service, or somebody looks into it from outside. */
export type SensitiveRead =
  | 'report.download'
  | 'workbook.download'
  | 'action.export'
  | 'evidence.download'
  | 'audit.read'
  | 'audit.export'
  | 'submission.download'
  | 'submission.report'
  | 'submission.open'
  | 'submission.evidence';

/**
 * Writes the row of a sensitive reading, as `record` does. Members reading drafts of their own
 * organisation leave none.
 */
export function recordRead(
  em: EntityManager,
  viewer: Pick<Viewer, 'tenantId' | 'userId'>,
  entry: AuditEntry & { readonly action: SensitiveRead },
): Promise<void> {
  return record(em, viewer, entry);
}
