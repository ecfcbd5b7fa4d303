import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdCase, isLead, noteEvent, type HeldCase } from '../correspondence/hold-case.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ClaimReviewInput, PassReviewInput, TakeNextReviewInput } from './queue-inputs.types.js';
import type { QueuedReview } from './queue.types.js';
import { readCaseRow, toQueued } from './read-queue.js';

/** The most urgent one that nobody has; one that somebody is taking at this moment is passed over. */
const NEXT = `
select c.submission_id from app.submission_case c
 where c.body_id = $1 and c.tab = 'body' and c.state = 'submitted' and c.claimed_by is null
   and c.second_reviewer is distinct from $2::uuid and ($3::uuid is null or c.programme_id = $3)
 order by c.urgency desc, c.waiting_since, c.submission_id limit 1 for update of c skip locked`;

/** Who may review it: appointed to its programme, without a conflict of interest, and a reviewer still. */
const MAY_REVIEW = `
select 1 from app.programme_reviewer r
   join app.membership m on m.tenant_id = r.tenant_id and m.person_id = r.person_id
    and m.role in ('reviewer', 'lead-reviewer')
 where r.tenant_id = $1 and r.programme_id = $2 and r.person_id = $3 and r.ended_at is null
   and not exists (select 1 from app.reviewer_conflict x where x.tenant_id = r.tenant_id and x.person_id = r.person_id
     and x.company_id = $4 and x.lifted_at is null)`;

/** Who reviews what: taken, handed over, assigned. Of two who claim at once, one has it and the other learns who. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
  ) {}

  claim(viewer: Viewer, input: ClaimReviewInput): Promise<QueuedReview> {
    const id = knownId(input.submissionId);
    return this.changing(viewer, input, async (em) => {
      await this.take(em, viewer, await holdCase(em, id));
      return id;
    });
  }

  /** null: nobody waits that this reviewer could take. */
  async takeNext(viewer: Viewer, input: TakeNextReviewInput): Promise<QueuedReview | null> {
    const { programmeId = null, operationId } = input;
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { id } = await once(em, viewer, operationId, input, now, async () => {
        const [next]: { submission_id: string }[] = await em.query(NEXT, [viewer.tenantId, viewer.userId, programmeId]);
        if (!next) return { id: null };
        await this.take(em, viewer, await holdCase(em, next.submission_id));
        return { id: next.submission_id };
      });
      return id === null ? null : this.shown(em, viewer, id);
    });
  }

  /** Who has it gives it to a colleague, or back to the queue. */
  handOver(viewer: Viewer, input: PassReviewInput): Promise<QueuedReview> {
    return this.pass(viewer, input, (_em, held) =>
      held.claimedBy === viewer.userId ? null : problem('CASE_NOT_YOURS', { who: 'who claimed the submission' }),
    );
  }

  /** A lead reviewer says who has it. */
  assign(viewer: Viewer, input: PassReviewInput): Promise<QueuedReview> {
    return this.pass(viewer, input, async (em, held) =>
      (await isLead(em, viewer, held)) ? null : problem('CASE_NOT_YOURS', { who: 'a lead reviewer of its programme' }),
    );
  }

  private async take(em: EntityManager, viewer: Viewer, held: HeldCase): Promise<void> {
    if (held.claimedBy === viewer.userId) return;
    if (held.claimedBy !== null) throw problem('CASE_TAKEN', { who: await nameOf(em, viewer, held.claimedBy) });
    if (held.state !== 'submitted') throw problem('CASE_CLOSED', { state: held.state });
    if (held.secondReviewer === viewer.userId) {
      throw problem('REVIEWER_NOT_OPEN', { because: 'you are its second reviewer' });
    }
    await this.give(em, viewer, held, viewer.userId, 'claimed');
  }

  private pass(
    viewer: Viewer,
    input: PassReviewInput,
    refusalOf: (em: EntityManager, held: HeldCase) => Promise<Error | null> | Error | null,
  ): Promise<QueuedReview> {
    const id = knownId(input.submissionId);
    const to = input.reviewerId ?? null;
    return this.changing(viewer, input, async (em) => {
      const held = await holdCase(em, id);
      const refusal = await refusalOf(em, held);
      if (refusal) throw refusal;
      if (held.state !== 'submitted' && held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
      if (held.revision !== input.baseRevision) throw problem('CASE_MOVED_ON');
      if (to !== null && to !== held.claimedBy) await refuseUnfit(em, viewer, held, to);
      if (to !== held.claimedBy) await this.give(em, viewer, held, to, to === null ? 'released' : 'assigned');
      return id;
    });
  }

  private async give(
    em: EntityManager,
    viewer: Viewer,
    held: HeldCase,
    to: string | null,
    kind: 'claimed' | 'assigned' | 'released',
  ): Promise<void> {
    const now = this.clock.now();
    await em.query(
      `update app.submission_case set claimed_by = $3::uuid, claimed_at = case when $3::uuid is null then null else $4::timestamptz end,
          state = case when $3::uuid is null then 'submitted' else 'claimed' end, revision = revision + 1
        where tenant_id = $1 and submission_id = $2`,
      [held.companyId, held.submissionId, to, now],
    );
    await noteEvent(em, viewer, held, { kind, side: 'body', details: { to } }, now);
    await record(em, viewer, {
      action: `review.${kind}`,
      object: 'submission',
      objectId: held.submissionId,
      details: { to },
    });
  }

  private changing(
    viewer: Viewer,
    input: { readonly operationId: string },
    work: (em: EntityManager) => Promise<string>,
  ): Promise<QueuedReview> {
    return this.tx.run(viewer, async (em) => {
      const { id } = await once(em, viewer, input.operationId, input, this.clock.now(), async () => ({
        id: await work(em),
      }));
      return this.shown(em, viewer, id);
    });
  }

  private async shown(em: EntityManager, viewer: Viewer, submissionId: string): Promise<QueuedReview> {
    const looking = { bodyId: viewer.tenantId, personId: viewer.userId, today: this.clock.today() };
    const row = await readCaseRow(em, looking, submissionId);
    if (!row) throw problem('NOT_FOUND');
    return toQueued(row, looking, may(viewer, 'review.assign'));
  }
}

async function refuseUnfit(em: EntityManager, viewer: Viewer, held: HeldCase, to: string): Promise<void> {
  if (held.secondReviewer === to) throw problem('REVIEWER_NOT_OPEN', { because: 'they are its second reviewer' });
  const fit = await em.query<unknown[]>(MAY_REVIEW, [viewer.tenantId, held.programmeId, to, held.companyId]);
  if (fit.length === 0) {
    throw problem('REVIEWER_NOT_OPEN', {
      because: 'they are not a reviewer of this programme, or a conflict of interest keeps them from this company',
    });
  }
}

async function nameOf(em: EntityManager, { tenantId }: Viewer, personId: string): Promise<string> {
  const [person]: { name: string }[] = await em.query(`select name from app.person where tenant_id = $1 and id = $2`, [
    tenantId,
    personId,
  ]);
  return person?.name ?? 'Another reviewer';
}
