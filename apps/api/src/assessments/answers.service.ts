import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { prepared } from '../platform/prepared.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { restoringSave } from './answer-history.service.js';
import type { RestoreAnswerInput } from './answer-history.types.js';
import type { Answer, AnswerConflict, AnswerSaved } from './answer.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import type { AssessmentMode } from './assessment-words.types.js';
import { answerJson } from './part-json.js';
import { askedQuestion, checkStatement, readStatement } from './read-statement.js';

interface Written {
  /** A draft, or asked back about by the reviewing body. */
  readonly open: boolean;
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
  /** null: nothing was written, because the answer has another revision than the edit was based on. */
  readonly revision: number | null;
  /** How many of the named pieces of evidence exist. */
  readonly evidence: number;
}

/**
 * Writes an answer, its history and the evidence behind it in one statement. The assessment stays
 * share-locked to the end of the transaction, so that no submission passes a save half way.
 */
const SAVE = `
with target as materialized (
  select id, mode, instrument_id, instrument_version, state = 'draft' or exists (
      select 1 from app.submission s
        join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id and c.successor_id is null
          and c.state in ('submitted', 'claimed', 'returned')
        join app.case_request r on r.tenant_id = s.tenant_id and r.submission_id = s.id and r.question_id = $3
          and r.settled_at is null
       where s.tenant_id = $1 and s.assessment_id = $2) as open
    from app.assessment where tenant_id = $1 and id = $2 for share
), chosen as materialized (
  select id from app.evidence where tenant_id = $1 and id = any($11::uuid[]) and removed_at is null for share
), saved as (
  insert into app.answer as x (tenant_id, assessment_id, question_id, revision, state, option_id, parts, number,
      reason, known_by, note, updated_by, updated_at)
  select $1, t.id, $3, 1, $5::text, $6::text, $7::text[], $8::double precision, $9::text, $15::date, $10::text, $12::uuid,
         $13::timestamptz
    from target t
   where t.open and ($4::int = 0 or exists (
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
), settled as (
  update app.answer_recheck r set settled_how = 'saved', settled_by = $12::uuid, settled_at = $13::timestamptz
    from saved
   where r.tenant_id = $1 and r.assessment_id = $2 and r.question_id = $3 and r.settled_at is null
), unlinked as (
  delete from app.answer_evidence l using saved
   where l.tenant_id = $1 and l.assessment_id = $2 and l.question_id = $3 and l.evidence_id <> all($11::uuid[])
), linked as (
  insert into app.answer_evidence (tenant_id, assessment_id, question_id, evidence_id)
  select $1, $2, $3, c.id from saved, chosen c
  on conflict do nothing
)
select t.open, t.mode, t.instrument_id, t.instrument_version, (select revision from saved) as revision,
       (select count(*)::int from chosen) as evidence
  from target t`;

const CURRENT = `
select ${answerJson('x', 'n')} as answer
  from app.answer x left join app.person n on n.tenant_id = x.tenant_id and n.id = x.updated_by
 where x.tenant_id = $1 and x.assessment_id = $2 and x.question_id = $3`;

/** By what act an answer was saved. */
interface HowSaved {
  readonly action: 'answer.save' | 'answer.restore' | 'proposal.accept';
  /** The revision that was brought back. */
  readonly restored?: number | null;
}

@Injectable()
export class AnswersService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Saves one answer, or reports the one that was saved meanwhile. A refusal rolls everything back. */
  save(viewer: Viewer, input: SaveAnswerInput): Promise<AnswerSaved | AnswerConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  /** Saves an earlier version on top of the present one; what was between stays in the history. */
  restore(viewer: Viewer, input: RestoreAnswerInput): Promise<AnswerSaved | AnswerConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () =>
        this.write(em, viewer, await restoringSave(em, viewer, input), now, {
          action: 'answer.restore',
          restored: input.revision,
        }),
      ),
    );
  }

  /** The same within a transaction that does more; `how` names it in the audit log and the history. */
  async write(
    em: EntityManager,
    viewer: Viewer,
    input: SaveAnswerInput,
    now: Date,
    { action, restored = null }: HowSaved = { action: 'answer.save' },
  ): Promise<AnswerSaved | AnswerConflict> {
    const { assessmentId, questionId } = input;
    const statement = readStatement(input);
    const note = input.note ?? '';
    const evidenceIds = [...new Set((input.evidenceIds ?? []).map((id) => id.toLowerCase()))].sort();
    const [written] = await prepared<Written>(em, 'save-answer', SAVE, [
      viewer.tenantId,
      assessmentId,
      questionId,
      input.baseRevision,
      statement.state,
      statement.option,
      statement.parts,
      statement.number,
      statement.reason,
      note,
      evidenceIds,
      viewer.userId,
      now,
      restored,
      statement.knownBy,
    ]);
    if (!written) throw problem('NOT_FOUND');
    if (!written.open) throw problem('ASSESSMENT_NOT_DRAFT');
    // The statement above told which instrument the assessment is pinned to; what it refuses is rolled back.
    const loaded = this.instruments.find(written.instrument_id, written.instrument_version);
    checkStatement(askedQuestion(loaded, written.mode, questionId), statement);
    if (written.evidence < evidenceIds.length) {
      throw invalidInput([{ field: 'evidenceIds', says: 'One of these pieces of evidence does not exist any more.' }]);
    }
    if (written.revision === null) return { current: await this.current(em, viewer, input) };
    const answer: Answer = {
      questionId,
      revision: written.revision,
      ...statement,
      note,
      evidenceIds,
      updatedAt: now.toISOString(),
      updatedBy: { id: viewer.userId, name: viewer.name },
    };
    await announce(em, viewer, { assessmentId, kind: 'answer', ids: [questionId], revision: answer.revision });
    await record(em, viewer, {
      action,
      object: 'assessment',
      objectId: assessmentId,
      details: {
        question: questionId,
        revision: answer.revision,
        state: answer.state ?? 'cleared',
        ...(restored !== null && { from: restored }),
      },
    });
    return { answer };
  }

  /** The answer as it stands; null where nothing was ever saved. */
  async current(
    em: EntityManager,
    viewer: Viewer,
    input: Pick<SaveAnswerInput, 'assessmentId' | 'questionId'>,
  ): Promise<Answer | null> {
    const [found]: { answer: Answer }[] = await em.query(CURRENT, [
      viewer.tenantId,
      input.assessmentId,
      input.questionId,
    ]);
    return found?.answer ?? null;
  }
}
