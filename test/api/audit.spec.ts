import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeniedCalls, MOST_ROWS } from '#api/platform/denied-calls.js';
import { choices, createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';

interface Row {
  seq: number;
  actor_id: string;
  action: string;
  object: string;
  object_id: string;
  details: Record<string, unknown>;
}

interface Trail {
  auditTrail: {
    edges: { node: { seq: number; action: string; says: string; actor: { id: string; name: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const TRAIL = `query ($first: Int, $after: String, $filter: AuditFilterInput) {
  auditTrail(first: $first, after: $after, filter: $filter) {
    edges { node { seq at action object objectId says actor { id name } } } pageInfo { hasNextPage endCursor } } }`;
const PRODUCT = 'query ($id: ID!) { product(id: $id) { id } }';

let app: TestApp;
let officer: TestClient;
let admin: TestClient;
let contributor: TestClient;
let productId: string;
let assessmentId: string;
let asked: string;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  admin = await app.as('organisation-admin');
  contributor = await app.as('contributor');
  productId = await createProduct(officer, '=Tidepool');
  const started = await start(officer, 'FULL', productId);
  assessmentId = started.id;
  const [question] = choices(await instrumentOf(officer, started));
  if (!question) throw new Error('the instrument asks nothing');
  asked = question.asks;
  await saveAnswer(officer, { assessmentId, questionId: question.id, option: question.options[0]?.id });
});
afterAll(() => app.close());

/** Rows of the organisation of a person, in order. */
const rowsOf = (organisation?: string): Promise<Row[]> =>
  app.database.sql<Row & Record<string, unknown>>(
    `select seq::int, actor_id, action, object, object_id, details from app.audit_entry where tenant_id = $1 order by seq`,
    [app.viewer('contributor', organisation).tenantId],
  );

/** The rows that something leaves in Fernhollow. */
async function left(work: () => Promise<unknown>): Promise<Row[]> {
  const before = await rowsOf();
  await work();
  return (await rowsOf()).slice(before.length);
}

const trail = async (client: TestClient, variables: Record<string, unknown> = {}) =>
  (await client.ask<Trail>(TRAIL, variables)).auditTrail;

describe('a refused call', () => {
  it('A12: leaves one row with the name of the field in the organisation of the caller alone', async () => {
    const theirs = await rowsOf(BRIGHTPEBBLE);
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    const foreign = await stranger.refusal(PRODUCT, { id: productId });
    const nothing = await stranger.refusal(PRODUCT, { id: randomUUID() });
    expect({ ...foreign, reference: '' }).toEqual({ ...nothing, reference: '' });
    expect(await left(() => stranger.refusal(PRODUCT, { id: productId }))).toEqual([]);
    const { userId } = app.viewer('compliance-officer', BRIGHTPEBBLE);
    const added = (await rowsOf(BRIGHTPEBBLE)).slice(theirs.length).filter(({ action }) => action !== 'session.start');
    expect(added).toHaveLength(3);
    for (const row of added) {
      expect(row).toMatchObject({
        actor_id: userId,
        action: 'access.denied',
        object: 'field',
        object_id: 'Query.product',
        details: { because: 'NOT_FOUND' },
      });
    }
    expect(JSON.stringify(added)).not.toContain(productId);
  });

  it('is recorded where a role does not allow it, for fields, mutations and routes', async () => {
    const executive = await app.as('executive');
    const rows = await left(async () => {
      await executive.refusal('mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }', {
        input: { name: 'Never made' },
      });
      await contributor.refusal(TRAIL);
      expect((await contributor.fetch(`/api/assessments/${assessmentId}/report.pdf`)).status).toBe(403);
      expect((await contributor.fetch('/api/audit/trail.csv')).status).toBe(403);
    });
    expect(rows.map(({ object, object_id, details }) => [object, object_id, details['because']])).toEqual([
      ['field', 'Mutation.createProduct', 'FORBIDDEN'],
      ['field', 'Query.auditTrail', 'FORBIDDEN'],
      ['route', 'GET /api/assessments/:id/report.pdf', 'FORBIDDEN'],
      ['route', 'GET /api/audit/trail.csv', 'FORBIDDEN'],
    ]);
  });

  it('of a visitor leaves none, and a typing error in an input is no refusal', async () => {
    const all = () => app.database.sql('select 1 from app.audit_entry');
    const before = (await all()).length;
    expect((await app.visitor().refusal(TRAIL)).code).toBe('UNAUTHENTICATED');
    expect((await officer.refusal(TRAIL, { filter: { actor: 'nobody' } })).code).toBe('INVALID_INPUT');
    expect((await officer.fetch('/api/no-such-route')).status).toBe(404);
    expect(await all()).toHaveLength(before);
  });

  it('cannot flood the log: twenty rows a minute for each person, then one row that counts the others', async () => {
    const executive = await app.as('executive', BRIGHTPEBBLE);
    const { userId, tenantId } = app.viewer('executive', BRIGHTPEBBLE);
    const mine = async () =>
      (await rowsOf(BRIGHTPEBBLE)).filter(({ actor_id, action }) => actor_id === userId && /^access/.test(action));
    const ask = () => executive.refusal(PRODUCT, { id: randomUUID() });
    await Promise.all(Array.from({ length: MOST_ROWS + 7 }, ask));
    expect(await mine()).toHaveLength(MOST_ROWS);

    app.moveTo('2026-11-02T09:02:00Z');
    await ask();
    expect((await mine()).slice(MOST_ROWS).map(({ action, details }) => [action, details])).toEqual([
      ['access.denied-more', { count: 7, since: new Date(NOW).toISOString() }],
      ['access.denied', { because: 'NOT_FOUND' }],
    ]);

    await Promise.all(Array.from({ length: MOST_ROWS + 2 }, ask));
    app.moveTo('2026-11-02T09:04:00Z');
    await app.app.get(DeniedCalls).closeMinutes();
    expect((await mine()).at(-1)).toMatchObject({ action: 'access.denied-more', details: { count: 3 } });
    expect(await app.database.sql('select 1 from app.denied_call where tenant_id = $1', [tenantId])).toEqual([]);
    app.moveTo(NOW);
  });
});

describe('the trail', () => {
  it('says in plain words what happened, with the names of today', async () => {
    const { edges } = await trail(admin);
    const said = edges.map(({ node }) => `${node.actor.name} ${node.says}`);
    expect(said).toContain(`compliance-officer of Fernhollow changed the answer to “${asked}” for “=Tidepool”`);
    expect(said).toContain('compliance-officer of Fernhollow added the product “=Tidepool”');
    expect(said).toContain('organisation-admin of Fernhollow signed in');
    expect(said.some((text) => text.includes('“product.') || text.includes('undefined'))).toBe(false);
  });

  it('comes newest first, page after page, each entry once', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Trail['auditTrail'] = await trail(admin, { first: 4, after });
      seen.push(...page.edges.map(({ node }) => node.seq));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_none, place) => (seen[0] ?? 0) - place));
    expect(seen.at(-1)).toBe(1);
    expect((await admin.refusal(TRAIL, { after: 'bm9uc2Vuc2U' })).code).toBe('INVALID_INPUT');
  });

  it('can be narrowed to a person, a kind, a thing and days', async () => {
    const { userId } = app.viewer('compliance-officer');
    const ofOfficer = await trail(admin, { filter: { actor: userId } });
    expect(new Set(ofOfficer.edges.map(({ node }) => node.actor.id))).toEqual(new Set([userId]));
    const answers = await trail(admin, { filter: { action: 'answer.save' } });
    expect(answers.edges.map(({ node }) => node.action)).toEqual(['answer.save']);
    const ofProduct = await trail(admin, { filter: { object: productId } });
    expect(ofProduct.edges.map(({ node }) => node.action)).toEqual(['product.save', 'product.create']);
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    expect((await trail(admin, { filter: { from: day(1) } })).edges).toEqual([]);
    expect((await trail(admin, { filter: { to: day(-1) } })).edges).toEqual([]);
    expect((await trail(admin, { filter: { from: day(-1), to: day(1) } })).edges.length).toBeGreaterThan(5);
  });

  it('A13: shows nothing of another organisation, whatever is asked for', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const { userId } = app.viewer('compliance-officer');
    for (const filter of [{ actor: userId }, { object: productId }, { object: assessmentId }]) {
      expect((await trail(stranger, { filter })).edges).toEqual([]);
    }
    expect(JSON.stringify(await trail(stranger, { first: 100 }))).not.toMatch(/Tidepool|Fernhollow/);
  });

  it('records who reads about others, and not who reads about themselves', async () => {
    const { userId } = app.viewer('compliance-officer');
    expect(await left(() => trail(officer, { filter: { actor: userId } }))).toEqual([]);
    const others = app.viewer('organisation-admin');
    const rows = await left(async () => {
      await trail(officer);
      await trail(officer, { filter: { actor: others.userId } });
    });
    expect(rows.map(({ actor_id, action, object, object_id }) => [actor_id, action, object, object_id])).toEqual([
      [userId, 'audit.read', 'organisation', others.tenantId],
      [userId, 'audit.read', 'person', others.userId],
    ]);
  });

  it('calls a person whose name was erased a former member', async () => {
    const { userId } = app.viewer('executive');
    await app.database.sql(`set session_replication_role = replica; delete from app.person where id = '${userId}'`);
    const { edges } = await trail(admin, { filter: { actor: userId } });
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.actor).toEqual({ id: userId, name: 'Former member' });
  });
});
