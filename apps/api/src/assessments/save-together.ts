import { announcement, LIVE_CHANNEL } from '../platform/live/announce.js';
import type { Statement } from '../platform/prepared.js';
import type { Answer } from './answer.types.js';
import { auditOfSaving, changeOfSaving, type Saving } from './saving.js';

/** A save with all that is written with it. */
export interface PlainSaving {
  readonly saving: Saving;
  readonly answer: Answer;
  readonly operationId: string;
  readonly requestHash: string;
  readonly mode: string;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
}

/**
 * Several people's saves in one statement. Each row is judged by itself: one that is not as expected (a repeat, a
 * draft no more, an answer that somebody else changed) is left out and takes the ordinary way; the others are written.
 * Rows are locked in one order, all of them before the audit chain. What changes between judging and writing takes
 * everything back.
 */
const SAVE_TOGETHER = `
with w as materialized (
  select * from jsonb_to_recordset($2::jsonb) as w (place int, assessment_id uuid, question_id text, base int,
    state text, option_id text, parts text[], number double precision, reason text, known_by date, note text,
    evidence_ids uuid[], user_id uuid, at timestamptz, operation_id uuid, request_hash text, reply jsonb, mode text,
    instrument_id text, instrument_version text, action text, object text, object_id text, details jsonb, notice text)
), target as materialized (
  select id, mode, instrument_id, instrument_version from app.assessment
   where tenant_id = $1 and id in (select assessment_id from w) and state = 'draft'
   order by id for share
), chosen as materialized (
  select id from app.evidence
   where tenant_id = $1 and id in (select unnest(evidence_ids) from w) and removed_at is null
   order by id for share
), fit as materialized (
  select w.* from w
    join target t on t.id = w.assessment_id and t.mode = w.mode and t.instrument_id = w.instrument_id
     and t.instrument_version = w.instrument_version
    left join app.answer o on o.tenant_id = $1 and o.assessment_id = w.assessment_id and o.question_id = w.question_id
   where coalesce(o.revision, 0) = w.base
     and (select count(*) from chosen c where c.id = any(w.evidence_ids)) = cardinality(w.evidence_ids)
   order by w.assessment_id, w.question_id
), once as (
  insert into app.operation_reply (tenant_id, user_id, operation_id, request_hash, reply, created_at)
  select $1, user_id, operation_id, request_hash, reply, at from fit order by user_id, operation_id
  on conflict do nothing
  returning user_id, operation_id
), first as materialized (
  select fit.* from fit join once using (user_id, operation_id) order by fit.assessment_id, fit.question_id
), saved as (
  insert into app.answer as x (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
      reason, known_by, note, updated_by, updated_at)
  select $1, assessment_id, question_id, base + 1, state, option_id, parts, number, reason, known_by, note, user_id, at
    from first
  on conflict (tenant_id, assessment_id, question_id) do update
    set revision = excluded.revision, state = excluded.state, option_id = excluded.option_id, parts = excluded.parts,
        number = excluded.number, reason = excluded.reason, known_by = excluded.known_by, note = excluded.note,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    where x.revision = excluded.revision - 1
  returning x.assessment_id, x.question_id
), done as materialized (
  select first.* from first join saved using (assessment_id, question_id)
), remembered as (
  insert into app.answer_history (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
      reason, known_by, note, evidence_ids, saved_by, saved_at)
  select $1, assessment_id, question_id, base + 1, state, option_id, parts, number, reason, known_by, note,
         evidence_ids, user_id, at
    from done
  returning 1
), settled as (
  update app.answer_recheck r set settled_how = 'saved', settled_by = d.user_id, settled_at = d.at
    from done d
   where r.tenant_id = $1 and r.assessment_id = d.assessment_id and r.question_id = d.question_id
     and r.settled_at is null
  returning 1
), unlinked as (
  delete from app.answer_evidence l using done d
   where l.tenant_id = $1 and l.assessment_id = d.assessment_id and l.question_id = d.question_id
     and l.evidence_id <> all(d.evidence_ids)
  returning 1
), linked as (
  insert into app.answer_evidence (tenant_id, assessment_id, question_id, evidence_id)
  select $1, assessment_id, question_id, evidence_id from done, unnest(evidence_ids) as evidence_id
  on conflict do nothing
  returning 1
), audited as (
  insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
  select $1, user_id, action, object, object_id, details
    from done
   where (select count(*) from remembered) + (select count(*) from settled) + (select count(*) from unlinked)
         + (select count(*) from linked) > 0
   order by place
  returning 1
)
select first.place,
       case when (select count(*) from audited) = (select count(*) from once) then pg_notify($3, first.notice)
            else app.give_up() end
  from first`;

export function saveTogether(tenantId: string, savings: readonly PlainSaving[]): Statement {
  return {
    name: 'save-together',
    text: SAVE_TOGETHER,
    values: [tenantId, JSON.stringify(savings.map(rowOf)), LIVE_CHANNEL],
  };
}

function rowOf(each: PlainSaving, place: number): object {
  const { saving, answer, operationId, requestHash, mode, instrumentId, instrumentVersion } = each;
  const { state, option, parts, number, reason, knownBy } = saving.statement;
  const { action, object, objectId, details } = auditOfSaving('answer.save', saving, answer);
  return {
    place,
    assessment_id: saving.assessmentId,
    question_id: saving.questionId,
    base: saving.baseRevision,
    state,
    option_id: option,
    parts,
    number,
    reason,
    known_by: knownBy,
    note: saving.note,
    evidence_ids: saving.evidenceIds,
    user_id: saving.viewer.userId,
    at: saving.now,
    operation_id: operationId,
    request_hash: requestHash,
    // What a repeat is answered.
    reply: { answer },
    mode,
    instrument_id: instrumentId,
    instrument_version: instrumentVersion,
    action,
    object,
    object_id: objectId,
    details,
    notice: announcement(saving.viewer, changeOfSaving(saving, answer)),
  };
}
