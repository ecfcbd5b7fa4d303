import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { findAction, knownEvidence } from './find-action.js';
import { factsOf, takesEvidence, toPlanAction } from './merge-plan.js';
import type { ActionConflict, ActionMoved, SaveActionEvidenceInput } from './plan.types.js';
import { saveAction, standing } from './save-action.js';

/** What backs an action, apart from its moves: plans, tickets and records come before it is done. */
@Injectable()
export class ActionEvidenceService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
  ) {}

  /** Replaces what backs an action as a set, or reports where it stands if somebody changed it meanwhile. */
  save(viewer: Viewer, input: SaveActionEvidenceInput): Promise<ActionMoved | ActionConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
    );
  }

  private async write(
    em: EntityManager,
    viewer: Viewer,
    { assessmentId, key, baseRevision, evidenceIds }: SaveActionEvidenceInput,
    now: Date,
  ): Promise<ActionMoved | ActionConflict> {
    const assessment = await this.assessments.one(viewer, assessmentId);
    const planned = findAction(assessment, key);
    const { item, decision } = planned;
    if ((decision?.revision ?? 0) !== baseRevision) return { current: toPlanAction(viewer, assessment, planned) };
    const facts = factsOf(assessment, planned);
    if (!takesEvidence(facts.state)) {
      throw problem('MOVE_REFUSED', { because: `it is ${facts.state}, and what backs it stays as it was` });
    }
    const ids = await knownEvidence(em, viewer, evidenceIds);
    if (facts.state === 'done' && ids.length === 0) {
      throw problem('MOVE_REFUSED', { because: 'it is done, and something has to show that' });
    }
    const saved = await saveAction(em, viewer, {
      assessmentId,
      key,
      baseRevision,
      what: 'evidence',
      content: standing(item, decision),
      evidenceIds: ids,
      replaceEvidence: true,
      now,
    });
    const after = await this.assessments.one(viewer, assessmentId);
    const action = toPlanAction(viewer, after, findAction(after, key));
    if (!saved) return { current: action };
    await record(em, viewer, {
      action: 'action.evidence',
      object: 'assessment',
      objectId: assessmentId,
      details: { key, revision: saved.revision, evidence: ids.length },
    });
    return { action };
  }
}
