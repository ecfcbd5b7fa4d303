import type { EntityManager } from 'typeorm';
import type { Level, Tier } from '#libs/instruments';
import type { SecondReason, Slot, SubjectKind, VerdictKind } from '#libs/review';
import type { HeldCase } from '../correspondence/hold-case.js';

export interface VerdictRow {
  readonly subject: SubjectKind;
  readonly subjectId: string;
  readonly slot: Slot;
  readonly reviewerId: string;
  readonly verdict: VerdictKind;
  readonly level: Level | null;
  readonly tier: Tier | null;
  readonly reason: string;
  readonly advice: string;
  readonly carriedFrom: string | null;
  readonly revision: number;
}

export interface SecondRow {
  readonly subject: SubjectKind;
  readonly subjectId: string;
  readonly because: SecondReason;
  readonly agreed: boolean | null;
  readonly settledWith: 'first' | 'second' | null;
  readonly settledReason: string | null;
  readonly settledFirst: number | null;
  readonly settledSecond: number | null;
}

export function readVerdicts(em: EntityManager, submissionId: string): Promise<VerdictRow[]> {
  return em.query<VerdictRow[]>(
    `select subject, subject_id as "subjectId", slot, reviewer_id as "reviewerId", verdict, level, tier, reason, advice,
            carried_from as "carriedFrom", revision
       from app.review_verdict where submission_id = $1 and verdict is not null order by subject, subject_id, slot`,
    [submissionId],
  );
}

export function readSecond(em: EntityManager, submissionId: string): Promise<SecondRow[]> {
  return em.query<SecondRow[]>(
    `select subject, subject_id as "subjectId", because, agreed, settled_with as "settledWith",
            settled_reason as "settledReason", settled_first as "settledFirst", settled_second as "settledSecond"
       from app.second_review where submission_id = $1 order by because, subject, subject_id`,
    [submissionId],
  );
}

export interface NewVerdict extends Omit<VerdictRow, 'revision' | 'verdict' | 'level' | 'tier'> {
  /** null: taken back. */
  readonly verdict: VerdictKind | null;
  readonly level: number | null;
  readonly tier: number | null;
}

/** Keeps a verdict and its history; nothing where there is one and `baseRevision` is 0, or it moved on since. */
export async function writeVerdict(
  em: EntityManager,
  { bodyId, submissionId, companyId }: HeldCase,
  given: NewVerdict,
  baseRevision: number,
  now: Date,
): Promise<boolean> {
  const [saved]: { revision: number }[] = await em.query(
    `with saved as (
       insert into app.review_verdict as v (tenant_id, submission_id, company_id, subject, subject_id, slot, reviewer_id,
           verdict, level, tier, reason, advice, carried_from, revision, updated_at)
       select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::smallint, $7::uuid, $8::text, $9::smallint,
              $10::smallint, $11::text, $12::text, $13::uuid, 1, $15::timestamptz
        where $14::int = 0 or exists (select 1 from app.review_verdict o where o.tenant_id = $1 and o.submission_id = $2
          and o.subject = $4 and o.subject_id = $5 and o.slot = $6)
       on conflict (tenant_id, submission_id, subject, subject_id, slot) do update
         set reviewer_id = excluded.reviewer_id, verdict = excluded.verdict, level = excluded.level, tier = excluded.tier,
             reason = excluded.reason, advice = excluded.advice, carried_from = excluded.carried_from,
             revision = v.revision + 1, updated_at = excluded.updated_at
         where v.revision = $14::int
       returning v.*
     ), remembered as (
       insert into app.review_verdict_history (tenant_id, submission_id, subject, subject_id, slot, revision, reviewer_id,
           verdict, level, tier, reason, advice, saved_at)
       select tenant_id, submission_id, subject, subject_id, slot, revision, reviewer_id, verdict, level, tier, reason,
              advice, updated_at from saved
     )
     select revision from saved`,
    [
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
      given.carriedFrom,
      baseRevision,
      now,
    ],
  );
  return saved !== undefined;
}
