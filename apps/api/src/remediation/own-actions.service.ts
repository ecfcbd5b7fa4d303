import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { moveAction, type PlanItem } from '#libs/remediation';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { checkReaders } from '../discussions/mentions.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionSaved, CreateActionInput } from './action-inputs.types.js';
import { saveWatchers } from './action-parts.js';
import { checkDay } from './action-work.service.js';
import { ActionsService } from './actions.service.js';
import { actorOf, mergePlan, OWN_KEY } from './merge-plan.js';
import { saveAction, standing } from './save-action.js';

/** Actions an organisation thought of itself: followed as those that were proposed. */
@Injectable()
export class OwnActionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
    private readonly actions: ActionsService,
  ) {}

  create(viewer: Viewer, input: CreateActionInput): Promise<ActionSaved> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  private async write(em: EntityManager, viewer: Viewer, input: CreateActionInput, now: Date): Promise<ActionSaved> {
    const { assessmentId } = input;
    const assessment = await this.assessments.one(viewer, assessmentId);
    if (assessment.mode === 'screening') {
      throw problem('ACTION_CLOSED', { because: 'a screening has no plan; continue it in full first' });
    }
    const watchers = [...new Set(input.watcherIds ?? [])];
    await checkReaders(em, viewer, watchers, 'watcherIds');
    if (input.ownerId) await checkReaders(em, viewer, [input.ownerId], 'ownerId');
    checkDay(input.dueOn, undefined, this.clock.today());
    const key = `${OWN_KEY}${randomUUID()}`;
    const item = ownItem(assessment, key, input);
    const ownerId = input.ownerId?.toLowerCase() ?? null;
    const dueOn = input.dueOn ?? null;
    // Who may accept does it by naming an owner and a day; others propose.
    const facts = { state: 'proposed', kind: item.kind, actualHarm: false, evidenceCount: 0 } as const;
    const accepting = moveAction(
      { ...facts, owner: ownerId ?? undefined, dueOn: dueOn ?? undefined },
      { move: 'accept', by: actorOf(viewer) },
    );
    const content = {
      ...standing(item, undefined),
      ownerId,
      dueOn,
      status: accepting.moved ? accepting.state : facts.state,
    };
    const saved = await saveAction(em, viewer, { assessmentId, key, baseRevision: 0, what: 'created', content, now });
    if (!saved) throw new Error('nobody else has this key');
    if (watchers.length > 0) await saveWatchers(em, viewer, saved.id, watchers);
    const action = await this.actions.find(em, viewer, saved.id);
    await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
    await record(em, viewer, {
      action: 'action.create',
      object: 'assessment',
      objectId: assessmentId,
      details: { key, status: content.status },
    });
    return { action, parts: [] };
  }
}

/** What is named in it has to exist; how urgent it is follows from that. */
function ownItem(assessment: LoadedAssessment, key: string, input: CreateActionInput): PlanItem {
  const { instrument } = assessment.loaded;
  const question = instrument.questions.find(({ id }) => id === input.questionId);
  if (input.questionId && !question) throw problem('UNKNOWN_QUESTION', { question: input.questionId });
  const harm = evaluate(assessment).harms.find(({ id }) => id === input.harmId);
  if (input.harmId && !harm) {
    throw invalidInput([{ field: 'harmId', says: 'This assessment has no such harm.' }]);
  }
  const known =
    instrument.harms.find(({ id }) => id === harm?.id) ?? assessment.ownHarms.find(({ id }) => id === harm?.id);
  const proposed = mergePlan(assessment).find(({ item }) => item.type === 'answer' && item.question === question?.id);
  return {
    key,
    type: 'own',
    step: 'do',
    urgency: harm?.residual ?? proposed?.item.urgency ?? 'no-harm',
    kind: input.kind,
    action: input.title.trim(),
    owner: 'compliance officer',
    effort: input.effort ?? 'medium',
    doneWhen: input.doneWhen.trim(),
    ...(question && { question: question.id }),
    ...(harm && { harm: harm.id, residual: harm.residual }),
    rights: [...new Set([...(question?.rights ?? []), ...(known?.rights ?? [])])],
    cites: question?.cites ?? [],
    because: { keyControl: false, weight: question?.weight ?? 0 },
  };
}
