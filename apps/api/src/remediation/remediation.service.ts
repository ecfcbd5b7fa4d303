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
import { factsOf, mergePlan, toPlanAction, type PlannedItem } from './merge-plan.js';
import type { ActionConflict, ActionMoved, ActionStatus, MoveActionInput, PlanAction } from './plan.types.js';

/** Writes the decision, its history and the evidence behind it in one statement; nothing where somebody was faster. */
const SAVE = `
with saved as (
  insert into app.action as x (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, proposal,
      updated_by, updated_at)
  select $1::uuid, $2::uuid, $3::text, 1, $5::text, $6::uuid, $7::date, $8::text, $9::jsonb, $10::uuid, $11::timestamptz
   where $4::int = 0 or exists (
     select 1 from app.action o where o.tenant_id = $1 and o.assessment_id = $2 and o.key = $3)
  on conflict (tenant_id, assessment_id, key) do update
    set revision = x.revision + 1, status = excluded.status, owner_id = excluded.owner_id, due_on = excluded.due_on,
        reason = excluded.reason, proposal = excluded.proposal, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    where x.revision = $4::int
  returning x.*
), remembered as (
  insert into app.action_history (tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason,
      evidence_ids, moved_by, moved_at)
  select tenant_id, assessment_id, key, revision, status, owner_id, due_on, reason, $12::uuid[], updated_by, updated_at
    from saved
), linked as (
  insert into app.action_evidence (tenant_id, assessment_id, key, evidence_id)
  select s.tenant_id, s.assessment_id, s.key, e from saved s, unnest($12::uuid[]) e
  on conflict do nothing
)
select revision from saved`;

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
    const planned = find(assessment, input.key);
    if ((planned.decision?.revision ?? 0) !== input.baseRevision) {
      return { current: toPlanAction(viewer, assessment, planned) };
    }
    const evidenceIds = await knownEvidence(em, viewer, input.evidenceIds ?? []);
    const facts = this.withInput(factsOf(planned), input, assessment, evidenceIds.length);
    const status = decide(facts, input, viewer);
    const [saved]: { revision: number }[] = await em.query(SAVE, [
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
    ]);
    const after = await this.assessments.one(viewer, input.assessmentId);
    const action = toPlanAction(viewer, after, find(after, input.key));
    if (!saved) return { current: action };
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

function find(assessment: LoadedAssessment, key: string): PlannedItem {
  const planned = mergePlan(assessment).find(({ item }) => item.key === key);
  if (!planned) throw problem('NOT_FOUND');
  return planned;
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

async function knownEvidence(em: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found: { id: string }[] = await em.query(
    `select id from app.evidence where tenant_id = $1 and id = any($2::uuid[]) and removed_at is null for share`,
    [viewer.tenantId, ids],
  );
  if (found.length < new Set(ids.map((id) => id.toLowerCase())).size) {
    throw invalidInput([{ field: 'evidenceIds', says: 'One of these pieces of evidence does not exist any more.' }]);
  }
  return found.map(({ id }) => id);
}
