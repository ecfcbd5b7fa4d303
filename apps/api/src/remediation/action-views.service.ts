import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { SaveActionViewInput, WatchActionInput } from './action-inputs.types.js';
import type { ActionFilter, ActionView } from './action-lists.types.js';
import type { Action } from './action.types.js';
import { ActionsService } from './actions.service.js';
import { asFilter } from './read-actions.js';

const MOST_VIEWS = 30;

/** What a person keeps for themselves: filters under a name, and which actions they watch. */
@Injectable()
export class ActionViewsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly actions: ActionsService,
  ) {}

  views(viewer: Viewer): Promise<ActionView[]> {
    return this.tx.run(viewer, (em) => readViews(em, viewer));
  }

  save(viewer: Viewer, input: SaveActionViewInput): Promise<ActionView> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        if ((await readViews(em, viewer)).length >= MOST_VIEWS) throw problem('TOO_MANY_VIEWS', { most: MOST_VIEWS });
        const view = { id: randomUUID(), name: input.name.trim(), filter: asFilter(input.filter) };
        await em.query(
          `insert into app.action_view (tenant_id, id, person_id, name, filter, created_at)
           values ($1, $2, $3, $4, $5, $6)`,
          [viewer.tenantId, view.id, viewer.userId, view.name, view.filter, now],
        );
        return view;
      }),
    );
  }

  remove(viewer: Viewer, viewId: string): Promise<ActionView[]> {
    return this.tx.run(viewer, async (em) => {
      await em.query(`delete from app.action_view where tenant_id = $1 and person_id = $2 and id = $3`, [
        viewer.tenantId,
        viewer.userId,
        viewId,
      ]);
      return readViews(em, viewer);
    });
  }

  /** It concerns nobody else, so the audit log says nothing of it. */
  watch(viewer: Viewer, { actionId, watching }: WatchActionInput): Promise<Action> {
    return this.tx.run(viewer, async (em) => {
      await this.actions.find(em, viewer, actionId);
      await em.query(
        watching
          ? `insert into app.action_watcher (tenant_id, action_id, person_id) values ($1, $2, $3) on conflict do nothing`
          : `delete from app.action_watcher where tenant_id = $1 and action_id = $2 and person_id = $3`,
        [viewer.tenantId, actionId, viewer.userId],
      );
      return this.actions.find(em, viewer, actionId);
    });
  }
}

function readViews(em: EntityManager, { tenantId, userId }: Viewer): Promise<ActionView[]> {
  return em.query<(Omit<ActionView, 'filter'> & { filter: ActionFilter })[]>(
    `select id, name, filter from app.action_view where tenant_id = $1 and person_id = $2 order by created_at, id`,
    [tenantId, userId],
  );
}
