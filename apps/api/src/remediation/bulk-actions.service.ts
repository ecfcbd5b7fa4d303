import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayEdit } from '#libs/remediation';
import { checkReaders } from '../discussions/mentions.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, Problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionOutcome, ChangeActionsInput } from './action-inputs.types.js';
import type { FullActionRow } from './action-row.js';
import { checkDay, refuse } from './action-work.service.js';
import { ActionsService } from './actions.service.js';
import { actorOf } from './merge-plan.js';
import { decide, markMet, moved } from './move-content.js';
import { readAction } from './read-actions.js';
import { saveAction, standing, type ActionContent } from './save-action.js';
import { factsOfRow } from './to-action.js';

const CHANGED = 'Somebody changed it meanwhile. Look at it and choose again.';

/** One change to several actions: each succeeds or is refused by itself, and says why. */
@Injectable()
export class BulkActionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly actions: ActionsService,
  ) {}

  change(viewer: Viewer, input: ChangeActionsInput): Promise<ActionOutcome[]> {
    const { ownerId, dueOn, move, actions } = input;
    if (!ownerId && !dueOn && !move) {
      throw invalidInput([{ field: 'move', says: 'Say what should change: the owner, the date or the state.' }]);
    }
    if (new Set(actions.map(({ id }) => id.toLowerCase())).size < actions.length) {
      throw invalidInput([{ field: 'actions', says: 'Name each action once.' }]);
    }
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        if (ownerId) await checkReaders(em, viewer, [ownerId], 'ownerId');
        checkDay(dueOn, undefined, this.clock.today());
        const outcomes: ActionOutcome[] = [];
        const touched = new Set<string>();
        // In the order of their ids, so that two who change the same ones never wait for each other in a circle.
        for (const chosen of actions.toSorted((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1))) {
          const row = await readAction(em, viewer, chosen.id);
          const because = row ? await this.one(em, viewer, row, chosen.baseRevision, input, now) : 'It does not exist.';
          if (row && because === null) touched.add(row.assessmentId);
          const action = row ? await this.actions.find(em, viewer, row.id) : null;
          outcomes.push({ id: chosen.id, changed: because === null, because, action });
        }
        for (const assessmentId of touched) await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'action.change',
          object: 'organisation',
          objectId: viewer.tenantId,
          details: { actions: actions.length, changed: outcomes.filter(({ changed }) => changed).length },
        });
        return outcomes;
      }),
    );
  }

  /** Changes one; otherwise says why not, before anything was written. */
  private async one(
    em: EntityManager,
    viewer: Viewer,
    row: FullActionRow,
    baseRevision: number,
    input: ChangeActionsInput,
    now: Date,
  ): Promise<string | null> {
    if (row.revision !== baseRevision) return CHANGED;
    try {
      const { content, status } = this.decide(viewer, row, input, now);
      const what = input.move ? 'move' : 'edit';
      const { assessmentId, key } = row;
      const saved = await saveAction(em, viewer, { assessmentId, key, baseRevision, what, content, now });
      if (!saved) return CHANGED;
      if (status !== null && row.proposal.type === 'condition') {
        await markMet(em, viewer, key, status === 'verified' ? now : null);
      }
      return null;
    } catch (fault) {
      if (fault instanceof Problem) return fault.fields?.[0]?.says ?? fault.message;
      throw fault;
    }
  }

  private decide(
    viewer: Viewer,
    row: FullActionRow,
    { ownerId, dueOn, move, reason }: ChangeActionsInput,
    now: Date,
  ): { content: ActionContent; status: ActionContent['status'] | null } {
    const facts = factsOfRow(row, this.clock.today());
    if (ownerId || dueOn) {
      refuse({ facts, viewer }, 'edit');
      checkDay(dueOn, facts.conditionBy, this.clock.today());
      if (ownerId && ownerId !== facts.owner && !mayEdit(facts, actorOf(viewer)).owner) {
        throw invalidInput([{ field: 'ownerId', says: 'It is done; whoever owned it then stays its owner.' }]);
      }
    }
    const before = standing(row.proposal, row);
    const content = { ...before, ...(ownerId && { ownerId: ownerId.toLowerCase() }), ...(dueOn && { dueOn }) };
    if (!move) return { content, status: null };
    const then = { ...facts, owner: content.ownerId ?? undefined, dueOn: content.dueOn ?? facts.dueOn };
    const status = decide(then, { move, reason }, viewer);
    return { content: moved(content, then, status, { viewer, reason, now }), status };
  }
}
