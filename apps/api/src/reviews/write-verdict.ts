import type { EntityManager } from 'typeorm';
import type { Slot } from '#libs/review';
import type { HeldCase } from './hold-case.js';
import type { ReviewSubject, VerdictKind } from './review-words.types.js';

export interface NewVerdict {
  readonly subject: ReviewSubject;
  readonly subjectId: string;
  readonly slot: Slot;
  readonly reviewerId: string;
  /** null: taken back. */
  readonly verdict: VerdictKind | null;
  readonly level: number | null;
  readonly tier: number | null;
  readonly reason: string;
  readonly advice: string;
}

const WRITE = `
with saved as (
  insert into app.review_verdict as v (tenant_id, submission_id, company_id, subject, subject_id, slot, reviewer_id,
      verdict, level, tier, reason, advice, revision, updated_at)
  select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::smallint, $7::uuid, $8::text, $9::smallint,
         $10::smallint, $11::text, $12::text, 1, $14::timestamptz
   where $13::int = 0 or exists (select 1 from app.review_verdict o where o.tenant_id = $1 and o.submission_id = $2
     and o.subject = $4 and o.subject_id = $5 and o.slot = $6)
  on conflict (tenant_id, submission_id, subject, subject_id, slot) do update
    set reviewer_id = excluded.reviewer_id, verdict = excluded.verdict, level = excluded.level, tier = excluded.tier,
        reason = excluded.reason, advice = excluded.advice, carried_from = null, revision = v.revision + 1,
        updated_at = excluded.updated_at
    where v.revision = $13::int
  returning v.*
), remembered as (
  insert into app.review_verdict_history (tenant_id, submission_id, subject, subject_id, slot, revision, reviewer_id,
      verdict, level, tier, reason, advice, saved_at)
  select tenant_id, submission_id, subject, subject_id, slot, revision, reviewer_id, verdict, level, tier, reason,
         advice, updated_at from saved
)
select revision from saved`;

/** Keeps a verdict and its history; false where the revision it builds on is not the one that stands. */
export async function writeVerdict(
  em: EntityManager,
  { bodyId, submissionId, companyId }: HeldCase,
  given: NewVerdict,
  baseRevision: number,
  now: Date,
): Promise<boolean> {
  const saved = await em.query<unknown[]>(WRITE, [
    bodyId,
    submissionId,
    companyId,
    given.subject,
    given.subjectId,
    given.slot,
    given.reviewerId,
    given.verdict,
    given.level,
    given.tier,
    given.reason,
    given.advice,
    baseRevision,
    now,
  ]);
  return saved.length > 0;
}
