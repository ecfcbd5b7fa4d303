import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { provenUntil, type ActionFacts } from '#libs/remediation';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Evidence } from '../evidence/evidence.types.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput } from '../platform/problems.js';
import { MAX_PAGE } from '../platform/paging.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { findAction, knownEvidence, readBacking } from './find-action.js';
import { factsOf, mergePlan, toPlanAction } from './merge-plan.js';
import type { WaitingProposals } from './action-lists.types.js';
import type { ActionConflict, ActionMoved, MoveActionInput, PlanAction } from './plan.types.js';
import { decide, markMet, moved } from './move-content.js';
import { saveAction, standing } from './save-action.js';

@Injectable()
export class RemediationService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
  ) {}

  plan(viewer: Viewer, assessment: LoadedAssessment): PlanAction[] {
    return mergePlan(assessment).map((planned) => toPlanAction(viewer, assessment, planned));
  }

  /** How many proposals of each assessment nobody decided on yet. */
  async waiting(viewer: Viewer): Promise<WaitingProposals[]> {
    const newest = await this.assessments.newest(viewer, MAX_PAGE);
    return newest
      .map((assessment) => {
        const open = mergePlan(assessment).filter(({ decision }) => (decision?.status ?? 'proposed') === 'proposed');
        const remedies = open.filter(({ item }) => item.type === 'remedy').length;
        return { assessmentId: assessment.id, title: assessment.title, count: open.length, remedies };
      })
      .filter(({ count }) => count > 0);
  }

  /** Moves one action, or reports where it stands if somebody moved it meanwhile. */
  move(viewer: Viewer, input: MoveActionInput): Promise<ActionMoved | ActionConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  /** The same within a transaction that does more. */
  async write(
    em: EntityManager,
    viewer: Viewer,
    input: MoveActionInput,
    now: Date,
  ): Promise<ActionMoved | ActionConflict> {
    const assessment = await this.assessments.one(viewer, input.assessmentId);
    const planned = findAction(assessment, input.key);
    if ((planned.decision?.revision ?? 0) !== input.baseRevision) {
      return { current: toPlanAction(viewer, assessment, planned) };
    }
    const evidenceIds = await knownEvidence(em, viewer, input.evidenceIds ?? []);
    const backing = await readBacking(em, viewer, assessment, [
      ...evidenceIds,
      ...(planned.decision?.evidenceIds ?? []),
    ]);
    const facts = this.withInput(factsOf(assessment, planned), input, assessment, backing);
    const status = decide(facts, input, viewer);
    const saved = await saveAction(em, viewer, {
      assessmentId: input.assessmentId,
      key: input.key,
      baseRevision: input.baseRevision,
      what: 'move',
      content: moved(standing(planned.item, planned.decision), facts, status, { viewer, reason: input.reason, now }),
      evidenceIds,
      now,
    });
    const after = await this.assessments.one(viewer, input.assessmentId);
    const action = toPlanAction(viewer, after, findAction(after, input.key));
    if (!saved) return { current: action };
    if (planned.item.type === 'condition') await markMet(em, viewer, input.key, status === 'verified' ? now : null);
    await record(em, viewer, {
      action: 'action.move',
      object: 'assessment',
      objectId: input.assessmentId,
      details: { key: input.key, status, revision: saved.revision },
    });
    return { action };
  }

  /** Owner and date are set where the action is accepted, so that nobody gets round checking their own work. */
  private withInput(
    facts: ActionFacts,
    { move, ownerId, dueOn }: MoveActionInput,
    { people }: LoadedAssessment,
    backing: readonly Evidence[],
  ): ActionFacts {
    if (move !== 'accepted' && (ownerId || dueOn)) {
      throw invalidInput([
        { field: ownerId ? 'ownerId' : 'dueOn', says: 'Owner and date are set when the action is accepted.' },
      ]);
    }
    if (ownerId && !people.has(ownerId)) {
      throw invalidInput([{ field: 'ownerId', says: 'This person is not a member of your organisation.' }]);
    }
    if (dueOn && dueOn < this.clock.today()) {
      throw invalidInput([{ field: 'dueOn', says: 'This day has passed.' }]);
    }
    return {
      ...facts,
      owner: ownerId ?? facts.owner,
      dueOn: dueOn ?? facts.dueOn,
      evidenceCount: backing.length,
      provenUntil: provenUntil(backing, this.clock.today()) ?? undefined,
    };
  }
}
