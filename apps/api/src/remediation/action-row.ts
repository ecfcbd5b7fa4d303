import type { PlanItem } from '#libs/remediation';
import type { Person } from '../accounts/person.types.js';
import type { AssessmentState } from '../assessments/assessment-words.types.js';
import { actionFields } from '../assessments/part-json.js';
import type { ActionRow } from '../assessments/read-assessments.js';
import { personJson } from '../discussions/read-threads.js';
import { evidenceJson, type EvidenceRow } from '../evidence/evidence-row.js';
import type { ActionLink, ActionStep } from './action.types.js';

/** An action as PostgreSQL sends it, with all that a list or its own page shows. */
export interface FullActionRow extends Omit<ActionRow, 'evidenceIds' | 'proposal'> {
  readonly proposal: PlanItem;
  readonly updatedAt: string;
  readonly urgencyRank: number;
  readonly owner: Person | null;
  readonly blockedBy: Person | null;
  readonly verifiedBy: Person | null;
  readonly watchers: readonly Person[];
  readonly product: { readonly id: string; readonly name: string; readonly markets: readonly string[] } | null;
  readonly assessmentState: AssessmentState;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly ownHarmTitle: string | null;
  readonly steps: readonly ActionStep[];
  readonly waitsFor: readonly ActionLink[];
  readonly holdsUp: readonly ActionLink[];
  readonly mergedInto: ActionLink | null;
  readonly evidence: readonly (EvidenceRow & {
    readonly questionIds: readonly string[];
    readonly actionKeys: readonly string[];
  })[];
}

const linkJson = (o: string): string =>
  `json_build_object('id', ${o}.id, 'title', ${o}.title, 'status', ${o}.status, 'dueOn', ${o}.due_on)`;

/** SQL of one action as JSON. `t` is the alias of app.action; $1 is the organisation. */
export const actionJson = (t: string): string => `json_build_object(
  'assessmentId', ${t}.assessment_id, ${actionFields(t)},
  'updatedAt', ${t}.updated_at, 'urgencyRank', ${t}.urgency_rank,
  'owner', ${personJson(`${t}.owner_id`, '$1')},
  'blockedBy', ${personJson(`${t}.blocked_by`, '$1')},
  'verifiedBy', ${personJson(`${t}.verified_by`, '$1')},
  'watchers', (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name, n.id), '[]')
     from app.action_watcher w join app.person n on n.tenant_id = w.tenant_id and n.id = w.person_id
    where w.tenant_id = $1 and w.action_id = ${t}.id),
  'product', (select json_build_object('id', p.id, 'name', p.name, 'markets', p.markets) from app.product p
    where p.tenant_id = $1 and p.id = ${t}.product_id),
  'assessmentState', (select a.state from app.assessment a where a.tenant_id = $1 and a.id = ${t}.assessment_id),
  'instrumentId', (select a.instrument_id from app.assessment a where a.tenant_id = $1 and a.id = ${t}.assessment_id),
  'instrumentVersion', (select a.instrument_version from app.assessment a
    where a.tenant_id = $1 and a.id = ${t}.assessment_id),
  'ownHarmTitle', (select o.title from app.own_harm o
    where o.tenant_id = $1 and o.assessment_id = ${t}.assessment_id and o.id = ${t}.harm_id),
  'steps', (select coalesce(json_agg(json_build_object(
      'id', s.id, 'text', s.text, 'done', s.done, 'position', s.place) order by s.place, s.id), '[]')
     from app.action_step s where s.tenant_id = $1 and s.action_id = ${t}.id),
  'waitsFor', (select coalesce(json_agg(${linkJson('o')} order by o.due_sort, o.id), '[]')
     from app.action_link l join app.action o on o.tenant_id = l.tenant_id and o.id = l.waits_for_id
    where l.tenant_id = $1 and l.action_id = ${t}.id),
  'holdsUp', (select coalesce(json_agg(${linkJson('o')} order by o.due_sort, o.id), '[]')
     from app.action_link l join app.action o on o.tenant_id = l.tenant_id and o.id = l.action_id
    where l.tenant_id = $1 and l.waits_for_id = ${t}.id),
  'mergedInto', (select ${linkJson('o')} from app.action o where o.tenant_id = $1 and o.id = ${t}.merged_into),
  'evidence', (select coalesce(json_agg((${evidenceJson('e')})::jsonb || jsonb_build_object(
      'questionIds', array(select l.question_id from app.answer_evidence l
         where l.tenant_id = $1 and l.assessment_id = v.assessment_id and l.evidence_id = e.id order by 1),
      'actionKeys', array(select k.key from app.action_evidence k
         where k.tenant_id = $1 and k.assessment_id = v.assessment_id and k.evidence_id = e.id order by 1))
      order by e.created_at, e.id), '[]')
     from app.action_evidence v join app.evidence e on e.tenant_id = v.tenant_id and e.id = v.evidence_id
    where v.tenant_id = $1 and v.assessment_id = ${t}.assessment_id and v.key = ${t}.key))`;
