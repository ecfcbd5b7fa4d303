import type { EntityManager } from 'typeorm';
import type { PlannedAction } from './side.js';
import type { Answer } from '../assessments/answer.types.js';
import type { HarmRating } from '../assessments/harm-rating.types.js';
import type { OwnHarm } from '../assessments/own-harm.types.js';
import { evidenceJson, type EvidenceRow } from '../evidence/evidence-row.js';

/** What was stored of an assessment at a moment that has passed. */
export interface Past {
  readonly answers: readonly Answer[];
  readonly organisationAnswers: readonly Answer[];
  readonly harmRatings: readonly HarmRating[];
  readonly ownHarms: readonly OwnHarm[];
  readonly evidence: readonly EvidenceRow[];
  readonly actions: readonly PlannedAction[];
}

const answersOf = (assessment: string): string => `(
  select coalesce(json_agg(json_build_object(
      'questionId', x.question_id, 'revision', x.revision, 'state', x.state, 'option', x.option_id, 'parts', x.parts,
      'number', x.number, 'reason', x.reason, 'knownBy', x.known_by, 'note', x.note, 'evidenceIds', x.evidence_ids, 'updatedAt', x.saved_at,
      'updatedBy', json_build_object('id', x.saved_by, 'name', ''))), '[]')
    from (select distinct on (h.question_id) h.* from app.answer_history h
           where h.tenant_id = $1 and h.assessment_id = ${assessment} and h.saved_at < $4
           order by h.question_id, h.revision desc) x)`;

const READ = `
select json_build_object(
  'answers', ${answersOf('$2')},
  'organisationAnswers', ${answersOf('$3')},
  'harmRatings', (select coalesce(json_agg(json_build_object(
      'harmId', r.harm_id, 'revision', r.revision, 'scale', r.scale, 'scope', r.scope,
      'irremediability', r.irremediability, 'likelihood', r.likelihood, 'incidentOn', r.incident_on, 'incidents', r.incidents,
      'involvement', r.involvement, 'exposed', r.exposed, 'note', r.note, 'updatedAt', r.saved_at)), '[]')
    from (select distinct on (h.harm_id) h.* from app.harm_rating_history h
           where h.tenant_id = $1 and h.assessment_id = $2 and h.saved_at < $4
           order by h.harm_id, h.revision desc) r),
  'ownHarms', (select coalesce(json_agg(json_build_object(
      'id', o.id, 'revision', o.revision, 'title', o.title, 'what', o.what, 'category', o.category,
      'rights', o.rights, 'modules', o.modules, 'controls', o.controls, 'removedBecause', o.removed_because,
      'updatedAt', o.saved_at) order by o.id), '[]')
    from (select distinct on (h.id) h.* from app.own_harm_history h
           where h.tenant_id = $1 and h.assessment_id = $2 and h.saved_at < $4
           order by h.id, h.revision desc) o),
  'evidence', (select coalesce(json_agg(${evidenceJson('e')}), '[]') from app.evidence e
    where e.tenant_id = $1 and e.created_at < $4),
  'actions', (select coalesce(json_agg(json_build_object(
      'key', t.key, 'status', t.status, 'title', o.proposal ->> 'action', 'kind', o.proposal ->> 'kind')), '[]')
    from (select distinct on (h.key) h.* from app.action_history h
           where h.tenant_id = $1 and h.assessment_id = $2 and h.moved_at < $4
           order by h.key, h.revision desc) t
    join app.action o on o.tenant_id = t.tenant_id and o.assessment_id = t.assessment_id and o.key = t.key)
) as past`;

/** The answers and ratings an assessment had before a moment, from their histories. */
export async function readPast(
  em: EntityManager,
  tenantId: string,
  assessment: { readonly id: string; readonly organisationAssessmentId: string | null },
  before: string,
): Promise<Past> {
  const [found]: { past: Past }[] = await em.query(READ, [
    tenantId,
    assessment.id,
    assessment.organisationAssessmentId,
    before,
  ]);
  if (!found) throw new Error('the statement answers with one row');
  return found.past;
}
