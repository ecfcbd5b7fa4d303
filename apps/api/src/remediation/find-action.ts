import type { EntityManager } from 'typeorm';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { evidenceJson, toEvidence, type EvidenceRow } from '../evidence/evidence-row.js';
import type { Evidence } from '../evidence/evidence.types.js';
import { invalidInput, problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import { mergePlan, type PlannedItem } from './merge-plan.js';

/** The action with this key in the plan of an assessment. */
export function findAction(assessment: LoadedAssessment, key: string): PlannedItem {
  const planned = mergePlan(assessment).find(({ item }) => item.key === key);
  if (!planned) throw problem('NOT_FOUND');
  return planned;
}

/** The pieces of evidence named, as they stand in this assessment. */
export async function readBacking(
  em: EntityManager,
  viewer: Viewer,
  { product, asOf }: Pick<LoadedAssessment, 'product' | 'asOf'>,
  ids: readonly string[],
): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  const found: { item: EvidenceRow }[] = await em.query(
    `select ${evidenceJson('e')} as item from app.evidence e where e.tenant_id = $1 and e.id = any($2::uuid[])`,
    [viewer.tenantId, ids],
  );
  return found.map(({ item }) => toEvidence(item, { questionIds: [], actionKeys: [] }, { product, asOf }));
}

/** These pieces of evidence, each once, held until the transaction ends; refuses one that is gone. */
export async function knownEvidence(em: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found: { id: string }[] = await em.query(
    `select id from app.evidence where tenant_id = $1 and id = any($2::uuid[]) and removed_at is null for share`,
    [viewer.tenantId, ids],
  );
  if (found.length < new Set(ids.map((id) => id.toLowerCase())).size) {
    throw invalidInput([{ field: 'evidenceIds', says: 'One of these pieces of evidence does not exist any more.' }]);
  }
  return found.map(({ id }) => id);
}
