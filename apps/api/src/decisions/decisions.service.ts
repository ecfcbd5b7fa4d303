import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { secondSubjects } from '#libs/review';
import { CaseLetters } from '../correspondence/case-letters.js';
import {
  holdCase,
  isLead,
  noteEvent,
  readCase,
  refuseOthers,
  stillReviews,
  type HeldCase,
} from '../correspondence/hold-case.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { SigningKeys } from '../platform/signing-keys.js';
import type { Viewer } from '../platform/viewer.js';
import type { ConditionInput, DecideCaseInput, DecisionLetterInput } from './decision-inputs.types.js';
import type { DecisionPreparation } from './decision.types.js';
import { keepDecision } from './keep-decision.js';
import { letterText } from './letter-text.js';
import { sampleMark } from './load-judged.js';
import { loadEarlier, loadSealed, type SealedCase } from '../reviews/load-sealed.js';
import { missingFirst, presentPreparation, weigh, type Prepared } from './preparation.js';
import { readSecond, readVerdicts } from './verdict-rows.js';

/** Ends a review with an outcome that its figures allow, frozen with everything it rests on. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly reviewers: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly keys: SigningKeys,
    private readonly letters: CaseLetters,
  ) {}

  /** What stands between the review and its decision, as this person sees it. */
  preparation(viewer: Viewer, submissionId: string): Promise<DecisionPreparation> {
    return this.reviewers.run(viewer, async (em) => {
      const held = await readCase(em, submissionId);
      const prepared = await this.load(em, held);
      const lead = await isLead(em, viewer, held);
      const { result, digest } = prepared.sealed;
      const missing = missingFirst(secondSubjects(result, sampleMark(digest)), prepared.verdicts);
      return presentPreparation(viewer, lead, prepared, missing);
    });
  }

  /** The letter that would go with these words, for whoever writes them. */
  letter(viewer: Viewer, input: DecisionLetterInput): Promise<string> {
    return this.reviewers.run(viewer, async (em) => {
      const held = await readCase(em, input.submissionId);
      return this.letterOf(em, { held, sealed: await loadSealed(em, this.instruments, held.submissionId) }, input);
    });
  }

  async decide(viewer: Viewer, input: DecideCaseInput): Promise<void> {
    const { submissionId, outcome, operationId } = input;
    const now = this.clock.now();
    const key = await this.keys.active();
    await this.reviewers.run(viewer, (em) =>
      once(em, viewer, operationId, input, now, async () => {
        const held = await holdCase(em, submissionId);
        await refuseOthers(em, viewer, held);
        if (held.state !== 'claimed') throw problem('CASE_CLOSED', { state: held.state });
        const prepared = await this.load(em, held);
        const weighed = weigh(prepared);
        const because = weighed.outcomes.find((choice) => choice.outcome === outcome)?.because;
        if (because) throw problem('OUTCOME_NOT_OPEN', { because });
        const breached = weighed.reviewed.redLines.filter(({ state }) => state === 'BREACHED');
        this.checkConditions(input, prepared.sealed, breached);
        const conditions = input.conditions.map(({ questionId = null, text, dueOn }) => ({
          id: randomUUID(),
          questionId,
          text: text.trim(),
          dueOn,
        }));
        const statement = input.statement.trim();
        const letter = input.letter?.trim() || (await this.letterOf(em, prepared, { ...input, statement }));
        const decisionId = await keepDecision(
          em,
          viewer,
          prepared,
          weighed,
          { outcome, statement, letter, conditions, corrects: null, appeal: null },
          key,
          now,
        );
        await closeCase(em, held, outcome, now);
        const details = { decision: decisionId, outcome };
        const event = await noteEvent(em, viewer, held, { kind: 'decided', side: 'body', details }, now);
        await this.letters.tellCompany(em, held, 'decided', event);
        await stillReviews(em, viewer, submissionId);
        await record(em, viewer, { action: 'case.decide', object: 'submission', objectId: submissionId, details });
        return { decisionId };
      }),
    );
  }

  async load(em: EntityManager, held: HeldCase): Promise<Prepared> {
    return {
      held,
      sealed: await loadSealed(em, this.instruments, held.submissionId),
      previous: await loadEarlier(em, this.instruments, held.previousId),
      verdicts: await readVerdicts(em, held.submissionId),
      second: await readSecond(em, held.submissionId),
    };
  }

  /** Conditions belong to one outcome; an open red line that is let pass names what has to be done about it. */
  private checkConditions(
    { outcome, conditions }: DecideCaseInput,
    { loaded }: SealedCase,
    breached: readonly { readonly id: string; readonly because: readonly string[] }[],
  ): void {
    const refuse = (field: string, says: string) => {
      throw invalidInput([{ field, says }]);
    };
    if (outcome !== 'conditional' && conditions.length > 0) {
      refuse('conditions', 'Conditions go with “reviewed with conditions”.');
    }
    if (outcome === 'conditional' && conditions.length === 0) refuse('conditions', 'Name at least one condition.');
    const questions = new Set(loaded.instrument.questions.map(({ id }) => id));
    for (const [place, { questionId, dueOn }] of conditions.entries()) {
      if (dueOn < this.clock.today()) refuse(`conditions.${place}.dueOn`, 'This day has passed.');
      if (questionId && !questions.has(questionId)) {
        refuse(`conditions.${place}.questionId`, 'The instrument has no such question.');
      }
    }
    const named = new Set(conditions.map(({ questionId }) => questionId));
    const left = breached.find(({ because }) => !because.some((id) => named.has(id)));
    if (outcome === 'conditional' && left) {
      refuse('conditions', `Red line ${left.id} is open: name a condition for ${left.because.join(' or ')}.`);
    }
  }

  private letterOf(
    em: EntityManager,
    { held, sealed }: Pick<Prepared, 'held' | 'sealed'>,
    { outcome, statement, conditions }: Pick<DecideCaseInput, 'outcome' | 'statement' | 'conditions'>,
  ): Promise<string> {
    const { company, programme, content } = sealed.file;
    return letterText(em, held.programmeId, outcome, {
      company: company.name,
      product: content.product?.name ?? company.name,
      programme: programme.name,
      statement,
      conditions: conditions.map(conditionLine).join('\n'),
    });
  }
}

const conditionLine = ({ text, dueOn }: ConditionInput): string => `– ${text.trim()} (by ${dueOn})`;

/** What is returned or has conditions is the company's turn; requests that were still open end with the review. */
async function closeCase(em: EntityManager, held: HeldCase, outcome: string, now: Date): Promise<void> {
  const turn = outcome === 'returned' || outcome === 'conditional' ? 'company' : 'nobody';
  await em.query(
    `update app.submission_case
        set state = $3, turn = $4, waiting_since = $5, decided_at = $5, revision = revision + 1
      where tenant_id = $1 and submission_id = $2`,
    [held.companyId, held.submissionId, outcome, turn, now],
  );
  if (outcome === 'returned') return;
  await em.query(
    `update app.case_request set settled_at = $3, settled_by = claimed.claimed_by
       from app.submission_case claimed
      where case_request.tenant_id = $1 and case_request.submission_id = $2 and settled_at is null
        and claimed.tenant_id = $1 and claimed.submission_id = $2`,
    [held.companyId, held.submissionId, now],
  );
}
