import type { EntityManager } from 'typeorm';
import type { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { Consultation } from './consultation.types.js';

export interface ConsultationRow extends Consultation {
  /** null: the organisation's own. */
  readonly productId: string | null;
}

/** SQL of one record as JSON. `row` is the alias of app.consultation. */
export const consultationJson = (row: string): string => `json_build_object(
  'id', ${row}.id, 'productId', ${row}.product_id, 'revision', ${row}.revision, 'title', ${row}.title,
  'heldFrom', ${row}.held_from, 'heldTo', ${row}.held_to, 'ageBands', ${row}.age_bands, 'groups', ${row}.groups,
  'children', ${row}.children, 'methods', ${row}.methods, 'markets', ${row}.markets, 'setting', ${row}.setting,
  'safeguards', ${row}.safeguards, 'keptFor', ${row}.kept_for, 'heard', ${row}.heard, 'decided', ${row}.decided,
  'followed', ${row}.followed, 'because', ${row}.because, 'told', ${row}.told, 'questionIds', ${row}.question_ids,
  'removedBecause', ${row}.removed_because, 'updatedAt', ${row}.updated_at,
  'assessmentIds', array(select l.assessment_id from app.consultation_assessment l
     where l.tenant_id = ${row}.tenant_id and l.consultation_id = ${row}.id order by 1),
  'evidenceIds', array(select l.evidence_id from app.consultation_evidence l
     where l.tenant_id = ${row}.tenant_id and l.consultation_id = ${row}.id order by 1))`;

const OF_ASSESSMENT = `
select ${consultationJson('c')} as row from app.consultation c
 where c.tenant_id = $1 and (c.product_id is not distinct from $2::uuid or exists (
   select 1 from app.consultation_assessment l
    where l.tenant_id = $1 and l.consultation_id = c.id and l.assessment_id = any($3::uuid[])))
 order by c.held_from desc, c.id`;

/** The records of a product (or of the organisation) and those linked to one of these assessments, latest first. */
export async function readConsultations(
  tx: TenantTx,
  viewer: Pick<Viewer, 'tenantId'>,
  productId: string | null,
  assessmentIds: readonly string[],
): Promise<ConsultationRow[]> {
  const found = await tx.read<{ row: ConsultationRow }>(viewer, {
    name: 'read-consultations',
    text: OF_ASSESSMENT,
    values: [viewer.tenantId, productId, assessmentIds],
  });
  return found.map(({ row }) => row);
}

/** One record, held to the end of the transaction; undefined where the organisation has none of this id. */
export async function holdConsultation(
  em: EntityManager,
  tenantId: string,
  id: string,
): Promise<ConsultationRow | undefined> {
  const locked: unknown[] = await em.query(
    `select 1 from app.consultation where tenant_id = $1 and id = $2 for no key update`,
    [tenantId, id],
  );
  if (locked.length === 0) return undefined;
  const [found]: { row: ConsultationRow }[] = await em.query(
    `select ${consultationJson('c')} as row from app.consultation c where c.tenant_id = $1 and c.id = $2`,
    [tenantId, id],
  );
  return found?.row;
}
