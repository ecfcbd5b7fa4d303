import type { EntityManager } from 'typeorm';
import { promiseOn } from '#libs/review';
import { RiskLevel } from '../assessments/assessment-words.types.js';
import type { QueueCount, QueuedReview, QueueFilter } from './queue.types.js';
import { QueueTab } from './review-words.types.js';

/** A filter without what was left out. */
export type Filter = Omit<QueueFilter, 'search'> & { readonly search: string };

/** Who looks at the queue, and on what day. */
export interface Looking {
  readonly bodyId: string;
  readonly personId: string;
  readonly today: string;
}

interface QueueRow extends Omit<
  QueuedReview,
  'worstResidual' | 'promise' | 'mayClaim' | 'mayHandOver' | 'mayAssign' | 'resubmitted'
> {
  readonly rank: number;
  readonly urgency: number;
  readonly promisedOn: string;
  readonly previousId: string | null;
  readonly leads: boolean;
}

const RISKS: readonly RiskLevel[] = [RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL];
const OPEN = `c.tab in ('body', 'company')`;
export const COUNTED = 1000;

const PERSON = (column: string): string =>
  `(select json_build_object('id', p.id, 'name', p.name) from app.person p where p.tenant_id = c.body_id and p.id = ${column})`;

const CASE_JSON = `json_build_object(
  'submissionId', c.submission_id, 'version', c.version, 'companyName', c.company_name, 'productName', c.product_name,
  'programmeId', c.programme_id, 'technologies', c.technologies, 'state', c.state, 'turn', c.turn,
  'breached', c.breached, 'unresolved', c.unresolved, 'rank', c.worst_residual, 'evidenced', round(c.coverage)::int,
  'urgency', c.urgency, 'submittedAt', c.submitted_at, 'waitingSince', c.waiting_since, 'promisedOn', c.promised_on,
  'claimedBy', ${PERSON('c.claimed_by')}, 'secondReviewer', ${PERSON('c.second_reviewer')},
  'previousId', c.previous_id, 'revision', c.revision,
  'leads', exists (select 1 from app.programme_reviewer r where r.tenant_id = c.body_id
     and r.programme_id = c.programme_id and r.person_id = $2 and r.lead and r.ended_at is null))`;

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function whereOf({ bodyId, personId, today }: Looking, tab: QueueTab, filter: Filter): Statement {
  const rank = filter.worstHarm === null ? null : RISKS.indexOf(filter.worstHarm) + 1;
  const values: unknown[] = [bodyId, personId];
  const where = ['c.body_id = $1'];
  const add = (sql: (place: string) => string, value: unknown) => {
    values.push(value);
    where.push(sql(`$${values.length}`));
  };
  if (tab === QueueTab.MINE) where.push(`${OPEN} and (c.claimed_by = $2 or c.second_reviewer = $2)`);
  else add((place) => `c.tab = ${place}`, tab);
  if (filter.redLine === 'breached') where.push('c.breached > 0');
  if (filter.redLine === 'unresolved') where.push('c.unresolved > 0');
  if (filter.redLine === 'clear') where.push('c.breached = 0 and c.unresolved = 0');
  if (rank !== null) add((place) => `c.worst_residual = ${place}`, rank);
  if (filter.technology !== null) add((place) => `${place} = any(c.technologies)`, filter.technology);
  if (filter.reviewerId !== null) add((place) => `${place} in (c.claimed_by, c.second_reviewer)`, filter.reviewerId);
  if (filter.unclaimed) where.push('c.claimed_by is null');
  if (filter.programmeId !== null) add((place) => `c.programme_id = ${place}`, filter.programmeId);
  if (filter.overdue) add((place) => `c.promised_on < ${place}::date`, today);
  if (filter.search !== '') {
    add(
      (place) =>
        `(strpos(lower(c.company_name || ' ' || c.product_name), lower(${place})) > 0
          or starts_with(c.submission_id::text, lower(${place})))`,
      filter.search,
    );
  }
  return { sql: where.join(' and '), values };
}

/** One page along the index submission_case_queue. `after` holds the keys of the last row: urgency, wait and id. */
export function queueStatement(
  looking: Looking,
  tab: QueueTab,
  filter: Filter,
  after: readonly string[] | null,
  limit: number,
): Statement {
  const { sql, values } = whereOf(looking, tab, filter);
  const at = values.length;
  const behind = after
    ? ` and c.urgency <= $${at + 2}::int and (c.urgency < $${at + 2}::int
          or (c.waiting_since, c.submission_id) > ($${at + 3}::timestamptz, $${at + 4}::uuid))`
    : '';
  return {
    sql: `select ${CASE_JSON} as row from app.submission_case c where $2::uuid is not null and ${sql}${behind}
           order by c.urgency desc, c.waiting_since, c.submission_id limit $${at + 1}`,
    values: [...values, limit, ...(after ?? [])],
  };
}

export async function readQueue(
  em: EntityManager,
  looking: Looking,
  tab: QueueTab,
  filter: Filter,
  after: readonly string[] | null,
  limit: number,
): Promise<QueueRow[]> {
  const { sql, values } = queueStatement(looking, tab, filter, after, limit);
  const found: { row: QueueRow }[] = await em.query(sql, [...values]);
  return found.map(({ row }) => row);
}

/** One case as the queue shows it; undefined where the reviewer may not see it. */
export async function readCaseRow(
  em: EntityManager,
  { bodyId, personId }: Looking,
  submissionId: string,
): Promise<QueueRow | undefined> {
  const [found]: { row: QueueRow }[] = await em.query(
    `select ${CASE_JSON} as row from app.submission_case c
      where c.body_id = $1 and $2::uuid is not null and c.submission_id = $3`,
    [bodyId, personId, submissionId],
  );
  return found?.row;
}

/** How many the filter leaves; counting stops at COUNTED. */
export async function countQueue(em: EntityManager, looking: Looking, tab: QueueTab, filter: Filter): Promise<number> {
  const { sql, values } = whereOf(looking, tab, filter);
  const [counted]: { count: number }[] = await em.query(
    `select count(*)::int as count
       from (select from app.submission_case c where $2::uuid is not null and ${sql}
          order by c.urgency desc, c.waiting_since, c.submission_id limit ${COUNTED}) found`,
    [...values],
  );
  return counted?.count ?? 0;
}

/** How many there are in each tab, whatever the filter. */
export async function countTabs(em: EntityManager, { bodyId, personId, today }: Looking): Promise<QueueCount[]> {
  const found: QueueCount[] = await em.query(
    `select c.tab, count(*)::int as count, (count(*) filter (where c.promised_on < $3::date))::int as overdue
       from app.submission_case c where c.body_id = $1 and c.tab <> 'past' group by c.tab
     union all
     select 'mine', count(*)::int, (count(*) filter (where c.promised_on < $3::date and c.tab = 'body'))::int
       from app.submission_case c
      where c.body_id = $1 and c.tab in ('body', 'company') and (c.claimed_by = $2 or c.second_reviewer = $2)`,
    [bodyId, personId, today],
  );
  // A promise runs while it is the body's turn.
  return Object.values(QueueTab).map((tab) => {
    const { count = 0, overdue = 0 } = found.find((row) => row.tab === tab) ?? {};
    return { tab, count, overdue: tab === QueueTab.BODY || tab === QueueTab.MINE ? overdue : 0 };
  });
}

/** Keys of a row that the next page goes on behind. */
export const keysOf = ({ urgency, waitingSince, submissionId }: QueueRow): readonly string[] => [
  String(urgency),
  waitingSince,
  submissionId,
];

export function toQueued(row: QueueRow, { personId, today }: Looking, mayAssign: boolean): QueuedReview {
  const { rank, promisedOn, previousId, leads, waitingSince, claimedBy, secondReviewer, state } = row;
  const isOpen = state === 'submitted' || state === 'claimed';
  return {
    ...row,
    worstResidual: RISKS[rank - 1] ?? null,
    promise: { promisedOn, ...promiseOn(today, waitingSince.slice(0, 10), promisedOn) },
    resubmitted: previousId !== null,
    mayClaim: state === 'submitted' && claimedBy === null && secondReviewer?.id !== personId,
    mayHandOver: isOpen && claimedBy?.id === personId,
    mayAssign: isOpen && leads && mayAssign,
  };
}
