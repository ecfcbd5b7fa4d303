import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Level, Tier } from '#libs/instruments';
import { sameOutcome, secondSubjects } from '#libs/review';
import { holdCase, isLead, noteEvent, refuseOthers, stillReviews, type HeldCase } from '../correspondence/hold-case.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { carryVerdicts } from './carry-verdicts.js';
import type { CaseInput, SecondVerdictInput, SettleDifferenceInput } from './decision-inputs.types.js';
import { refuseUnfit } from './legal.js';
import { keepSecond } from './keep-second.js';
import { sampleMark } from './load-judged.js';
import { loadSealed } from '../reviews/load-sealed.js';
import { firstOf, missingFirst } from './preparation.js';
import { readSecond, readVerdicts } from './verdict-rows.js';

/** The second pair of eyes: what it looks at is drawn once, and it judges without seeing what the first found. */
@Injectable()
export class SecondReviewService {
  constructor(
    private readonly reviewers: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Fixes what the second reviewer judges. A repeat changes nothing: the digest of the submission drew the sample. */
  prepare(viewer: Viewer, input: CaseInput): Promise<void> {
    return this.change(viewer, input, 'second-review.prepare', async (em, held, now) => {
      await refuseOthers(em, viewer, held);
      await carryVerdicts(em, this.instruments, held, now);
      const sealed = await loadSealed(em, this.instruments, held.submissionId);
      const subjects = secondSubjects(sealed.result, sampleMark(sealed.digest));
      const verdicts = await readVerdicts(em, held.submissionId);
      const missing = missingFirst(subjects, verdicts);
      if (missing.length > 0) {
        throw problem('SECOND_REVIEW_REFUSED', { because: `these have no verdict yet: ${missing.join(', ')}` });
      }
      for (const { subject, subjectId, because } of subjects) {
        const second = verdicts.find((one) => one.subject === subject && one.subjectId === subjectId && one.slot === 2);
        await em.query(
          `insert into app.second_review (tenant_id, submission_id, subject, subject_id, because, agreed)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [
            held.bodyId,
            held.submissionId,
            subject,
            subjectId,
            because,
            second ? sameOutcome(firstOf(subject, subjectId, verdicts), second) : null,
          ],
        );
      }
      await noteEvent(em, viewer, held, { kind: 'second-review', side: 'body' }, now);
      return { subjects: subjects.length };
    });
  }

  /** Another appointed reviewer takes the second review. */
  take(viewer: Viewer, input: CaseInput): Promise<void> {
    return this.change(viewer, input, 'second-review.take', async (em, held) => {
      if (held.claimedBy === viewer.userId) {
        throw problem('SECOND_REVIEW_REFUSED', { because: 'you review this submission yourself' });
      }
      if (held.secondReviewer !== null && held.secondReviewer !== viewer.userId) {
        throw problem('SECOND_REVIEW_REFUSED', { because: 'another reviewer has it' });
      }
      if ((await readSecond(em, held.submissionId)).length === 0) {
        throw problem('SECOND_REVIEW_REFUSED', { because: 'the first reviewer has not finished yet' });
      }
      await em.query(
        `update app.submission_case set second_reviewer = $3, revision = revision + 1
          where tenant_id = $1 and submission_id = $2`,
        [held.companyId, held.submissionId, viewer.userId],
      );
      return {};
    });
  }

  /** The second reviewer's verdict, given once; whether the two agree is kept as it was at that moment. */
  judge(viewer: Viewer, input: SecondVerdictInput): Promise<void> {
    const { subject, subjectId, verdict } = input;
    const [reason, advice] = [input.reason?.trim() ?? '', input.advice?.trim() ?? ''];
    return this.change(viewer, input, 'second-review.judge', async (em, held, now) => {
      if (held.secondReviewer !== viewer.userId) throw problem('CASE_NOT_YOURS', { who: 'the second reviewer' });
      await refuseUnfit(em, this.instruments, held, { ...input, reason });
      const given = {
        subject,
        subjectId,
        slot: 2 as const,
        reviewerId: viewer.userId,
        verdict,
        level: (input.level ?? null) as Level | null,
        tier: (input.tier ?? null) as Tier | null,
        reason,
        advice,
        carriedFrom: null,
      };
      await keepSecond(em, held, given, now);
      return { subject, of: subjectId };
    });
  }

  /** A lead who judged neither chooses between two verdicts that differ. */
  settle(viewer: Viewer, input: SettleDifferenceInput): Promise<void> {
    const { subject, subjectId, keep } = input;
    return this.change(viewer, input, 'second-review.settle', async (em, held, now) => {
      const isOne = held.claimedBy === viewer.userId || held.secondReviewer === viewer.userId;
      if (isOne || !(await isLead(em, viewer, held))) {
        throw problem('CASE_NOT_YOURS', { who: 'a lead reviewer who gave neither verdict' });
      }
      const both = (await readVerdicts(em, held.submissionId)).filter(
        (one) => one.subject === subject && one.subjectId === subjectId,
      );
      const [first, second] = [both.find(({ slot }) => slot === 1), both.find(({ slot }) => slot === 2)];
      if (!second || sameOutcome(firstOf(subject, subjectId, both), second)) {
        throw problem('SECOND_REVIEW_REFUSED', { because: 'the two do not differ on this' });
      }
      await em.query(
        `update app.second_review
            set settled_with = $5, settled_reason = $6, settled_by = $7, settled_at = $8, settled_first = $9,
                settled_second = $10
          where tenant_id = $1 and submission_id = $2 and subject = $3 and subject_id = $4`,
        [
          held.bodyId,
          held.submissionId,
          subject,
          subjectId,
          keep,
          input.reason.trim(),
          viewer.userId,
          now,
          first?.revision ?? 0,
          second.revision,
        ],
      );
      return { subject, of: subjectId, keep };
    });
  }

  private change(
    viewer: Viewer,
    input: CaseInput,
    action: string,
    work: (em: EntityManager, held: HeldCase, now: Date) => Promise<Record<string, string | number>>,
  ): Promise<void> {
    const now = this.clock.now();
    return this.reviewers.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const held = await holdCase(em, input.submissionId);
        if (held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
        const details = await work(em, held, now);
        await stillReviews(em, viewer, held.submissionId);
        await record(em, viewer, { action, object: 'submission', objectId: held.submissionId, details });
        return { done: true };
      });
    });
  }
}
