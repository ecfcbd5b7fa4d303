import type { EntityManager } from 'typeorm';
import { SOON_IN_DAYS } from '#libs/remediation';
import type { Viewer } from '../platform/viewer.js';
import type { ActionFilter, ActionFilterInput } from './action-lists.types.js';
import { actionJson, type FullActionRow } from './action-row.js';
import type { ActionDue, ActionKind, ActionOrder, ActionStatus, Urgency } from './action-words.types.js';

export interface Looking {
  readonly viewer: Pick<Viewer, 'tenantId' | 'userId'>;
  readonly today: string;
}

export function asFilter(given: ActionFilterInput): ActionFilter {
  const some = <T>(list: T[] | null | undefined): T[] | null => (list && list.length > 0 ? list : null);
  return {
    search: given.search?.trim() || null,
    status: some(given.status),
    urgency: some(given.urgency),
    kind: some(given.kind),
    due: some(given.due),
    dueFrom: given.dueFrom ?? null,
    dueUntil: given.dueUntil ?? null,
    ownerId: given.ownerId ?? null,
    mine: given.mine ?? false,
    unowned: given.unowned ?? false,
    watching: given.watching ?? false,
    productId: given.productId ?? null,
    ofOrganisation: given.ofOrganisation ?? false,
    assessmentId: given.assessmentId ?? null,
    questionId: given.questionId ?? null,
    harmId: given.harmId ?? null,
    blocked: given.blocked ?? false,
    checkAgain: given.checkAgain ?? false,
    merged: given.merged ?? false,
  };
}

/** The bucket of a due date, as libs/remediation words it: what nobody works on any more is due no more. */
const BUCKET = `case when t.status not in ('accepted', 'started') or t.due_sort = date '9999-12-31' then 'none'
  when t.due_sort < $2::date then 'overdue' when t.due_sort <= $2::date + ${SOON_IN_DAYS} then 'soon' else 'later' end`;

/** What is not asked for is folded away when the statement is planned, so that its index is still found. */
const WHERE = `t.tenant_id = $1
  and ($3::text[] is null or t.status = any($3)) and ($4::text[] is null or t.urgency = any($4))
  and ($5::text[] is null or t.kind = any($5)) and ($6::text[] is null or ${BUCKET} = any($6))
  and ($7::date is null or t.due_sort >= $7) and ($8::date is null or t.due_sort <= $8)
  and ($9::uuid is null or t.owner_id = $9) and ($10::boolean is false or t.owner_id is null)
  and ($11::uuid is null or exists (select from app.action_watcher w
    where w.tenant_id = $1 and w.action_id = t.id and w.person_id = $11))
  and ($12::uuid is null or t.product_id = $12) and ($13::boolean is false or t.product_id is null)
  and ($14::uuid is null or t.assessment_id = $14) and ($15::text is null or t.question_id = $15)
  and ($16::text is null or t.harm_id = $16) and ($17::boolean is false or t.blocked_since is not null)
  and ($18::boolean is false or t.check_again_since is not null)
  and ($19::boolean or t.merged_into is null)
  and ($20::text is null or strpos(lower(t.title), lower($20)) > 0)
  and ($21::uuid is null or t.owner_id = $21)`;

function valuesOf({ viewer, today }: Looking, filter: ActionFilter): unknown[] {
  return [
    viewer.tenantId,
    today,
    filter.status,
    filter.urgency,
    filter.kind,
    filter.due,
    filter.dueFrom,
    filter.dueUntil,
    filter.ownerId,
    filter.unowned,
    filter.watching ? viewer.userId : null,
    filter.productId,
    filter.ofOrganisation,
    filter.assessmentId,
    filter.questionId,
    filter.harmId,
    filter.blocked,
    filter.checkAgain,
    filter.merged,
    filter.search,
    filter.mine ? viewer.userId : null,
  ];
}

interface Walk {
  /** The sort keys; the id makes the order whole. */
  readonly by: string;
  /** The rows behind the cursor. */
  readonly behind: string;
}

const KEY = (place: number, type: string): string => `($22::text[])[${place}]::${type}`;

const WALKS: Readonly<Record<ActionOrder, Walk>> = {
  due: {
    by: 't.due_sort, t.urgency_rank, t.id',
    behind: `(t.due_sort, t.urgency_rank, t.id) > (${KEY(1, 'date')}, ${KEY(2, 'smallint')}, ${KEY(3, 'uuid')})`,
  },
  urgency: {
    by: 't.urgency_rank, t.due_sort, t.id',
    behind: `(t.urgency_rank, t.due_sort, t.id) > (${KEY(1, 'smallint')}, ${KEY(2, 'date')}, ${KEY(3, 'uuid')})`,
  },
  updated: {
    by: 't.updated_at desc, t.id desc',
    behind: `(t.updated_at, t.id) < (${KEY(1, 'timestamptz')}, ${KEY(3, 'uuid')})`,
  },
};

/** The statement of a page; a test looks at how PostgreSQL carries it out. */
export const pageStatement = (order: ActionOrder): string => `
with page as materialized (
  select t.* from app.action t where ${WHERE} and ($22::text[] is null or ${WALKS[order].behind})
   order by ${WALKS[order].by} limit $23
)
select ${actionJson('t')} as action from page t order by ${WALKS[order].by}`;

export function pageValues(
  looking: Looking,
  filter: ActionFilter,
  keys: readonly string[] | null,
  limit: number,
): unknown[] {
  return [...valuesOf(looking, filter), keys, limit];
}

export async function readPage(
  em: EntityManager,
  looking: Looking,
  filter: ActionFilter,
  order: ActionOrder,
  keys: readonly string[] | null,
  limit: number,
): Promise<FullActionRow[]> {
  const values = pageValues(looking, filter, keys, limit);
  const rows: { action: FullActionRow }[] = await em.query(pageStatement(order), values);
  return rows.map(({ action }) => action);
}

const NEVER = '9999-12-31';

/** The cursor of a row in this order. */
export function keysOf(order: ActionOrder, { dueOn, urgencyRank, updatedAt, id }: FullActionRow): string[] {
  if (order === 'updated') return [updatedAt, '', id];
  const keys = [dueOn ?? NEVER, String(urgencyRank)];
  return [...(order === 'due' ? keys : keys.toReversed()), id];
}

export async function readAction(
  em: EntityManager,
  { tenantId }: Pick<Viewer, 'tenantId'>,
  id: string,
): Promise<FullActionRow | undefined> {
  const [found]: { action: FullActionRow }[] = await em.query(
    `select ${actionJson('t')} as action from app.action t where t.tenant_id = $1 and t.id = $2`,
    [tenantId, id],
  );
  return found?.action;
}

/** How many actions share these four facts. */
export interface CountRow {
  readonly status: ActionStatus;
  readonly urgency: Urgency;
  readonly kind: ActionKind;
  readonly due: ActionDue;
  readonly count: number;
  readonly blocked: number;
  readonly checkAgain: number;
}

const COUNTS = `
select t.status, t.urgency, t.kind, ${BUCKET} as due, count(*)::int as count,
       count(t.blocked_since)::int as blocked, count(t.check_again_since)::int as "checkAgain"
  from app.action t where ${WHERE}
 group by 1, 2, 3, 4`;

export function readCounts(em: EntityManager, looking: Looking, filter: ActionFilter): Promise<CountRow[]> {
  return em.query(COUNTS, valuesOf(looking, filter));
}
