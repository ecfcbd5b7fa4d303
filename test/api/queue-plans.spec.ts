import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { ReviewerTx } from '#api/platform/reviewer-tx.js';
import { countQueue, countTabs, readCaseRow, readQueue, type Filter } from '#api/reviews/read-queue.js';
import { QueueTab } from '#api/reviews/review-words.types.js';
import { manyCases, type SeededQueue } from '../support/many-cases.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** So many that reading all of them would be the worse plan. */
const CASES = 20_000;
const NONE: Filter = {
  ...{ search: '', redLine: null, worstHarm: null, technology: null, reviewerId: null },
  ...{ unclaimed: false, programmeId: null, overdue: false },
};

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Each reading of the cases follows an index; a bitmap names it in the node below. */
const BY_INDEX: unknown = expect.not.arrayContaining(['Seq Scan']);

let app: TestApp;
let queue: SeededQueue;
beforeAll(async () => {
  app = await startApp({ people: false });
  queue = await manyCases(app, CASES, new Date('2026-11-02T09:00:00Z'));
}, 120_000);
afterAll(() => app.close());

/** Plans of what `work` asks, as the database makes them on the connection of reviewers. */
async function plansOf(work: (em: EntityManager) => Promise<unknown>): Promise<PlanNode[]> {
  const plans: PlanNode[] = [];
  const { bodyId: tenantId, personId: userId } = queue;
  await app.app.get(ReviewerTx).run({ tenantId, userId }, async (em) => {
    const query = async (sql: string, values: unknown[]) => {
      const [row]: { 'QUERY PLAN': { Plan: PlanNode }[] }[] = await em.query(`explain (format json) ${sql}`, values);
      for (const { Plan } of row?.['QUERY PLAN'] ?? []) plans.push(Plan);
      return [];
    };
    await work({ query } as never);
  });
  return plans;
}

const every = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(every)];
/** How a statement reaches the cases: each node that reads them, with its index. */
const reached = (plan: PlanNode | undefined) =>
  (plan ? every(plan) : [])
    .filter((node) => node['Relation Name'] === 'submission_case' || node['Index Name']?.startsWith('submission_case'))
    .map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim());

const looking = () => ({ bodyId: queue.bodyId, personId: queue.personId, today: '2026-11-02' });

describe('the queue over many cases', () => {
  it('has the size that makes a plan worth looking at, on the rows of the seed', async () => {
    const [row] = await app.database.sql<{ count: number; kinds: number }>(
      `select count(*)::int as count, count(distinct tab)::int as kinds from app.submission_case`,
    );
    expect(row?.count).toBeGreaterThan(CASES * 0.95);
    expect(row?.kinds).toBeGreaterThanOrEqual(4);
  });

  const offered: readonly (readonly [name: string, filter: () => Partial<Filter>])[] = [
    ['no filter', () => ({})],
    ['a name', () => ({ search: 'alder' })],
    ['the start of an id', () => ({ search: '0f3a' })],
    ['red lines breached', () => ({ redLine: 'breached' })],
    ['red lines unresolved', () => ({ redLine: 'unresolved' })],
    ['no red lines', () => ({ redLine: 'clear' })],
    ['the worst harm', () => ({ worstHarm: 'critical' })],
    ['a technology', () => ({ technology: 'ai-and-algorithms' })],
    ['a reviewer', () => ({ reviewerId: queue.personId })],
    ['nobody', () => ({ unclaimed: true })],
    ['a programme', () => ({ programmeId: queue.programmeId })],
    ['what is late', () => ({ overdue: true })],
    ['all of it', () => ({ search: 'a', redLine: 'clear', overdue: true, reviewerId: queue.personId })],
  ];

  it.each(offered)('reads, pages and counts by an index with %s, in every tab', async (_name, filter) => {
    const wanted: Filter = { ...NONE, ...filter() };
    const after = ['500', '2026-10-01T09:00:00Z', '00000000-0000-4000-8000-000000000000'];
    for (const tab of Object.values(QueueTab)) {
      const [first, next, count] = await plansOf(async (em) => {
        await readQueue(em, looking(), tab, wanted, null, 21);
        await readQueue(em, looking(), tab, wanted, after, 21);
        await countQueue(em, looking(), tab, wanted);
      });
      for (const [what, plan] of Object.entries({ first, next, count })) {
        expect([tab, what, reached(plan)]).toEqual([tab, what, BY_INDEX]);
      }
    }
  });

  it('opens one case, and finds the own ones by an index', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const [one] = await plansOf((em) => readCaseRow(em, looking(), id));
    expect(reached(one)).toEqual(['Index Scan submission_case_one']);
    const [counts] = await plansOf((em) => countTabs(em, looking()));
    // Counting every case of a body is one reading of them, whichever way; what is one's own is found by index.
    expect(reached(counts).at(-1)).toMatch(/Index/);
  });
});
