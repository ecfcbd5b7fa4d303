import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedMoves, moveAction, type ActionFacts } from '#libs/remediation';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { findAction, knownEvidence } from './find-action.js';
import { SAVE_ACTION } from './save-action.js';
import { factsOf, mergePlan, toPlanAction } from './merge-plan.js';
import type { ActionConflict, ActionMoved, ActionStatus, MoveActionInput, PlanAction } from './plan.types.js';

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

  /** Moves one action, or reports where it stands if somebody moved it meanwhile. */
  move(viewer: Viewer, input: MoveActionInput): Promise<ActionMoved | ActionConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  private async write(
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
    const facts = this.withInput(factsOf(planned), input, assessment, evidenceIds.length);
    const status = decide(facts, input, viewer);
    const [saved]: { revision: number }[] = await em.query(SAVE_ACTION, [
      viewer.tenantId,
      input.assessmentId,
      input.key,
      input.baseRevision,
      status,
      facts.owner ?? null,
      facts.dueOn ?? null,
      input.reason?.trim() || null,
      planned.item,
      viewer.userId,
      now,
      evidenceIds,
      false,
    ]);
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
    newEvidence: number,
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
      evidenceCount: facts.evidenceCount + newEvidence,
    };
  }
}

/** The state the move leads to; the rules have the word. */
function decide(facts: ActionFacts, input: MoveActionInput, viewer: Viewer): ActionStatus {
  const by = { id: viewer.userId, role: viewer.role };
  const offered = allowedMoves(facts, by).find(({ to }) => to === input.move);
  if (!offered) {
    throw problem('MOVE_REFUSED', { because: `it is ${facts.state} and does not become ${input.move} from there` });
  }
  const outcome = moveAction(facts, { move: offered.move, by, reason: input.reason ?? undefined });
  if (!outcome.moved) throw problem('MOVE_REFUSED', { because: outcome.refusal.says });
  return outcome.state;
}

/** A condition of a review is met while its action is verified; the reviewing body sees that and since when. */
async function markMet(em: EntityManager, viewer: Viewer, key: string, metAt: Date | null): Promise<void> {
  await em.query(
    `update app.case_condition set met_at = $3, met_by = case when $3::timestamptz is null then null else $4::uuid end
      where tenant_id = $1 and id = $2 and met_at is distinct from $3::timestamptz`,
    [viewer.tenantId, key.slice('condition:'.length), metAt, viewer.userId],
  );
}
