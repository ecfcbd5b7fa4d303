import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Question } from '#libs/instruments';
import { AnswersService } from '../assessments/answers.service.js';
import type { Answer, AnswerConflict } from '../assessments/answer.types.js';
import { checkStatement, readStatement } from '../assessments/read-statement.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AcceptProposalInput, DeclineProposalInput, ProposalInput } from './discussion-inputs.types.js';
import type { CommentThread, Proposal, ProposalAccepted } from './discussion.types.js';
import { readThread } from './read-threads.js';

const LONGEST_NOTE = 10_000;

interface NewProposal {
  readonly commentId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly question: Question;
  readonly proposal: ProposalInput;
}

interface StoredProposal extends Pick<Proposal, 'state' | 'option' | 'number' | 'reason' | 'note' | 'outcome'> {
  readonly parts: string[] | null;
  readonly threadId: string;
  readonly assessmentId: string;
  readonly questionId: string;
}

const LOCK = `
select p.state, p.option_id as option, p.parts, p.number, p.reason, p.note, p.outcome,
       p.assessment_id as "assessmentId", p.question_id as "questionId", c.thread_id as "threadId"
  from app.answer_proposal p join app.comment c on c.tenant_id = p.tenant_id and c.id = p.comment_id
 where p.tenant_id = $1 and p.comment_id = $2 and c.removed_at is null for update`;

/** Answers that people propose, and what becomes of them. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly answers: AnswersService,
  ) {}

  /** Keeps the proposal of a comment that is being written; the question must be able to take it. */
  async add(em: EntityManager, viewer: Viewer, { question, proposal, ...ids }: NewProposal): Promise<void> {
    const { state, option, parts, number, reason } = readStatement(proposal);
    checkStatement(question, { state, option, parts, number, reason, knownBy: null });
    await em.query(
      `insert into app.answer_proposal (tenant_id, comment_id, assessment_id, question_id, proposed_by, state, option_id,
         parts, number, reason, note, outcome)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open')`,
      [
        viewer.tenantId,
        ids.commentId,
        ids.assessmentId,
        ids.questionId,
        viewer.userId,
        state,
        option,
        parts,
        number,
        reason,
        proposal.note?.trim() ?? '',
      ],
    );
  }

  /** Goes with the comment. Of an accepted one stays that it was, for the history of the answer, without its words. */
  async forget(em: EntityManager, viewer: Viewer, commentId: string): Promise<void> {
    const key = [viewer.tenantId, commentId];
    await em.query(
      `delete from app.answer_proposal where tenant_id = $1 and comment_id = $2 and outcome <> 'accepted'`,
      key,
    );
    await em.query(
      `update app.answer_proposal set note = '', reason = null where tenant_id = $1 and comment_id = $2`,
      key,
    );
  }

  /** Saves what was proposed as any answer is saved; evidence stays, the proposed note is added to the one there is. */
  async accept(viewer: Viewer, input: AcceptProposalInput): Promise<ProposalAccepted | AnswerConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const done = await once(em, viewer, input.operationId, input, now, () => this.save(em, viewer, input, now));
      return 'answer' in done ? { answer: done.answer, thread: await readThread(em, viewer, done.threadId) } : done;
    });
  }

  /** Says no, and why; the proposal stays to be read. */
  decline(viewer: Viewer, input: DeclineProposalInput): Promise<CommentThread> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { threadId } = await once(em, viewer, input.operationId, input, now, async () => {
        const proposal = await this.lockOpen(em, viewer, input.commentId);
        await em.query(
          `update app.answer_proposal set outcome = 'declined', decided_by = $3, decided_at = $4, decline_reason = $5
            where tenant_id = $1 and comment_id = $2`,
          [viewer.tenantId, input.commentId, viewer.userId, now, input.reason.trim()],
        );
        const { assessmentId, questionId, threadId: thread } = proposal;
        await announce(em, viewer, { assessmentId, kind: 'thread', ids: [questionId] });
        await record(em, viewer, {
          action: 'proposal.decline',
          object: 'assessment',
          objectId: assessmentId,
          details: { question: questionId, thread },
        });
        return { threadId: thread };
      });
      return readThread(em, viewer, threadId);
    });
  }

  private async save(
    em: EntityManager,
    viewer: Viewer,
    { commentId, operationId, baseRevision }: AcceptProposalInput,
    now: Date,
  ): Promise<{ answer: Answer; threadId: string } | AnswerConflict> {
    const proposal = await this.lockOpen(em, viewer, commentId);
    const { assessmentId, questionId, threadId, state, option, parts, number, reason } = proposal;
    const current = await this.answers.current(em, viewer, { assessmentId, questionId });
    if ((current?.revision ?? 0) !== baseRevision) return { current };
    const note = joinNotes(current?.note ?? '', proposal.note);
    const evidenceIds = [...(current?.evidenceIds ?? [])];
    const input = { assessmentId, questionId, operationId, baseRevision, note, evidenceIds };
    const stated = { ...input, state, option, parts, number, reason };
    const saved = await this.answers.write(em, viewer, stated, now, { action: 'proposal.accept' });
    // Somebody saved between the two statements.
    if (!('answer' in saved)) return saved;
    await this.settle(em, viewer, commentId, threadId, saved.answer.revision, now);
    await announce(em, viewer, { assessmentId, kind: 'thread', ids: [questionId] });
    return { answer: saved.answer, threadId };
  }

  /** An accepted proposal settles its thread, as long as nobody opens it again. */
  private async settle(
    em: EntityManager,
    viewer: Viewer,
    commentId: string,
    threadId: string,
    revision: number,
    now: Date,
  ): Promise<void> {
    await em.query(
      `update app.answer_proposal set outcome = 'accepted', decided_by = $3, decided_at = $4, accepted_revision = $5
        where tenant_id = $1 and comment_id = $2`,
      [viewer.tenantId, commentId, viewer.userId, now, revision],
    );
    await em.query(
      `update app.comment_thread set resolved_by = $3, resolved_at = $4
        where tenant_id = $1 and id = $2 and resolved_at is null`,
      [viewer.tenantId, threadId, viewer.userId, now],
    );
  }

  private async lockOpen(em: EntityManager, viewer: Viewer, commentId: string): Promise<StoredProposal> {
    const [proposal] = await em.query<StoredProposal[]>(LOCK, [viewer.tenantId, commentId]);
    if (!proposal) throw problem('NOT_FOUND');
    if (proposal.outcome !== 'open') throw problem('PROPOSAL_DECIDED', { outcome: proposal.outcome });
    return proposal;
  }
}

function joinNotes(note: string, proposed: string): string {
  if (proposed === '' || note.includes(proposed)) return note;
  const joined = note === '' ? proposed : `${note}\n\n${proposed}`;
  if (joined.length <= LONGEST_NOTE) return joined;
  throw invalidInput([
    {
      field: 'note',
      says: `With the proposed note the note would be ${joined.length} characters long; ${LONGEST_NOTE} fit. Shorten the note first.`,
    },
  ]);
}
