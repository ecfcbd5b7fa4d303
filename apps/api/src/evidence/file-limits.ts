import type { EntityManager } from 'typeorm';
import type { Config } from '../platform/config.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';

const MEGABYTE = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An upload that is older has ended, and what arrived of it is swept away. */
export const uploadsSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);

interface Arriving {
  readonly size: number;
  /** Lower-case hex; null while it is not known. */
  readonly sha256: string | null;
  /** The upload it comes from, which is not counted beside it. */
  readonly uploadId: string | null;
}

/** Files that an assessment has, and those on their way to it, stay within their number. */
export async function refuseTooMany(
  em: EntityManager,
  { tenantId }: Viewer,
  { files: { perAssessment: limit } }: Config,
  assessmentId: string,
  now: Date,
  uploadId: string | null = null,
): Promise<void> {
  const [found]: { count: number }[] = await em.query(
    `select ((select count(*) from app.evidence
               where tenant_id = $1 and assessment_id = $2 and kind = 'file' and removed_at is null)
           + (select count(*) from app.upload
               where tenant_id = $1 and assessment_id = $2 and evidence_id is null and created_at >= $3
                 and id is distinct from $4::uuid))::int as count`,
    [tenantId, knownId(assessmentId), uploadsSince(now), uploadId],
  );
  if (found && found.count >= limit) throw problem('TOO_MANY_FILES', { limit });
}

/** Equal content is stored, and counted, once; what is announced counts as if it had arrived. */
export async function refuseOverQuota(
  em: EntityManager,
  { tenantId }: Viewer,
  { tenantQuotaBytes }: Config,
  { size, sha256, uploadId }: Arriving,
  now: Date,
): Promise<void> {
  const [used]: { bytes: string }[] = await em.query(
    `select ((select coalesce(sum(size), 0) from (
                select distinct sha256, size from app.evidence
                 where tenant_id = $1 and kind = 'file' and removed_at is null
                   and sha256 is distinct from decode($2, 'hex')) as others)
           + (select coalesce(sum(size), 0) from app.upload
               where tenant_id = $1 and evidence_id is null and created_at >= $3
                 and id is distinct from $4::uuid))::text as bytes`,
    [tenantId, sha256, uploadsSince(now), uploadId],
  );
  if (Number(used?.bytes) + size > tenantQuotaBytes) {
    throw problem('QUOTA_REACHED', { limit: tenantQuotaBytes / MEGABYTE });
  }
}
