import { knownId } from '../platform/known-id.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput, problem } from '../platform/problems.js';
import type { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';

interface Wanted {
  readonly assessmentId: string;
  /** The question or harm. */
  readonly ofId: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * A page of what was saved before, latest first. The statement takes organisation, assessment, question or harm,
 * the revision to go on from (null: the latest) and how many.
 */
export function pageOfVersions<Version extends { readonly revision: number }>(
  tx: TenantTx,
  viewer: Viewer,
  statement: string,
  { assessmentId, ofId, first, after }: Wanted,
) {
  const id = knownId(assessmentId);
  const size = pageSize(first);
  const before = readRevision(after);
  return tx.run(viewer, async (em) => {
    const known: unknown[] = await em.query('select 1 from app.assessment where tenant_id = $1 and id = $2', [
      viewer.tenantId,
      id,
    ]);
    if (known.length === 0) throw problem('NOT_FOUND');
    const rows: Version[] = await em.query(statement, [viewer.tenantId, id, ofId, before, size + 1]);
    return cutPage(rows, size, ({ revision }) => [String(revision)]);
  });
}

function readRevision(after: string | null | undefined): number | null {
  const keys = readCursor(after, 1);
  if (!keys) return null;
  const revision = Number(keys[0]);
  if (!Number.isInteger(revision) || revision < 1 || revision > 2 ** 31 - 1) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return revision;
}
