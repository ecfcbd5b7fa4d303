import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { fields, ownIds, places, tryHostile } from '../support/hostile-calls.js';
import { inputPaths } from '../support/input-paths.js';
import { SQL_PAYLOADS } from '../support/payloads.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { callOf, operationOf, type RootField } from '../support/walk-schema.js';

const CANARY = 'canary-of-brightpebble';

let app: TestApp;
let admin: TestClient;
let own: ReadonlyMap<string, string>;

beforeAll(async () => {
  // Upkeep writes rows of its own a minute after the start.
  app = await startApp({ env: { WORKERS: 'off' } });
  admin = await app.as('organisation-admin');
  own = await ownIds(admin);
  const theirs = await app.as('compliance-officer', BRIGHTPEBBLE);
  await start(theirs, 'FULL', await createProduct(theirs, CANARY));
});
afterAll(() => app.close());

/** Every row of an organisation, so that a change shows. */
async function rowsOf(organisation: string): Promise<string> {
  const { tenantId } = app.viewer('contributor', organisation);
  const tables = await app.database.sql<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'app' and column_name = 'tenant_id' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.database.sql(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as md5 from app.${name} t where tenant_id = '${tenantId}'`,
    );
    found.push(`${name} ${JSON.stringify(rows)}`);
  }
  return found.join('\n');
}

const tryWith = (client: TestClient, field: RootField, path: string, hostile: unknown) =>
  tryHostile(client, field, path, hostile, own);

describe('A27: values of the wrong kind', () => {
  const WRONG: Readonly<Record<string, readonly unknown[]>> = {
    Int: [2_147_483_648, -2_147_483_649, 'NaN', '1; select 1', 1.5, true, {}],
    Float: ['NaN', 'Infinity', '1e400', {}, true],
    Date: ['2026-02-30', '+1000000000-01-01', '-1000000000-01-01', '0000-00-00', 'now', 'NaN', 0, 1e15],
    DateTime: ['2026-02-30T00:00:00Z', '+1000000000-01-01T00:00:00Z', 'Invalid Date', 0],
    ID: ['[object Object]', 'undefined', 'null', '', '../..', {}, 'x'.repeat(10_000)],
    Boolean: ['true', 1, {}],
  };

  it.each(Object.keys(WRONG))(
    'of %s are refused wherever they are sent',
    async (type) => {
      for (const [name, field, path] of places([type])) {
        for (const wrong of WRONG[type] ?? []) {
          const { status, codes } = await tryWith(admin, field, path, wrong);
          expect([name, wrong, status < 500, codes.includes('INTERNAL')]).toEqual([name, wrong, true, false]);
          expect([name, wrong, codes.length > 0]).toEqual([name, wrong, true]);
        }
      }
      expect(places(['ID']).length).toBeGreaterThan(8);
    },
    120_000,
  );
});

describe('A28: SQL in texts', () => {
  it('is text wherever it is sent: no fault, no foreign row, nothing of another organisation changed', async () => {
    expect(SQL_PAYLOADS).toHaveLength(60);
    const before = await rowsOf(BRIGHTPEBBLE);
    const all = places(['String', 'ID']);
    const tried = new Set<string>();
    // Each place meets every tenth payload, each payload every tenth place; places of queries meet all.
    for (const [at, [name, field, path]] of all.entries()) {
      for (const [n, payload] of SQL_PAYLOADS.entries()) {
        if (field.kind === 'mutation' && (at + n) % 10 !== 0) continue;
        const { status, text, codes } = await tryWith(admin, field, path, payload);
        expect([name, payload, status < 500, codes.includes('INTERNAL')]).toEqual([name, payload, true, false]);
        expect(text).not.toContain(CANARY);
        tried.add(payload);
      }
    }
    expect(tried.size).toBe(60);
    expect(await rowsOf(BRIGHTPEBBLE)).toBe(before);
    const [{ owned } = { owned: null }] = await app.database.sql<{ owned: string | null }>(
      `select coalesce(to_regclass('app.owned'), to_regclass('public.owned'))::text as owned`,
    );
    expect(owned).toBeNull();
  }, 240_000);

  it('opens no session where it is sent as an address or a password', async () => {
    for (const payload of SQL_PAYLOADS.slice(0, 30)) {
      const byAddress = await app.visitor().signIn(`${payload}@fernhollow.example`, PASSWORD);
      expect([payload, byAddress.status]).toEqual([payload, 401]);
    }
    expect((await app.visitor().fetch(`/api/evidence/${encodeURIComponent("' or 1=1 --")}/file`)).status).toBe(401);
    expect((await admin.fetch(`/api/evidence/${encodeURIComponent("' or 1=1 --")}/file`)).status).toBe(404);
  });
});

describe('A18: what the server decides itself', () => {
  const OWN = { role: 'ORGANISATION_ADMIN', tenantId: FERNHOLLOW, status: 'SUBMITTED', score: 100, ownerId: 'x' };
  const mutations = fields.filter(({ kind, field }) => kind === 'mutation' && field.args.length > 0);

  it('is refused as a field of every input, and nothing runs', async () => {
    const before = await rowsOf(FERNHOLLOW);
    let refused = 0;
    for (const field of mutations) {
      const known = inputPaths(field, null);
      for (const [extra, value] of Object.entries(OWN)) {
        if (known.includes(`input.${extra}`)) continue;
        const call = callOf(field, (_type, place) => own.get(place.split('.').at(-1) ?? ''));
        const { query, variables } = operationOf([call]);
        const input = { ...(variables['it_input'] as object), [extra]: value };
        const response = await admin.post('/graphql', { query, variables: { it_input: input } });
        expect([field.name, extra, response.status]).toEqual([field.name, extra, 400]);
        expect(await response.text()).toContain('BAD_USER_INPUT');
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(60);
    expect(await rowsOf(FERNHOLLOW)).toBe(before);
  });

  it('is refused beside address and password, and opens no session', async () => {
    const client = app.visitor();
    const { email } = app.viewer('contributor');
    for (const [extra, value] of Object.entries(OWN)) {
      const response = await client.post('/api/auth/sign-in/email', { [extra]: value, email, password: PASSWORD });
      expect([response.status, await response.json()]).toEqual([
        400,
        expect.objectContaining({ fields: [expect.objectContaining({ field: extra })] }),
      ]);
    }
    expect(client.cookie).toBe('');
  });
});

describe('A33: keys that stand in every object', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '"%s" is a name like any other, and nothing is polluted',
    async (key) => {
      const save = { assessmentId: own.get('assessmentId'), baseRevision: 0, operationId: crypto.randomUUID() };
      const SAVE = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename } }';
      const RATE = 'mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }';
      const PRODUCT = 'mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }';
      expect(
        await admin.refusal(SAVE, { input: { ...save, questionId: key, state: 'ANSWERED', option: 'x' } }),
      ).toMatchObject({ code: 'UNKNOWN_QUESTION' });
      expect(
        await admin.refusal(SAVE, {
          input: { ...save, questionId: 'private-defaults', state: 'ANSWERED', option: key },
        }),
      ).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await admin.refusal(RATE, { input: { ...save, harmId: key } })).toMatchObject({ code: 'UNKNOWN_HARM' });
      const profile = [{ flag: key, value: true }];
      const saved = await admin.post('/graphql', {
        query: PRODUCT,
        variables: { input: { id: own.get('productId'), baseRevision: 2, profile } },
      });
      expect([saved.status < 500, await saved.text()]).toEqual([true, expect.not.stringContaining('INTERNAL')]);
      const { assessment } = await admin.ask<{ assessment: { summary: { __typename: string } } }>(
        'query ($id: ID!) { assessment(id: $id) { summary { __typename } result { __typename } } }',
        { id: own.get('assessmentId') },
      );
      expect(assessment.summary.__typename).toBe('AssessmentSummary');
      const body = `{"query":"{ viewer { role } }","variables":{"${key}":{"polluted":true}},"${key}":{"polluted":true}}`;
      expect((await admin.post('/graphql', body)).status).toBeLessThan(500);
      expect((await app.visitor().post('/api/auth/sign-in/email', `{"${key}":{"email":"a@b.example"}}`)).status).toBe(
        400,
      );
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );
});
