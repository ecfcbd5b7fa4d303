import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { CaseLetters } from './case-letters.js';
import type {
  AskCompanyInput,
  CaseCorrespondence,
  CaseMessageInput,
  CaseSide,
  SettleRequestInput,
} from './correspondence.types.js';
import { holdCase, noteEvent, passTurn, refuseOthers, stillReviews, type HeldCase } from './hold-case.js';
import { readCorrespondence } from './read-correspondence.js';

/** Asking back: requests of the reviewing body, the conversation under them, and whose turn it is. */
@Injectable()
export class CorrespondenceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly reviewers: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly letters: CaseLetters,
  ) {}

  ofCompany(viewer: Viewer, submissionId: string): Promise<CaseCorrespondence> {
    return this.tx.run(viewer, (em) => readCorrespondence(em, viewer, submissionId));
  }

  ofBody(viewer: Viewer, submissionId: string): Promise<CaseCorrespondence> {
    return this.reviewers.run(viewer, (em) => readCorrespondence(em, viewer, submissionId));
  }

  /** Asks the company about one answer, which opens it again, or about the whole. It is the company's turn then. */
  ask(viewer: Viewer, input: AskCompanyInput): Promise<CaseCorrespondence> {
    const now = this.clock.now();
    const { submissionId, questionId = null, dueOn = null } = input;
    if (dueOn !== null && dueOn < this.clock.today()) {
      throw invalidInput([{ field: 'dueOn', says: 'This day has passed.' }]);
    }
    return this.asReviewer(viewer, input, now, async (em) => {
      const held = await holdCase(em, submissionId);
      await refuseOthers(em, viewer, held);
      if (held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
      if (questionId !== null) await this.refuseUnknownQuestion(em, held, questionId);
      const id = randomUUID();
      await em.query(
        `insert into app.case_request (tenant_id, submission_id, body_id, programme_id, id, question_id, text, asked_by,
            asked_at, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [...keysOf(held), id, questionId, input.text.trim(), viewer.userId, now, dueOn],
      );
      await passTurn(em, held, 'company', now);
      const details = { request: id, question: questionId };
      const event = await noteEvent(em, viewer, held, { kind: 'asked', side: 'body', details }, now);
      await this.letters.tellCompany(em, held, 'asked', event);
      await record(em, viewer, { action: 'request.ask', object: 'submission', objectId: submissionId, details });
    });
  }

  /** Closes a request: the answer it opened is as submitted again. With none left open it is the body's turn. */
  settle(viewer: Viewer, input: SettleRequestInput): Promise<CaseCorrespondence> {
    const now = this.clock.now();
    const { submissionId, requestId } = input;
    return this.asReviewer(viewer, input, now, async (em) => {
      const held = await holdCase(em, submissionId);
      await refuseOthers(em, viewer, held);
      if (held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
      const [, settled] = await em.query<[unknown[], number]>(
        `update app.case_request set settled_at = $3, settled_by = $4
          where id = $2 and settled_at is null and tenant_id = $5 and submission_id in (
            with recursive chain as (
              select $1::uuid as id union all
              select c.previous_id from chain h join app.submission_case c on c.submission_id = h.id
               where c.previous_id is not null)
            select id from chain)`,
        [submissionId, requestId, now, viewer.userId, held.companyId],
      );
      if (settled === 0) throw problem('REQUEST_SETTLED');
      await this.passWhenAnswered(em, held, now);
      const details = { request: requestId };
      await noteEvent(em, viewer, held, { kind: 'settled', side: 'body', details }, now);
      await record(em, viewer, { action: 'request.settle', object: 'submission', objectId: submissionId, details });
    });
  }

  /** A reviewer writes to the company; the turn stays where it is. */
  writeToCompany(viewer: Viewer, input: CaseMessageInput): Promise<CaseCorrespondence> {
    const now = this.clock.now();
    return this.asReviewer(viewer, input, now, async (em) => {
      const held = await holdCase(em, input.submissionId);
      await refuseOthers(em, viewer, held);
      if (held.state === 'withdrawn') throw problem('CASE_CLOSED', { state: held.state });
      const message = await this.say(em, viewer, held, input, 'body', now);
      const details = { message, request: input.requestId ?? null };
      await noteEvent(em, viewer, held, { kind: 'written', side: 'body', details }, now);
      await record(em, viewer, { action: 'message.send', object: 'submission', objectId: held.submissionId, details });
    });
  }

  /** The company answers a request or writes about the whole. With every request answered it is the body's turn. */
  writeToReviewer(viewer: Viewer, input: CaseMessageInput): Promise<CaseCorrespondence> {
    const now = this.clock.now();
    const { submissionId, requestId = null } = input;
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const held = await holdCase(em, submissionId);
        if (
          held.state === 'withdrawn' ||
          (requestId !== null && held.state !== 'claimed' && held.state !== 'returned')
        ) {
          throw problem('CASE_CLOSED', { state: held.state });
        }
        if (requestId !== null) await answer(em, held, requestId, now);
        const message = await this.say(em, viewer, held, input, 'company', now);
        if (held.state === 'claimed') await this.passWhenAnswered(em, held, now);
        const details = { message, request: requestId };
        const kind = requestId === null ? 'written' : 'answered';
        const event = await noteEvent(em, viewer, held, { kind, side: 'company', details }, now);
        await this.letters.tellReviewer(em, held, 'answered', event);
        await record(em, viewer, { action: 'message.send', object: 'submission', objectId: submissionId, details });
        return { done: true };
      });
      return readCorrespondence(em, viewer, submissionId);
    });
  }

  private asReviewer(
    viewer: Viewer,
    input: { readonly submissionId: string; readonly operationId: string },
    now: Date,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<CaseCorrespondence> {
    return this.reviewers.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        await work(em);
        await stillReviews(em, viewer, input.submissionId);
        return { done: true };
      });
      return readCorrespondence(em, viewer, input.submissionId);
    });
  }

  private async say(
    em: EntityManager,
    viewer: Viewer,
    held: HeldCase,
    { requestId = null, text }: CaseMessageInput,
    side: CaseSide,
    now: Date,
  ): Promise<string> {
    if (requestId !== null) {
      const [known]: { settled_at: Date | null }[] = await em.query(
        `select settled_at from app.case_request where tenant_id = $1 and submission_id = $2 and id = $3`,
        [held.companyId, held.submissionId, requestId],
      );
      if (!known) throw problem('NOT_FOUND');
      if (known.settled_at) throw problem('REQUEST_SETTLED');
    }
    const id = randomUUID();
    await em.query(
      `insert into app.case_message (tenant_id, submission_id, body_id, programme_id, id, request_id, side, author_id,
          author_name, text, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...keysOf(held), id, requestId, side, viewer.userId, viewer.name, text.trim(), now],
    );
    return id;
  }

  private async passWhenAnswered(em: EntityManager, held: HeldCase, now: Date): Promise<void> {
    const [open]: unknown[] = await em.query(
      `select 1 from app.case_request where tenant_id = $1 and submission_id = $2
          and answered_at is null and settled_at is null limit 1`,
      [held.companyId, held.submissionId],
    );
    if (!open) await passTurn(em, held, 'body', now);
  }

  private async refuseUnknownQuestion(em: EntityManager, held: HeldCase, questionId: string): Promise<void> {
    const [pinned]: { id: string; version: string }[] = await em.query(
      `select instrument_id as id, instrument_version as version from app.submission where id = $1`,
      [held.submissionId],
    );
    if (!pinned) throw problem('NOT_FOUND');
    const { instrument } = this.instruments.find(pinned.id, pinned.version);
    if (!instrument.questions.some(({ id }) => id === questionId)) {
      throw problem('UNKNOWN_QUESTION', { question: questionId });
    }
  }
}

const keysOf = (held: HeldCase) => [held.companyId, held.submissionId, held.bodyId, held.programmeId];

async function answer(em: EntityManager, held: HeldCase, requestId: string, now: Date): Promise<void> {
  await em.query(
    `update app.case_request set answered_at = coalesce(answered_at, $4)
      where tenant_id = $1 and submission_id = $2 and id = $3 and settled_at is null`,
    [held.companyId, held.submissionId, requestId, now],
  );
}
