import type { EntityManager } from 'typeorm';
import type { FileStore } from '../platform/files.js';
import type { Viewer } from '../platform/viewer.js';

type Tenant = Pick<Viewer, 'tenantId'>;

/** One at a time per organisation: the quota stays exact, and no file goes while a row for it comes. */
export async function lockFiles(em: EntityManager, { tenantId }: Tenant): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`files of ${tenantId}`]);
}

/** Removes a file that neither a row has any more nor a submission names. Returns whether it did. */
export async function removeUnused(
  em: EntityManager,
  files: FileStore,
  tenantId: string,
  sha256: string,
): Promise<boolean> {
  await lockFiles(em, { tenantId });
  const users: unknown[] = await em.query(
    `select 1 from app.evidence where tenant_id = $1 and sha256 = decode($2, 'hex') and removed_at is null
     union all
     select 1 from app.submission_evidence where tenant_id = $1 and stored_sha256 = decode($2, 'hex') limit 1`,
    [tenantId, sha256],
  );
  if (users.length > 0) return false;
  // Inside the transaction, whose lock keeps a row for the same content from coming meanwhile.
  await files.remove(files.keyOf(tenantId, sha256));
  return true;
}
