import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActionFacts, PlanItem } from '#libs/remediation';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionChangedMeanwhile, ActionSaved } from './action-inputs.types.js';
import type { ActionChange } from './action-words.types.js';
import { ActionsService } from './actions.service.js';
import { findAction } from './find-action.js';
import { factsOf } from './merge-plan.js';
import { saveAction, standing, type ActionContent, type ActionWrite } from './save-action.js';

/** What a change of one action is asked with. */
export interface Asked {
  readonly assessmentId: string;
  readonly key: string;
  readonly operationId: string;
  readonly baseRevision: number;
}

/** An action as it stands when a change of it begins. */
export interface Changing {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly assessment: LoadedAssessment;
  readonly item: PlanItem;
  readonly facts: ActionFacts;
  readonly before: ActionContent;
  readonly now: Date;
}

/** What a change comes to; `after` writes what hangs on the row, which exists by then, and names the actions it made. */
export interface Changed {
  readonly what: ActionChange;
  readonly content?: Partial<ActionContent>;
  readonly evidence?: Pick<ActionWrite, 'evidenceIds' | 'replaceEvidence'>;
  readonly after?: (id: string) => Promise<void | readonly string[]>;
  readonly details?: Readonly<Record<string, number | boolean | string>>;
}

/** The way every change of one action goes: once, on the revision that was looked at, with its audit entry last. */
@Injectable()
export class ChangeAction {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
    private readonly actions: ActionsService,
  ) {}

  run(
    viewer: Viewer,
    asked: Asked,
    action: string,
    decide: (changing: Changing) => Promise<Changed> | Changed,
  ): Promise<ActionSaved | ActionChangedMeanwhile> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, asked.operationId, asked, now, () => this.write(em, viewer, asked, action, now, decide)),
    );
  }

  private async write(
    em: EntityManager,
    viewer: Viewer,
    { assessmentId, key, baseRevision }: Asked,
    action: string,
    now: Date,
    decide: (changing: Changing) => Promise<Changed> | Changed,
  ): Promise<ActionSaved | ActionChangedMeanwhile> {
    const assessment = await this.assessments.one(viewer, assessmentId);
    const planned = findAction(assessment, key);
    const { item, decision } = planned;
    if ((decision?.revision ?? 0) !== baseRevision) return this.meanwhile(em, viewer, decision?.id);
    const before = standing(item, decision);
    const facts = factsOf(assessment, planned);
    const { what, content, evidence, after, details } = await decide({
      em,
      viewer,
      assessment,
      item,
      facts,
      before,
      now,
    });
    const write = { assessmentId, key, baseRevision, what, content: { ...before, ...content }, ...evidence, now };
    const saved = await saveAction(em, viewer, write);
    if (!saved) return this.meanwhile(em, viewer, await idOf(em, viewer, assessmentId, key));
    const made = (await after?.(saved.id)) ?? [];
    const parts = [];
    for (const id of made) parts.push(await this.actions.find(em, viewer, id));
    const reply = { action: await this.actions.find(em, viewer, saved.id), parts };
    await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
    await record(em, viewer, {
      action,
      object: 'assessment',
      objectId: assessmentId,
      details: { key, revision: saved.revision, ...details },
    });
    return reply;
  }

  private async meanwhile(em: EntityManager, viewer: Viewer, id: string | undefined): Promise<ActionChangedMeanwhile> {
    if (id === undefined) throw problem('NOT_FOUND');
    return { current: await this.actions.find(em, viewer, id) };
  }
}

async function idOf(
  em: EntityManager,
  { tenantId }: Viewer,
  assessmentId: string,
  key: string,
): Promise<string | undefined> {
  const [found]: { id: string }[] = await em.query(
    `select id from app.action where tenant_id = $1 and assessment_id = $2 and key = $3`,
    [tenantId, assessmentId, key],
  );
  return found?.id;
}
