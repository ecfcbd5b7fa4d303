import type { EntityManager } from 'typeorm';
import type { PlanItem } from '#libs/remediation';
import type { ActionRow } from '../assessments/read-assessments.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionChange, ActionStatus } from './action-words.types.js';

/** The whole of an action as it is to stand from now on. */
export interface ActionContent {
  readonly status: ActionStatus;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly reason: string | null;
  readonly proposal: PlanItem;
  readonly blocked: ActionRow['blocked'];
  readonly checkAgain: ActionRow['checkAgain'];
  readonly verified: ActionRow['verified'];
  readonly mergedIntoId: string | null;
}

export interface ActionWrite {
  readonly assessmentId: string;
  readonly key: string;
  /** 0: there is no row yet. */
  readonly baseRevision: number;
  readonly what: ActionChange;
  readonly content: ActionContent;
  readonly evidenceIds?: readonly string[];
  /** The evidence named is all there is from now on; otherwise it comes on top. */
  readonly replaceEvidence?: boolean;
  readonly now: Date;
}

/** Writes the action, its history and the evidence behind it in one statement; nothing where somebody was faster. */
const SAVE = `
with saved as (
  insert into app.action as x (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, proposal,
      updated_by, updated_at, blocked_reason, blocked_since, blocked_by, check_again_why, check_again_since,
      verified_by, verified_at, effective_until, merged_into)
  select $1::uuid, $2::uuid, $3::text, 1, $5::text, $6::uuid, $7::date, $8::text, $9::jsonb, $10::uuid, $11::timestamptz,
      $15::text, $16::timestamptz, $17::uuid, $18::text, $19::timestamptz, $20::uuid, $21::timestamptz, $22::date,
      $23::uuid
   where $4::int = 0 or exists (
     select 1 from app.action o where o.tenant_id = $1 and o.assessment_id = $2 and o.key = $3)
  on conflict (tenant_id, assessment_id, key) do update
    set revision = x.revision + 1, status = excluded.status, owner_id = excluded.owner_id, due_on = excluded.due_on,
        reason = excluded.reason, proposal = excluded.proposal, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at, blocked_reason = excluded.blocked_reason,
        blocked_since = excluded.blocked_since, blocked_by = excluded.blocked_by,
        check_again_why = excluded.check_again_why, check_again_since = excluded.check_again_since,
        verified_by = excluded.verified_by, verified_at = excluded.verified_at,
        effective_until = excluded.effective_until, merged_into = excluded.merged_into
    where x.revision = $4::int
  returning x.*
), remembered as (
  insert into app.action_history (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason,
      evidence_ids, moved_by, moved_at, what)
  select tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, $12::uuid[], updated_by, updated_at,
      $14::text
    from saved
), unlinked as (
  delete from app.action_evidence v using saved s
   where $13::boolean and v.tenant_id = s.tenant_id and v.assessment_id = s.assessment_id and v.key = s.key
     and v.evidence_id <> all($12::uuid[])
), linked as (
  insert into app.action_evidence (tenant_id, assessment_id, key, evidence_id)
  select s.tenant_id, s.assessment_id, s.key, e from saved s, unnest($12::uuid[]) e
  on conflict do nothing
)
select id, revision from saved`;

export interface SavedAction {
  readonly id: string;
  readonly revision: number;
}

/** The one place that writes actions. undefined: somebody was faster, and nothing was written. */
export async function saveAction(
  em: EntityManager,
  viewer: Pick<Viewer, 'tenantId' | 'userId'>,
  { assessmentId, key, baseRevision, what, content, evidenceIds = [], replaceEvidence = false, now }: ActionWrite,
): Promise<SavedAction | undefined> {
  const { status, ownerId, dueOn, reason, proposal, blocked, checkAgain, verified, mergedIntoId } = content;
  const [saved]: SavedAction[] = await em.query(SAVE, [
    viewer.tenantId,
    assessmentId,
    key,
    baseRevision,
    status,
    ownerId,
    dueOn,
    reason,
    proposal,
    viewer.userId,
    now,
    evidenceIds,
    replaceEvidence,
    what,
    blocked?.reason ?? null,
    blocked?.since ?? null,
    blocked?.byId ?? null,
    checkAgain?.why ?? null,
    checkAgain?.since ?? null,
    verified?.byId ?? null,
    verified?.at ?? null,
    verified?.until ?? null,
    mergedIntoId,
  ]);
  return saved;
}

/** What stands of an action before a change; of a proposal, nothing but the proposal. */
export function standing(
  proposal: PlanItem,
  decision: Omit<ActionRow, 'evidenceIds' | 'proposal'> | undefined,
): ActionContent {
  return {
    status: (decision?.status ?? 'proposed') as ActionStatus,
    ownerId: decision?.ownerId ?? null,
    dueOn: decision?.dueOn ?? null,
    reason: decision?.reason ?? null,
    proposal,
    blocked: decision?.blocked ?? null,
    checkAgain: decision?.checkAgain ?? null,
    verified: decision?.verified ?? null,
    mergedIntoId: decision?.mergedIntoId ?? null,
  };
}
