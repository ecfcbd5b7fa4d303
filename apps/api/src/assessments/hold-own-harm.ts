import type { EntityManager } from 'typeorm';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';

/** Ids of the catalogue are words without a colon, so the prefix tells the two apart for good. */
export const OWN_HARM = 'own:';

export function isOwnHarm(id: string): boolean {
  return id.startsWith(OWN_HARM);
}

/** Share-locks an own harm to the end of the transaction, so that nobody removes it while it is rated. */
export async function holdOwnHarm(
  em: EntityManager,
  viewer: Viewer,
  assessmentId: string,
  harmId: string,
): Promise<void> {
  const found: unknown[] = await em.query(
    `select 1 from app.own_harm
      where tenant_id = $1 and assessment_id = $2 and id = $3 and removed_because is null for share`,
    [viewer.tenantId, assessmentId, harmId],
  );
  if (found.length === 0) throw problem('UNKNOWN_HARM', { harm: harmId });
}
