import type { EntityManager } from 'typeorm';
import { ORGANISATION_OF_A } from '../assessments/part-json.js';
import type { AssessmentState } from '../assessments/assessment-words.types.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';

export interface HeldDraft {
  readonly state: AssessmentState;
  readonly productId: string | null;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
}

/**
 * Holds an assessment against every save until the transaction ends, and with it the product's facts and the
 * organisation's own answers that it inherits. Saves hold it shared, so each lies wholly before or after.
 */
export async function holdAgainstSaves(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<HeldDraft> {
  // The product first, as a change of its profile does, so that the two never wait for each other.
  await em.query(
    `select 1 from app.product p where p.tenant_id = $1 and p.id =
       (select a.product_id from app.assessment a where a.tenant_id = $1 and a.id = $2) for share`,
    [viewer.tenantId, assessmentId],
  );
  const [held]: (HeldDraft & { organisationId: string | null })[] = await em.query(
    `select a.state, a.product_id as "productId", a.instrument_id as "instrumentId",
            a.instrument_version as "instrumentVersion", ${ORGANISATION_OF_A} as "organisationId"
       from app.assessment a where a.tenant_id = $1 and a.id = $2 for update of a`,
    [viewer.tenantId, assessmentId],
  );
  if (!held) throw problem('NOT_FOUND');
  await em.query(`select 1 from app.assessment where tenant_id = $1 and id = $2 for no key update`, [
    viewer.tenantId,
    held.organisationId,
  ]);
  return held;
}
