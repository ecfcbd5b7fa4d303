import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const ACTION = `id key revision assessmentId assessmentState product { id name } status urgency kind title doneWhen
  owner { id name } watchers { id } watching dueOn overdue effort actualHarm progress { done total }
  steps { id text done position } blocked { reason since by { name } } checkAgain { why since }
  waitsFor { id title status } holdsUp { id } origin { type questionId harmId label } rights
  moves { move allowed because } evidence { id } canEdit canWork checkerOf verifiedAt verifiedBy { name }
  effectiveUntil mergedInto { id } reason updatedAt`;
const PAGE = `query ($filter: ActionFilterInput, $order: ActionOrder, $first: Int, $after: String) {
  actions(filter: $filter, order: $order, first: $first, after: $after) {
    total pageInfo { hasNextPage endCursor } edges { node { ${ACTION} } } } }`;
const ONE = `query ($id: ID!) { action(id: $id) { ${ACTION} history { revision what status by { name } } } }`;
const COUNTS = `query ($filter: ActionFilterInput) { actionCounts(filter: $filter) {
  total open overdue blocked checkAgain byStatus { status count overdue } byUrgency { urgency count }
  byKind { kind count } byDue { due count } } }`;
const MINE = `{ myActions { owned { id } toCheck { id } watching { id } } }`;
const WAITING = '{ waitingProposals { assessmentId title count remedies } }';
const PLAN = 'query ($id: ID!) { assessment(id: $id) { plan { key id revision status } } }';
const MOVE = `mutation ($input: MoveActionInput!) { moveAction(input: $input) {
  ... on ActionMoved { action { id key revision status } } } }`;

interface Listed {
  id: string;
  key: string;
  revision: number;
  status: string;
  title: string;
  dueOn: string | null;
  overdue: boolean;
  origin: { type: string; questionId: string | null; label: string };
  moves: { move: string; allowed: boolean }[];
}
interface Page {
  actions: {
    total: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Listed }[];
  };
}

let app: TestApp;
let officer: TestClient;
let stranger: TestClient;
let full: Started;
let instrument: Instrument;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  instrument = await instrumentOf(officer, full);
});
afterAll(() => app.close());

let used = 0;
/** Accepts the action of a weak answer; each story takes its own question. */
async function accepted(over: Record<string, unknown> = {}): Promise<{ id: string; key: string; asks: string }> {
  const question = choices(instrument)[used++]!;
  const worst = question.options.toSorted((a, b) => a.level - b.level)[0]!;
  await saveAnswer(officer, { assessmentId: full.id, questionId: question.id, option: worst.id });
  const input = {
    assessmentId: full.id,
    key: `answer:${question.id}`,
    operationId: randomUUID(),
    baseRevision: 0,
    move: 'ACCEPTED',
    ownerId: app.viewer('contributor').userId,
    dueOn: '2027-03-01',
    ...over,
  };
  const { moveAction } = await officer.ask<{ moveAction: { action: Listed } }>(MOVE, { input });
  return { id: moveAction.action.id, key: input.key, asks: question.asks };
}
const page = async (variables: Record<string, unknown> = {}, client = officer): Promise<Page['actions']> =>
  (await client.ask<Page>(PAGE, variables)).actions;
const idsOf = (found: Page['actions']) => found.edges.map(({ node }) => node.id);

describe('the actions of an organisation', () => {
  it('are listed once they are decided on, in the order asked for, page by page without a gap', async () => {
    const late = await accepted({ dueOn: '2027-06-01' });
    const early = await accepted({ dueOn: '2027-01-15' });
    const between = await accepted({ dueOn: '2027-03-01' });
    const first = await page({ first: 2 });
    expect(first.total).toBe(3);
    expect(idsOf(first)).toEqual([early.id, between.id]);
    const rest = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(idsOf(rest)).toEqual([late.id]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    for (const order of ['URGENCY', 'UPDATED']) {
      const one = await page({ order, first: 1 });
      const others = await page({ order, first: 5, after: one.pageInfo.endCursor });
      expect(new Set([...idsOf(one), ...idsOf(others)]).size).toBe(3);
    }
    const [node] = first.edges;
    expect(node?.node.origin).toMatchObject({ type: 'ANSWER', label: early.asks });
  });

  it('are narrowed by every part of the filter, and counted the same way', async () => {
    const mine = await accepted({ ownerId: app.viewer('compliance-officer').userId, dueOn: '2026-11-12' });
    for (const filter of [
      { mine: true },
      { due: ['SOON'] },
      { dueFrom: '2026-11-01', dueUntil: '2026-12-31' },
      { ownerId: app.viewer('compliance-officer').userId },
      { questionId: mine.key.slice('answer:'.length) },
    ]) {
      expect([filter, idsOf(await page({ filter }))]).toEqual([filter, [mine.id]]);
      const { actionCounts } = await officer.ask<{ actionCounts: { total: number } }>(COUNTS, { filter });
      expect([filter, actionCounts.total]).toEqual([filter, 1]);
    }
    for (const filter of [
      { status: ['DONE'] },
      { kind: ['REMEDY'] },
      { unowned: true },
      { watching: true },
      { ofOrganisation: true },
      { blocked: true },
      { checkAgain: true },
      { search: 'no action has these words' },
      { harmId: 'none' },
      { productId: randomUUID() },
      { assessmentId: randomUUID() },
    ]) {
      expect([filter, idsOf(await page({ filter }))]).toEqual([filter, []]);
    }
    const { actionCounts } = await officer.ask<{
      actionCounts: { total: number; open: number; overdue: number; byStatus: { status: string; count: number }[] };
    }>(COUNTS);
    expect(actionCounts).toMatchObject({ total: 4, open: 4, overdue: 0 });
    expect(actionCounts.byStatus.find(({ status }) => status === 'ACCEPTED')?.count).toBe(4);
  });

  it('wait for those who own them, and proposals for a decision', async () => {
    const contributor = await app.as('contributor');
    const { myActions } = await contributor.ask<{ myActions: { owned: { id: string }[]; toCheck: unknown[] } }>(MINE);
    expect(myActions.owned).toHaveLength(3);
    expect(myActions.toCheck).toEqual([]);
    const { waitingProposals } = await officer.ask<{ waitingProposals: { assessmentId: string; count: number }[] }>(
      WAITING,
    );
    const { assessment } = await officer.ask<{ assessment: { plan: { status: string }[] } }>(PLAN, { id: full.id });
    const open = assessment.plan.filter(({ status }) => status === 'PROPOSED').length;
    expect(waitingProposals.find(({ assessmentId }) => assessmentId === full.id)?.count).toBe(open);
  });

  it('are opened by their id, with their history, by everybody who reads and by nobody else', async () => {
    const { id } = await accepted();
    for (const role of ['contributor', 'executive', 'organisation-admin'] as const) {
      const { action } = await (
        await app.as(role)
      ).ask<{ action: { canEdit: boolean; history: { what: string; by: { name: string } }[] } }>(ONE, { id });
      expect(action.history).toMatchObject([{ what: 'MOVE', by: { name: app.viewer('compliance-officer').name } }]);
      expect([role, action.canEdit]).toEqual([role, role === 'organisation-admin']);
    }
    expect((await stranger.refusal(ONE, { id })).code).toBe('NOT_FOUND');
    expect((await page({}, stranger)).total).toBe(0);
    const { actionCounts } = await stranger.ask<{ actionCounts: { total: number } }>(COUNTS);
    expect(actionCounts.total).toBe(0);
    expect((await officer.refusal(ONE, { id: 'not-an-id' })).code).toBe('NOT_FOUND');
    expect((await officer.refusal(PAGE, { after: 'x' })).code).toBe('INVALID_INPUT');
  });
});
