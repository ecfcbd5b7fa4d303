import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '#libs/review';
import { CaseLetters } from '../correspondence/case-letters.js';
import { holdCase, noteEvent, passTurn, stillReviews, type HeldCase } from '../correspondence/hold-case.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { SigningKeys, type SigningKey } from '../platform/signing-keys.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { DecisionsService } from './decisions.service.js';
import type { ContestVerdictInput, DecideAppealInput } from './decision-inputs.types.js';
import { keepDecision } from './keep-decision.js';
import { refuseUnfit } from './legal.js';
import { weigh } from './preparation.js';
import { goesAgainst, hasJudged, readFiles } from './read-outcome.js';
import { writeVerdict } from './verdict-rows.js';

interface AppealRow {
  readonly subject: SubjectKind;
  readonly subjectId: string;
}

/** A company contests a verdict once; somebody who did not judge the case decides. Nothing is deleted. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly reviewers: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly keys: SigningKeys,
    private readonly letters: CaseLetters,
    private readonly decisions: DecisionsService,
  ) {}

  contest(viewer: Viewer, input: ContestVerdictInput): Promise<void> {
    const now = this.clock.now();
    const { submissionId, subject, subjectId } = input;
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const held = await holdCase(em, submissionId);
        const [latest] = await readFiles(em, submissionId);
        if (!latest || held.state === 'withdrawn') {
          throw problem('APPEAL_REFUSED', { because: 'nothing was decided on this submission' });
        }
        const found = latest.file.verdicts.find((one) => one.subject === subject && one.subjectId === subjectId);
        if (!found || !goesAgainst(found.verdict)) {
          throw problem('APPEAL_REFUSED', { because: 'the decision holds no verdict against you on this' });
        }
        const id = randomUUID();
        const raised: unknown[] = await em.query(
          `insert into app.case_appeal (tenant_id, submission_id, body_id, programme_id, id, subject, subject_id, reasons,
              raised_by, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           on conflict do nothing returning id`,
          [
            held.companyId,
            held.submissionId,
            held.bodyId,
            held.programmeId,
            id,
            subject,
            subjectId,
            input.reasons.trim(),
            viewer.userId,
            now,
          ],
        );
        if (raised.length === 0) throw problem('APPEAL_REFUSED', { because: 'it was contested once already' });
        await passTurn(em, held, 'body', now);
        const details = { appeal: id, subject, of: subjectId };
        const event = await noteEvent(em, viewer, held, { kind: 'contested', side: 'company', details }, now);
        await this.letters.tellLeads(em, held, 'contested', event);
        await record(em, viewer, { action: 'verdict.contest', object: 'submission', objectId: submissionId, details });
        return { id };
      });
    });
  }

  async decide(viewer: Viewer, input: DecideAppealInput): Promise<void> {
    const now = this.clock.now();
    const key = await this.keys.active();
    const { submissionId, appealId, outcome } = input;
    await this.reviewers.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const held = await holdCase(em, submissionId);
        const appeal = await openAppeal(em, held, appealId);
        const files = await readFiles(em, submissionId);
        if (hasJudged(viewer, held, files)) {
          throw problem('CASE_NOT_YOURS', { who: 'a reviewer who did not judge this submission' });
        }
        const decisionId =
          outcome === 'upheld'
            ? await this.correct(em, viewer, held, appeal, input, files[0]?.file.decision.id ?? null, key, now)
            : null;
        await em.query(
          `update app.case_appeal set outcome = $4, answer = $5, decided_by = $6, decided_at = $7
            where tenant_id = $1 and submission_id = $2 and id = $3`,
          [held.companyId, submissionId, appealId, outcome, input.answer.trim(), viewer.userId, now],
        );
        await handBack(em, submissionId, now);
        const details = { appeal: appealId, outcome, decision: decisionId };
        const event = await noteEvent(em, viewer, held, { kind: 'appeal-decided', side: 'body', details }, now);
        await this.letters.tellCompany(em, held, 'appeal-decided', event);
        await stillReviews(em, viewer, submissionId);
        await record(em, viewer, { action: 'appeal.decide', object: 'submission', objectId: submissionId, details });
        return { appealId };
      }),
    );
  }

  /** The corrected verdict takes the place of both; the decision that follows is frozen beside the first. */
  private async correct(
    em: EntityManager,
    viewer: Viewer,
    held: HeldCase,
    { subject, subjectId }: AppealRow,
    input: DecideAppealInput,
    corrects: string | null,
    key: SigningKey,
    now: Date,
  ): Promise<string> {
    const { verdict, level = null, tier = null, answer } = input;
    if (!verdict) throw invalidInput([{ field: 'verdict', says: 'Say what is found instead.' }]);
    await refuseUnfit(em, this.instruments, held, { subject, subjectId, verdict, level, tier, reason: answer });
    const before = await this.decisions.load(em, held);
    const revision = (slot: number) =>
      before.verdicts.find((one) => one.subject === subject && one.subjectId === subjectId && one.slot === slot)
        ?.revision ?? 0;
    await writeVerdict(
      em,
      held,
      {
        subject,
        subjectId,
        slot: 1,
        reviewerId: viewer.userId,
        verdict,
        level: level,
        tier: tier,
        reason: answer.trim(),
        advice: '',
        carriedFrom: null,
      },
      revision(1),
      now,
    );
    await em.query(
      `update app.second_review
          set settled_with = 'first', settled_reason = $5, settled_by = $6, settled_at = $7, settled_first = $8,
              settled_second = $9
        where tenant_id = $1 and submission_id = $2 and subject = $3 and subject_id = $4`,
      [
        held.bodyId,
        held.submissionId,
        subject,
        subjectId,
        answer.trim(),
        viewer.userId,
        now,
        revision(1) + 1,
        revision(2),
      ],
    );
    const prepared = await this.decisions.load(em, held);
    const weighed = weigh(prepared);
    const reviewOutcome = input.reviewOutcome ?? (held.state as 'reviewed' | 'conditional' | 'returned' | 'closed');
    const because = weighed.outcomes.find((choice) => choice.outcome === reviewOutcome)?.because;
    if (because) throw problem('OUTCOME_NOT_OPEN', { because });
    const latest = (await readFiles(em, held.submissionId))[0]?.file;
    if (!latest) throw problem('NOT_FOUND');
    const said = {
      outcome: reviewOutcome,
      statement: latest.statement,
      letter: answer.trim(),
      conditions: latest.conditions,
      corrects,
      appeal: input.appealId,
    };
    const id = await keepDecision(em, viewer, prepared, weighed, said, key, now);
    await em.query(
      `update app.submission_case set state = $3, decided_at = $4, revision = revision + 1
        where tenant_id = $1 and submission_id = $2`,
      [held.companyId, held.submissionId, reviewOutcome, now],
    );
    return id;
  }
}

async function openAppeal(em: EntityManager, held: HeldCase, appealId: string): Promise<AppealRow> {
  const [appeal]: (AppealRow & { outcome: string | null })[] = await em.query(
    `select subject, subject_id as "subjectId", outcome from app.case_appeal
      where tenant_id = $1 and submission_id = $2 and id = $3 for update`,
    [held.companyId, held.submissionId, appealId],
  );
  if (!appeal) throw problem('NOT_FOUND');
  if (appeal.outcome !== null) throw problem('APPEAL_REFUSED', { because: `it was ${appeal.outcome} already` });
  return appeal;
}

/** With the last objection decided the case rests where its outcome puts it. */
async function handBack(em: EntityManager, submissionId: string, now: Date): Promise<void> {
  await em.query(
    `update app.submission_case c
        set turn = case when c.state in ('returned', 'conditional') and c.successor_id is null then 'company' else 'nobody' end,
            waiting_since = $2, revision = revision + 1
      where c.submission_id = $1 and not exists (select 1 from app.case_appeal a
        where a.tenant_id = c.tenant_id and a.submission_id = c.submission_id and a.outcome is null)`,
    [submissionId, now],
  );
}
