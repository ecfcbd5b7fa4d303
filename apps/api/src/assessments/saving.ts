import type { AuditEntry } from '../platform/audit.js';
import type { LiveChange } from '../platform/live/announce.js';
import type { Viewer } from '../platform/viewer.js';
import type { Answer } from './answer.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import { readStatement, type Statement } from './read-statement.js';

/**
 * CTEs that write an answer, its history and the evidence behind it in one statement; `saved` is empty where nothing
 * was written. The assessment stays share-locked to the end of the transaction, so that no submission passes a
 * save half way. `open`: whether its row takes answers; `when`: what has to hold of the target `t` besides.
 */
export const writingAnswer = (open: string, when = 'true'): string => `
target as materialized (
  select id, mode, instrument_id, instrument_version, ${open} as open
    from app.assessment where tenant_id = $1 and id = $2 for share
), chosen as materialized (
  select id from app.evidence where tenant_id = $1 and id = any($11::uuid[]) and removed_at is null for share
), saved as (
  insert into app.answer as x (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
      reason, known_by, note, updated_by, updated_at)
  select $1, t.id, $3, 1, $5::text, $6::text, $7::text[], $8::double precision, $9::text, $15::date, $10::text, $12::uuid,
         $13::timestamptz
    from target t
   where t.open and ${when} and ($4::int = 0 or exists (
     select 1 from app.answer o where o.tenant_id = $1 and o.assessment_id = $2 and o.question_id = $3))
  on conflict (tenant_id, assessment_id, question_id) do update
    set revision = x.revision + 1, state = excluded.state, option_id = excluded.option_id, parts = excluded.parts,
        number = excluded.number, reason = excluded.reason, known_by = excluded.known_by, note = excluded.note,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    where x.revision = $4::int
  returning x.revision
), remembered as (
  insert into app.answer_history (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
      reason, known_by, note, evidence_ids, saved_by, saved_at, restored_from)
  select $1, $2, $3, s.revision, $5::text, $6::text, $7::text[], $8::double precision, $9::text, $15::date, $10::text,
         $11::uuid[], $12::uuid, $13::timestamptz, $14::int
    from saved s
  returning 1
), settled as (
  update app.answer_recheck r set settled_how = 'saved', settled_by = $12::uuid, settled_at = $13::timestamptz
    from saved
   where r.tenant_id = $1 and r.assessment_id = $2 and r.question_id = $3 and r.settled_at is null
  returning 1
), unlinked as (
  delete from app.answer_evidence l using saved
   where l.tenant_id = $1 and l.assessment_id = $2 and l.question_id = $3 and l.evidence_id <> all($11::uuid[])
  returning 1
), linked as (
  insert into app.answer_evidence (tenant_id, assessment_id, question_id, evidence_id)
  select $1, $2, $3, c.id from saved, chosen c
  on conflict do nothing
  returning 1
)`;

/** What is saved, and by whom. */
export interface Saving {
  readonly viewer: Pick<Viewer, 'tenantId' | 'userId' | 'name'>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly baseRevision: number;
  readonly statement: Statement;
  readonly note: string;
  readonly evidenceIds: readonly string[];
  readonly now: Date;
  /** The revision that was brought back. */
  readonly restored: number | null;
}

/** The values of $1 to $15 in `writingAnswer`. */
export const writingValues = (saving: Saving): unknown[] => [
  saving.viewer.tenantId,
  saving.assessmentId,
  saving.questionId,
  saving.baseRevision,
  saving.statement.state,
  saving.statement.option,
  saving.statement.parts,
  saving.statement.number,
  saving.statement.reason,
  saving.note,
  saving.evidenceIds,
  saving.viewer.userId,
  saving.now,
  saving.restored,
  saving.statement.knownBy,
];

export function readSaving(viewer: Viewer, input: SaveAnswerInput, now: Date, restored: number | null = null): Saving {
  const { assessmentId, questionId, baseRevision } = input;
  return {
    viewer,
    assessmentId,
    questionId,
    baseRevision,
    statement: readStatement(input),
    note: input.note ?? '',
    evidenceIds: [...new Set((input.evidenceIds ?? []).map((id) => id.toLowerCase()))].sort(),
    now,
    restored,
  };
}

/** The answer as it stands once it is saved. */
export function savedAnswer(saving: Saving, revision: number): Answer {
  const { viewer, questionId, statement, note, evidenceIds, now } = saving;
  return {
    questionId,
    revision,
    ...statement,
    note,
    evidenceIds,
    updatedAt: now.toISOString(),
    updatedBy: { id: viewer.userId, name: viewer.name },
  };
}

/** By what act an answer was saved. */
export type SavingAct = 'answer.save' | 'answer.restore' | 'proposal.accept';

export function auditOfSaving(action: SavingAct, saving: Saving, { revision, state }: Answer): AuditEntry {
  const details = {
    question: saving.questionId,
    revision,
    state: state ?? 'cleared',
    ...(saving.restored !== null && { from: saving.restored }),
  };
  return { action, object: 'assessment', objectId: saving.assessmentId, details };
}

export function changeOfSaving({ assessmentId, questionId }: Saving, { revision }: Answer): LiveChange {
  return { assessmentId, kind: 'answer', ids: [questionId], revision };
}
