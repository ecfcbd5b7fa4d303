import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record, recordRead } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { holdAgainstSaves } from './hold-draft.js';
import { holdRequest, readSubmissions, type SubmissionRow } from './read-submissions.js';
import { assessmentOfRequest, decide } from './submissions.service.js';
import type {
  ContinueDraftInput,
  DecideSubmissionRequestInput,
  RefuseSubmissionRequestInput,
  WithdrawSubmissionInput,
} from './submission-inputs.types.js';
import { isUnderReview } from './moves.js';

interface SealedFile {
  readonly fileName: string;
  readonly content: Buffer;
}

/** What happens around a submission: a no, a change of mind, the draft that goes on, the sealed file. */
@Injectable()
export class SubmissionLife {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  /** The second person's no; the reason goes back to who asked. */
  refuse(viewer: Viewer, input: RefuseSubmissionRequestInput): Promise<{ id: string }> {
    return this.settle(viewer, input, 'refused', input.reason.trim());
  }

  /** Whoever asked takes the request back. */
  takeBack(viewer: Viewer, input: DecideSubmissionRequestInput): Promise<{ id: string }> {
    return this.settle(viewer, input, 'withdrawn', null);
  }

  /** Reviewers stop at once; digest and dates remain, and the draft opens again. */
  withdraw(viewer: Viewer, input: WithdrawSubmissionInput): Promise<{ submissionId: string }> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const { assessmentId } = await find(em, viewer, input.submissionId);
        await holdAgainstSaves(em, viewer, assessmentId);
        await em.query(`select 1 from app.submission_case where tenant_id = $1 and submission_id = $2 for update`, [
          viewer.tenantId,
          input.submissionId,
        ]);
        const held = await find(em, viewer, input.submissionId);
        if (!isUnderReview(held)) throw problem('SUBMISSION_NOT_OPEN');
        await em.query(
          `update app.submission_case set state = 'withdrawn', turn = 'nobody', revision = revision + 1
            where tenant_id = $1 and submission_id = $2`,
          [viewer.tenantId, held.id],
        );
        await em.query(
          `insert into app.case_event (tenant_id, submission_id, body_id, programme_id, id, at, kind, side, actor_id, details)
           values ($1, $2, $3, $4, $5, $6, 'withdrawn', 'company', $7, '{}')`,
          [viewer.tenantId, held.id, held.bodyId, held.programmeId, randomUUID(), now, viewer.userId],
        );
        await openDraft(em, viewer, assessmentId, now);
        await record(em, viewer, {
          action: 'submission.withdraw',
          object: 'assessment',
          objectId: assessmentId,
          details: { submission: held.id, version: held.version },
        });
        return { submissionId: held.id };
      }),
    );
  }

  /** Opens every answer again; what was submitted stays as it is. */
  continueDraft(viewer: Viewer, input: ContinueDraftInput): Promise<{ assessmentId: string }> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const assessmentId = knownId(input.assessmentId);
        const { state } = await holdAgainstSaves(em, viewer, assessmentId);
        if (state === 'draft') return { assessmentId };
        await openDraft(em, viewer, assessmentId, now);
        await record(em, viewer, { action: 'submission.continue', object: 'assessment', objectId: assessmentId });
        return { assessmentId };
      }),
    );
  }

  /** The sealed file, byte for byte as it was submitted. Taking it out is audited. */
  file(viewer: Viewer, id: string): Promise<SealedFile> {
    return this.tx.run(viewer, async (em) => {
      const submission = await find(em, viewer, knownId(id));
      const [found]: { canonical: Buffer }[] = await em.query(
        `select canonical from app.submission where tenant_id = $1 and id = $2`,
        [viewer.tenantId, submission.id],
      );
      if (!found) throw problem('NOT_FOUND');
      await recordRead(em, viewer, {
        action: 'submission.download',
        object: 'assessment',
        objectId: submission.assessmentId,
        details: { submission: submission.id, version: submission.version },
      });
      return {
        fileName: `${submission.title} version ${submission.version}.submission.json`,
        content: found.canonical,
      };
    });
  }

  private settle(
    viewer: Viewer,
    input: DecideSubmissionRequestInput,
    decision: 'refused' | 'withdrawn',
    reason: string | null,
  ): Promise<{ id: string }> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const assessmentId = await assessmentOfRequest(em, viewer, knownId(input.requestId));
        await holdAgainstSaves(em, viewer, assessmentId);
        const request = await holdRequest(em, viewer.tenantId, input.requestId);
        if (request?.decision !== null) throw problem('REQUEST_DECIDED');
        const own = request.requestedById === viewer.userId;
        if (decision === 'refused' && own) throw problem('OWN_REQUEST');
        if (decision === 'withdrawn' && !own) throw problem('FORBIDDEN');
        await decide(em, viewer, request.id, decision, now, reason);
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: decision === 'refused' ? 'submission.refuse' : 'submission.take-back',
          object: 'assessment',
          objectId: assessmentId,
          details: { request: request.id },
        });
        return { id: request.id };
      }),
    );
  }
}

async function find(em: EntityManager, viewer: Viewer, id: string): Promise<SubmissionRow> {
  const [found] = await readSubmissions(em, viewer.tenantId, { ids: [id] });
  if (!found) throw problem('NOT_FOUND');
  return found;
}

/** One draft per subject and questionnaire: where another was started meanwhile, that one goes on. */
async function openDraft(em: EntityManager, viewer: Viewer, assessmentId: string, now: Date): Promise<void> {
  const others: unknown[] = await em.query(
    `select 1 from app.assessment a join app.assessment o on o.tenant_id = a.tenant_id and o.id <> a.id
        and o.state = 'draft' and o.product_id is not distinct from a.product_id
        and o.instrument_id = a.instrument_id and o.instrument_version = a.instrument_version
      where a.tenant_id = $1 and a.id = $2`,
    [viewer.tenantId, assessmentId],
  );
  if (others.length > 0) throw problem('DRAFT_TAKEN_OVER');
  await em.query(`update app.assessment set state = 'draft', updated_at = $3 where tenant_id = $1 and id = $2`, [
    viewer.tenantId,
    assessmentId,
    now,
  ]);
  await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
}
