import { Injectable } from '@nestjs/common';
import { mayEdit, type PlanItem } from '#libs/remediation';
import { checkReaders } from '../discussions/mentions.js';
import { Clock } from '../platform/clock.js';
import { invalidInput, problem } from '../platform/problems.js';
import type {
  ActionChangedMeanwhile,
  ActionSaved,
  EditActionInput,
  LinkActionsInput,
  SaveActionStepsInput,
  SetActionBlockedInput,
} from './action-inputs.types.js';
import { saveLinks, saveSteps, saveWatchers } from './action-parts.js';
import { ChangeAction, type Changed, type Changing } from './change-action.js';
import { actorOf } from './merge-plan.js';
import type { ActionContent } from './save-action.js';

type Reply = Promise<ActionSaved | ActionChangedMeanwhile>;

/** What people change of an action while they work on it, beside moving it. */
@Injectable()
export class ActionWorkService {
  constructor(
    private readonly change: ChangeAction,
    private readonly clock: Clock,
  ) {}

  /** Puts an action in other words, or gives it to somebody else or another day. A proposal is adapted the same way. */
  edit(viewer: Changing['viewer'], input: EditActionInput): Reply {
    return this.change.run(viewer, input, 'action.edit', async (changing): Promise<Changed> => {
      const { em, item, before } = changing;
      refuse(changing, 'edit');
      const content = { ...this.person(changing, input), proposal: reworded(item, input) };
      const watchers = input.watcherIds ?? null;
      await checkReaders(em, viewer, [...new Set(watchers ?? [])], 'watcherIds');
      if (input.ownerId) await checkReaders(em, viewer, [input.ownerId], 'ownerId');
      const owner = content.ownerId !== undefined && content.ownerId !== before.ownerId;
      return {
        what: 'edit',
        content,
        details: { owner, due: content.dueOn !== undefined },
        ...(watchers && { after: (id: string) => saveWatchers(em, viewer, id, watchers) }),
      };
    });
  }

  steps(viewer: Changing['viewer'], input: SaveActionStepsInput): Reply {
    return this.change.run(viewer, input, 'action.steps', (changing): Changed => {
      refuse(changing, 'work');
      const { em } = changing;
      return {
        what: 'edit',
        details: { steps: input.steps.length, done: input.steps.filter(({ done }) => done).length },
        after: (id) => saveSteps(em, viewer, id, input.steps),
      };
    });
  }

  /** Says what stands in the way, or that nothing does any more. */
  blocked(viewer: Changing['viewer'], input: SetActionBlockedInput): Reply {
    return this.change.run(viewer, input, 'action.block', (changing): Changed => {
      refuse(changing, 'work');
      const { facts, before, now } = changing;
      const reason = input.reason?.trim() || null;
      if (reason !== null && facts.state !== 'accepted' && facts.state !== 'started') {
        throw problem('ACTION_CLOSED', { because: 'only work that is accepted and not done can be blocked' });
      }
      const since = before.blocked?.since ?? now.toISOString();
      return {
        what: 'blocked',
        content: { blocked: reason === null ? null : { reason, since, byId: viewer.userId } },
        details: { blocked: reason !== null },
      };
    });
  }

  /** What has to be done first, of any assessment of the organisation. */
  link(viewer: Changing['viewer'], input: LinkActionsInput): Reply {
    return this.change.run(viewer, input, 'action.link', (changing): Changed => {
      refuse(changing, 'edit');
      const { em } = changing;
      return {
        what: 'edit',
        details: { waitsFor: input.waitsForIds.length },
        after: (id) => saveLinks(em, viewer, id, input.waitsForIds),
      };
    });
  }

  private person({ facts, viewer }: Changing, { ownerId, dueOn }: EditActionInput): Partial<ActionContent> {
    if (ownerId && ownerId !== facts.owner && !mayEdit(facts, actorOf(viewer)).owner) {
      throw invalidInput([
        {
          field: 'ownerId',
          says: 'It is done. Whoever owned it then stays its owner, so that somebody else checks it.',
        },
      ]);
    }
    checkDay(dueOn, facts.conditionBy, this.clock.today());
    return { ...(ownerId && { ownerId: ownerId.toLowerCase() }), ...(dueOn && { dueOn }) };
  }
}

/** Refuses a day that has passed, or one after that of the review. */
export function checkDay(dueOn: string | null | undefined, conditionBy: string | undefined, today: string): void {
  if (!dueOn) return;
  if (dueOn < today) throw invalidInput([{ field: 'dueOn', says: 'This day has passed.' }]);
  if (conditionBy !== undefined && dueOn > conditionBy) {
    throw invalidInput([{ field: 'dueOn', says: 'The review asks for this earlier: choose its date or one before.' }]);
  }
}

/** Refuses who may not do it, or an action whose work is over. */
export function refuse({ facts, viewer }: Pick<Changing, 'facts' | 'viewer'>, to: 'edit' | 'work'): void {
  if (mayEdit(facts, actorOf(viewer))[to]) return;
  if (facts.state === 'verified' || facts.state === 'declined') {
    throw problem('ACTION_CLOSED', { because: `it is ${facts.state}` });
  }
  throw problem('ACTION_CLOSED', {
    because: to === 'edit' ? 'a compliance officer does this' : 'its owner or a compliance officer does this',
  });
}

/** The item in the words given; from now on they stay, whatever is proposed later. */
export function reworded(
  item: PlanItem,
  { title, doneWhen, kind, effort }: Pick<EditActionInput, 'title' | 'doneWhen' | 'kind' | 'effort'>,
): PlanItem {
  if (kind && kind !== item.kind && item.type === 'remedy') {
    throw invalidInput([{ field: 'kind', says: 'It answers a harm that happened, and stays a remedy.' }]);
  }
  if (!title && !doneWhen && !kind && !effort) return item;
  return {
    ...item,
    ...(title && { action: title.trim() }),
    ...(doneWhen && { doneWhen: doneWhen.trim() }),
    ...(kind && { kind }),
    ...(effort && { effort }),
    adapted: true,
  };
}
