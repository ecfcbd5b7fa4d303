import type { EntityManager } from 'typeorm';
import { reopened } from '../assessments/reopened.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import { evidenceJson, toEvidence, type AssessedScope, type Backed, type EvidenceRow } from './evidence-row.js';
import type { Evidence } from './evidence.types.js';

interface Found extends Backed {
  readonly item: EvidenceRow;
  readonly product: AssessedScope['product'];
}

/** One piece of evidence, as it stands in the assessment it was added to. */
export async function readOne(em: EntityManager, viewer: Viewer, id: string, asOf: string): Promise<Evidence> {
  const [found]: Found[] = await em.query(
    `select ${evidenceJson('e')} as item,
            array(select l.question_id from app.answer_evidence l
              where l.tenant_id = e.tenant_id and l.assessment_id = e.assessment_id and l.evidence_id = e.id
              order by 1) as "questionIds",
            array(select v.key from app.action_evidence v
              where v.tenant_id = e.tenant_id and v.assessment_id = e.assessment_id and v.evidence_id = e.id
              order by 1) as "actionKeys",
            (select json_build_object('id', p.id, 'markets', p.markets)
               from app.assessment a join app.product p on p.tenant_id = a.tenant_id and p.id = a.product_id
              where a.tenant_id = e.tenant_id and a.id = e.assessment_id) as product
       from app.evidence e where e.tenant_id = $1 and e.id = $2`,
    [viewer.tenantId, id],
  );
  if (!found) throw problem('NOT_FOUND');
  const { item, product, questionIds, actionKeys } = found;
  return toEvidence(item, { questionIds, actionKeys }, { product, asOf });
}

/** The assessment a piece of evidence was added to. */
export async function assessmentOf(em: EntityManager, viewer: Viewer, id: string): Promise<string> {
  const [found]: { assessment_id: string }[] = await em.query(
    `select assessment_id from app.evidence where tenant_id = $1 and id = $2 and removed_at is null`,
    [viewer.tenantId, id],
  );
  if (!found) throw problem('NOT_FOUND');
  return found.assessment_id;
}

/** The draft is share-locked to the end of the transaction: no submission passes a change half way. */
export async function holdDraft(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<void> {
  const [assessment]: { state: string }[] = await em.query(
    `select state from app.assessment where tenant_id = $1 and id = $2 for share`,
    [viewer.tenantId, knownId(assessmentId)],
  );
  if (!assessment) throw problem('NOT_FOUND');
  if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
}

/** As holdDraft; what is new may also be added for an answer that the reviewing body asked about. */
export async function holdForAdding(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<void> {
  const [assessment]: { open: boolean }[] = await em.query(
    `select state = 'draft' or ${reopened('a.id')} as open from app.assessment a
      where tenant_id = $1 and id = $2 for share`,
    [viewer.tenantId, knownId(assessmentId)],
  );
  if (!assessment) throw problem('NOT_FOUND');
  if (!assessment.open) throw problem('ASSESSMENT_NOT_DRAFT');
}
