import type { EntityManager } from 'typeorm';
import { NO_PERSON, record } from '../platform/audit.js';
import type { Viewer } from '../platform/viewer.js';
import type { CheckAgainWhy } from './action-words.types.js';

interface Reopened {
  readonly assessmentId: string;
  readonly key: string;
  readonly revision: number;
  readonly why: CheckAgainWhy;
}

/**
 * Opens the check of verified actions again: each goes back to done, says why and since when, and gets its line of
 * history; a condition of a review counts as met no more. `why` is an SQL expression that names the reason of a row
 * `t`, null where nothing happened; its values begin at `$4`.
 */
const reopening = (why: string): string => `
with found as (
  select t.key, t.assessment_id, ${why} as why from app.action t where t.tenant_id = $1 and t.status = 'verified'
), reopened as (
  update app.action t set revision = t.revision + 1, status = 'done', check_again_why = f.why, check_again_since = $2,
      verified_by = null, verified_at = null, effective_until = null, updated_by = $3, updated_at = $2
    from found f
   where f.why is not null and t.tenant_id = $1 and t.assessment_id = f.assessment_id and t.key = f.key
     and t.status = 'verified'
  returning t.*
), remembered as (
  insert into app.action_history (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason,
      evidence_ids, moved_by, moved_at, what)
  select r.tenant_id, r.assessment_id, r.key, r.revision, r.status, r.owner_id, r.due_on, null, array(
           select v.evidence_id from app.action_evidence v
            where v.tenant_id = r.tenant_id and v.assessment_id = r.assessment_id and v.key = r.key order by 1),
         r.updated_by, r.updated_at, 'check-again'
    from reopened r
), unmet as (
  update app.case_condition d set met_at = null, met_by = null from reopened r
   where d.tenant_id = $1 and r.origin = 'condition' and r.key = 'condition:' || d.id::text and d.met_at is not null
)
select r.assessment_id as "assessmentId", r.key, r.revision, r.check_again_why as why from reopened r
 order by r.assessment_id, r.key`;

/** The evidence ran out, or the harm that a remedy answered happened again. */
const BY_TIME = reopening(`case
  when t.effective_until < $4::date then 'evidence-expired'
  when t.origin = 'remedy' and exists (
    select from app.harm_rating h where h.tenant_id = $1 and h.assessment_id = t.assessment_id
       and h.harm_id = t.harm_id and h.incident_on > t.verified_at::date) then 'incident' end`);

const BY_PROFILE = reopening(`case when t.assessment_id = $4::uuid
  and (t.question_id = any($5::text[]) or t.harm_id = any($6::text[])) then 'profile-changed' end`);

async function told(em: EntityManager, tenantId: string, userId: string, reopened: readonly Reopened[]): Promise<void> {
  for (const { assessmentId, key, revision, why } of reopened) {
    await record(
      em,
      { tenantId, userId },
      { action: 'action.check-again', object: 'assessment', objectId: assessmentId, details: { key, revision, why } },
    );
  }
}

/** Of one organisation; twice on one day finds nothing more. Returns how many. */
export async function reopenExpired(em: EntityManager, tenantId: string, today: string, now: Date): Promise<number> {
  const reopened: Reopened[] = await em.query(BY_TIME, [tenantId, now, NO_PERSON, today]);
  await told(em, tenantId, NO_PERSON, reopened);
  return reopened.length;
}

export interface Touched {
  readonly assessmentId: string;
  readonly questions: readonly string[];
  readonly harms: readonly string[];
  readonly now: Date;
}

/** In the transaction of the change that touches them. */
export async function reopenTouched(
  em: EntityManager,
  { tenantId, userId }: Pick<Viewer, 'tenantId' | 'userId'>,
  { assessmentId, questions, harms, now }: Touched,
): Promise<void> {
  if (questions.length === 0 && harms.length === 0) return;
  const values = [tenantId, now, userId, assessmentId, questions, harms];
  const reopened: Reopened[] = await em.query(BY_PROFILE, values);
  await told(em, tenantId, userId, reopened);
}

interface Verified {
  readonly id: string;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
}

/** Assessments of a product with something verified, drafts and submitted ones alike. */
export function verifiedAssessments(
  em: EntityManager,
  { tenantId }: Pick<Viewer, 'tenantId'>,
  productId: string,
): Promise<Verified[]> {
  return em.query<Verified[]>(
    `select a.id, a.instrument_id as "instrumentId", a.instrument_version as "instrumentVersion"
       from app.assessment a
      where a.tenant_id = $1 and a.product_id = $2 and exists (
        select from app.action t where t.tenant_id = $1 and t.product_id = $2 and t.assessment_id = a.id
           and t.status = 'verified')
      order by a.id`,
    [tenantId, productId],
  );
}
