import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswersService } from '../assessments/answers.service.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionChangedMeanwhile, ActionSaved } from './action-inputs.types.js';
import { ActionsService } from './actions.service.js';
import type { Action } from './action.types.js';
import type { ProvenAnswerInput, VerifyActionInput } from './effect.types.js';
import { EffectsService } from './effects.service.js';
import { RemediationService } from './remediation.service.js';

/** A second person checks what was done, and lets the answer behind it say so in the same act. */
@Injectable()
export class VerifyActionService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly actions: ActionsService,
    private readonly plans: RemediationService,
    private readonly effects: EffectsService,
    private readonly answers: AnswersService,
  ) {}

  verify(viewer: Viewer, input: VerifyActionInput): Promise<ActionSaved | ActionChangedMeanwhile> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const { assessmentId, key } = await this.actions.find(em, viewer, input.actionId);
        const { baseRevision, operationId, evidenceIds } = input;
        const asked = { assessmentId, key, baseRevision, operationId, evidenceIds, move: 'verified' as const };
        const reply = await this.plans.write(em, viewer, asked, now);
        const action = await this.actions.find(em, viewer, input.actionId);
        if ('current' in reply) return { current: action };
        if (input.answer) await this.saveAnswer(em, viewer, action, input.answer, operationId, now);
        return { action: await this.actions.find(em, viewer, input.actionId), parts: [] };
      }),
    );
  }

  /** What was said about the answer stays; the evidence of the action comes on top of what backs it. */
  private async saveAnswer(
    em: EntityManager,
    viewer: Viewer,
    action: Action,
    { baseRevision, option, parts, number }: ProvenAnswerInput,
    operationId: string,
    now: Date,
  ): Promise<void> {
    if (!may(viewer, 'answer.save')) throw problem('FORBIDDEN');
    const { questionId, assessmentId, answer } = await this.effects.answerBehind(viewer, action);
    const evidenceIds = [...new Set([...(answer?.evidenceIds ?? []), ...action.evidence.map(({ id }) => id)])];
    const note = answer?.note ?? '';
    const stated = { option: option ?? null, parts: parts ?? null, number: number ?? null };
    const saved = await this.answers.write(
      em,
      viewer,
      { assessmentId, questionId, operationId, baseRevision, state: 'answered', ...stated, note, evidenceIds },
      now,
    );
    if ('current' in saved) {
      throw problem('ACTION_CLOSED', { because: 'the answer behind it was changed meanwhile; look at it first' });
    }
  }
}
