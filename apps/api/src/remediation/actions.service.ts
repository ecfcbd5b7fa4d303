import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { NO_PERSON } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { cutPage, MAX_PAGE, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput, problem } from '../platform/problems.js';
import { isCalendarDate } from '../platform/scalars.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionCounts, ActionFilterInput, MyActions } from './action-lists.types.js';
import type { Action, ActionConnection, ActionHistoryEntry } from './action.types.js';
import type { FullActionRow } from './action-row.js';
import { ActionDue, ActionKind, ActionStatus, Urgency, type ActionOrder } from './action-words.types.js';
import { asFilter, keysOf, readAction, readCounts, readPage, type CountRow, type Looking } from './read-actions.js';
import { readHistory } from './read-history.js';
import { toAction } from './to-action.js';

const KEYS = 3;
const UNDONE: ActionStatus[] = ['accepted', 'started'];
const OPEN: readonly ActionStatus[] = [...UNDONE, 'done'];

/** The actions of an organisation over all its assessments: what was decided on, and what it made itself. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  page(
    viewer: Viewer,
    given: ActionFilterInput,
    order: ActionOrder,
    first: number | null | undefined,
    after: string | null | undefined,
  ): Promise<ActionConnection> {
    const size = pageSize(first);
    const keys = readKeys(order, after);
    const filter = asFilter(given);
    const looking = this.looking(viewer);
    return this.tx.run(viewer, async (em) => {
      const rows = await readPage(em, looking, filter, order, keys, size + 1);
      const { edges, pageInfo } = cutPage(rows, size, (row) => keysOf(order, row));
      const whole = keys === null && rows.length <= size;
      const total = whole ? rows.length : sum(await readCounts(em, looking, filter));
      return {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: this.show(viewer, node) })),
        pageInfo,
        total,
      };
    });
  }

  one(viewer: Viewer, id: string): Promise<Action> {
    return this.tx.run(viewer, (em) => this.find(em, viewer, knownId(id)));
  }

  /** Within a transaction that has just changed it. */
  async find(em: EntityManager, viewer: Viewer, id: string): Promise<Action> {
    const row = await readAction(em, viewer, id);
    if (!row) throw problem('NOT_FOUND');
    return this.show(viewer, row);
  }

  counts(viewer: Viewer, given: ActionFilterInput): Promise<ActionCounts> {
    const looking = this.looking(viewer);
    return this.tx.run(viewer, async (em) => ({
      today: looking.today,
      ...toCounts(await readCounts(em, looking, asFilter(given))),
    }));
  }

  mine(viewer: Viewer): Promise<MyActions> {
    const looking = this.looking(viewer);
    return this.tx.run(viewer, async (em) => {
      const list = async (given: ActionFilterInput) => {
        const rows = await readPage(em, looking, asFilter(given), 'due', null, MAX_PAGE);
        return rows.map((row) => this.show(viewer, row));
      };
      const owned = await list({ mine: true, status: UNDONE });
      const done = await list({ status: ['done'] });
      const watching = await list({ watching: true, status: [...OPEN] });
      return {
        owned,
        toCheck: done.filter(({ checkerOf }) => checkerOf),
        watching: watching.filter(({ owner }) => owner?.id !== viewer.userId),
      };
    });
  }

  history(viewer: Viewer, { assessmentId, key }: Pick<Action, 'assessmentId' | 'key'>): Promise<ActionHistoryEntry[]> {
    return this.tx.run(viewer, async (em) => {
      const rows = await readHistory(em, viewer, assessmentId, key);
      return rows.map(({ by, ...row }) => ({ ...row, by: by.id === NO_PERSON ? null : by }));
    });
  }

  private looking(viewer: Viewer): Looking {
    return { viewer, today: this.clock.today() };
  }

  private show(viewer: Viewer, row: FullActionRow): Action {
    return toAction(viewer, row, this.instruments.find(row.instrumentId, row.instrumentVersion), this.clock.today());
  }
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

function toCounts(rows: readonly CountRow[]): Omit<ActionCounts, 'today'> {
  const count = (of: (row: CountRow) => boolean) => sum(rows.filter(of));
  return {
    total: sum(rows),
    open: count(({ status }) => OPEN.includes(status)),
    overdue: count(({ due }) => due === 'overdue'),
    blocked: rows.reduce((all, { blocked }) => all + blocked, 0),
    checkAgain: rows.reduce((all, { checkAgain }) => all + checkAgain, 0),
    byStatus: Object.values(ActionStatus).map((status) => ({
      status,
      count: count((row) => row.status === status),
      overdue: count((row) => row.status === status && row.due === 'overdue'),
    })),
    byUrgency: Object.values(Urgency).map((urgency) => ({ urgency, count: count((row) => row.urgency === urgency) })),
    byKind: Object.values(ActionKind).map((kind) => ({ kind, count: count((row) => row.kind === kind) })),
    byDue: Object.values(ActionDue).map((due) => ({ due, count: count((row) => row.due === due) })),
  };
}

/** What this list gave out; anything else would only fail deeper down. */
function readKeys(order: ActionOrder, after: string | null | undefined): string[] | null {
  const keys = readCursor(after, KEYS);
  if (keys === null) return null;
  const [one = '', two = '', id = ''] = keys;
  const isRank = (key: string) => /^\d$/.test(key);
  const shaped = {
    due: isCalendarDate(one) && isRank(two),
    urgency: isRank(one) && isCalendarDate(two),
    updated: !Number.isNaN(Date.parse(one)) && two === '',
  };
  if (!shaped[order] || !isUUID(id)) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return keys;
}
