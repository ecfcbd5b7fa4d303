import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { may } from '../platform/permissions.js';
import { invalidInput, problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { QueueFilterInput, SaveQueueViewInput } from './queue-inputs.types.js';
import type { QueueFilter, QueueOverview, QueueView, ReviewQueue } from './queue.types.js';
import {
  COUNTED,
  countQueue,
  countTabs,
  keysOf,
  readQueue,
  toQueued,
  type Filter,
  type Looking,
} from './read-queue.js';
import type { QueueTab } from './review-words.types.js';

const MOST_VIEWS = 30;
const KEYS = 3;

/** What companies submitted to the programmes that a reviewer was appointed to. */
@Injectable()
export class QueueService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  page(
    viewer: Viewer,
    tab: QueueTab,
    given: QueueFilterInput,
    first: number | null | undefined,
    after: string | null | undefined,
  ): Promise<ReviewQueue> {
    const size = pageSize(first);
    const keys = readKeys(after);
    const looking = this.looking(viewer);
    const filter = asFilter(given);
    return this.tx.run(viewer, async (em) => {
      const rows = await readQueue(em, looking, tab, filter, keys, size + 1);
      const { edges, pageInfo } = cutPage(rows, size, keysOf);
      const total = keys === null && rows.length <= size ? rows.length : await countQueue(em, looking, tab, filter);
      const mayAssign = may(viewer, 'review.assign');
      return {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: toQueued(node, looking, mayAssign) })),
        pageInfo,
        total: Math.min(total, COUNTED),
      };
    });
  }

  overview(viewer: Viewer): Promise<QueueOverview> {
    const looking = this.looking(viewer);
    return this.tx.run(viewer, async (em) => ({
      counts: await countTabs(em, looking),
      programmes: await em.query<{ id: string; name: string }[]>(
        `select p.id, p.name from app.programme p where p.tenant_id = $1 and p.id in (select app.programmes_of_reviewer())
          order by p.name, p.id`,
        [viewer.tenantId],
      ),
      reviewers: await em.query<{ id: string; name: string }[]>(
        `select p.id, p.name from app.person p where p.tenant_id = $1 and p.id in (
            select r.person_id from app.programme_reviewer r where r.tenant_id = $1 and r.ended_at is null
               and r.programme_id in (select app.programmes_of_reviewer()))
          order by p.name, p.id`,
        [viewer.tenantId],
      ),
      technologies: this.technologies(),
    }));
  }

  views(viewer: Viewer): Promise<QueueView[]> {
    return this.tx.run(viewer, (em) => readViews(em, viewer));
  }

  saveView(viewer: Viewer, input: SaveQueueViewInput): Promise<QueueView[]> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        if ((await readViews(em, viewer)).length >= MOST_VIEWS) throw problem('TOO_MANY_VIEWS', { most: MOST_VIEWS });
        const id = randomUUID();
        await em.query(
          `insert into app.queue_view (tenant_id, id, person_id, name, filter, created_at) values ($1, $2, $3, $4, $5, $6)`,
          [
            viewer.tenantId,
            id,
            viewer.userId,
            input.name.trim(),
            JSON.stringify({ tab: input.tab, filter: asFilter(input.filter) }),
            now,
          ],
        );
        return { id };
      });
      return readViews(em, viewer);
    });
  }

  removeView(viewer: Viewer, viewId: string): Promise<QueueView[]> {
    return this.tx.run(viewer, async (em) => {
      await em.query(`delete from app.queue_view where tenant_id = $1 and person_id = $2 and id = $3`, [
        viewer.tenantId,
        viewer.userId,
        viewId,
      ]);
      return readViews(em, viewer);
    });
  }

  private looking({ tenantId, userId }: Viewer): Looking {
    return { bodyId: tenantId, personId: userId, today: this.clock.today() };
  }

  private technologies(): { id: string; name: string }[] {
    const titles = new Map<string, string>();
    for (const { id, version } of this.instruments.list()) {
      for (const each of this.instruments.find(id, version).instrument.modules) {
        if (each.kind === 'technology' && !titles.has(each.id)) titles.set(each.id, each.title);
      }
    }
    return [...titles].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  }
}

async function readViews(em: EntityManager, { tenantId, userId }: Viewer): Promise<QueueView[]> {
  const rows: { id: string; name: string; held: { tab: QueueTab; filter: QueueFilter } }[] = await em.query(
    `select id, name, filter as held from app.queue_view where tenant_id = $1 and person_id = $2 order by created_at, id`,
    [tenantId, userId],
  );
  return rows.map(({ id, name, held }) => ({ id, name, tab: held.tab, filter: held.filter }));
}

function asFilter(given: QueueFilterInput): Filter {
  return {
    search: given.search?.trim() ?? '',
    redLine: given.redLine ?? null,
    worstHarm: given.worstHarm ?? null,
    technology: given.technology ?? null,
    reviewerId: given.reviewerId ?? null,
    unclaimed: given.unclaimed ?? false,
    programmeId: given.programmeId ?? null,
    overdue: given.overdue ?? false,
  };
}

const UUID = /^[0-9a-f-]{36}$/;

/** What this list gave out; anything else would only fail deeper down. */
function readKeys(after: string | null | undefined): string[] | null {
  const keys = readCursor(after, KEYS);
  if (keys === null) return null;
  const [urgency = '', since = '', id = ''] = keys;
  if (!/^\d{1,9}$/.test(urgency) || Number.isNaN(Date.parse(since)) || !UUID.test(id)) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return keys;
}
