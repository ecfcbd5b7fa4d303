import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct } from '../support/assessment-story.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';

const CREATE =
  'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id name scopes createdBy works expiresAt lastUsedAt } } }';
const REVOKE = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { id } }';
const LIST = '{ apiTokens { id name createdBy works lastUsedAt } }';
const PRODUCTS = '{ products(first: 5) { edges { node { id name } } } }';
const NEW_PRODUCT = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }';

interface Made {
  secret: string | null;
  token: { id: string; name: string; scopes: string[]; createdBy: string; works: boolean; expiresAt: string };
}

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as('organisation-admin');
  await createProduct(await app.as('compliance-officer'), 'Tidepool');
  await createProduct(await app.as('compliance-officer', BRIGHTPEBBLE), 'Glasswing');
});
afterAll(() => app.close());

async function make(scopes: string[], more: Record<string, unknown> = {}, by = admin): Promise<Made> {
  const input = { operationId: randomUUID(), name: 'Nightly build', scopes, ...more };
  return (await by.ask<{ createApiToken: Made }>(CREATE, { input })).createApiToken;
}

/** A program with this token; it keeps no cookies and names no origin. */
function caller(secret: string | null, origin = app.origin) {
  const headers = { authorization: `Bearer ${secret}` };
  const post = (query: string, variables: object = {}) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const codeOf = async (query: string, variables: object = {}): Promise<string | undefined> => {
    const answer = (await (await post(query, variables)).json()) as {
      code?: string;
      errors?: { extensions: { code: string } }[];
    };
    return answer.code ?? answer.errors?.[0]?.extensions.code;
  };
  return { post, codeOf, get: (path: string) => fetch(`${origin}${path}`, { headers }) };
}

describe('an API token', () => {
  it('is shown once, kept as a hash alone, and expires in ninety days unless told otherwise', async () => {
    const operationId = randomUUID();
    const { secret, token } = await make(['READ_ASSESSMENTS'], { operationId });
    expect(secret).toMatch(/^oct_[\w-]{43}$/);
    expect(token).toMatchObject({
      name: 'Nightly build',
      works: true,
      createdBy: app.viewer('organisation-admin').name,
    });
    expect(token.expiresAt).toBe(new Date(Date.parse(NOW) + 90 * 86_400_000).toISOString());
    const again = await make(['READ_ASSESSMENTS'], { operationId });
    expect(again).toMatchObject({ secret: null, token: { id: token.id } });
    const dump = JSON.stringify(
      await app.database.sql(
        `select (select jsonb_agg(t) from app.api_token t)::text as a, (select jsonb_agg(o) from app.operation_reply o)::text as b,
                (select jsonb_agg(e) from app.audit_entry e)::text as c, (select jsonb_agg(p) from app.person p)::text as d`,
      ),
    );
    expect(dump).toContain(token.id);
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(String(secret).slice('oct_'.length));
  });

  it('opens what its scopes name, in its own organisation, and nothing else', async () => {
    const { secret } = await make(['READ_ASSESSMENTS']);
    const program = caller(secret);
    const { data } = (await (await program.post(PRODUCTS)).json()) as {
      data: { products: { edges: { node: { name: string } }[] } };
    };
    expect(data.products.edges.map(({ node }) => node.name)).toEqual(['Tidepool']);
    expect(await program.codeOf(NEW_PRODUCT, { input: { name: 'Skerry' } })).toBe('FORBIDDEN');
  });

  it('is an actor of its own in the audit log, by its name', async () => {
    const { secret, token } = await make(['WRITE_PRODUCTS'], { name: 'Importer' });
    const input = { name: 'Skerry' };
    expect(await caller(secret).codeOf(NEW_PRODUCT, { input })).toBeUndefined();
    const rows = await app.database.sql<{ action: string; name: string }>(
      `select e.action, p.name from app.audit_entry e join app.person p on p.tenant_id = e.tenant_id and p.id = e.actor_id
        where e.actor_id = $1`,
      [token.id],
    );
    expect(rows).toEqual([{ action: 'product.create', name: 'token: Importer' }]);
    const { people } = await admin.ask<{ people: { id: string }[] }>('{ people { id } }');
    expect(people.map(({ id }) => id)).not.toContain(token.id);
  });

  it('manages neither members nor tokens, sign-in or accounts, whatever its scopes', async () => {
    const all = ['READ_ASSESSMENTS', 'WRITE_PRODUCTS', 'WRITE_ANSWERS', 'WRITE_EVIDENCE', 'WRITE_ACTIONS'];
    const { secret } = await make([...all, 'READ_REPORTS', 'READ_AUDIT']);
    const program = caller(secret);
    for (const query of [
      '{ members { id } }',
      LIST,
      '{ sso { redirectUri } }',
      '{ accountSecurity { hasPassword } }',
    ]) {
      expect(await program.codeOf(query)).toBe('FORBIDDEN');
    }
    const input = { operationId: randomUUID(), name: 'Child', scopes: ['READ_ASSESSMENTS'] };
    expect(await program.codeOf(CREATE, { input })).toBe('FORBIDDEN');
  });

  it('A10, A08: opens nothing from the next request on once it is revoked', async () => {
    const { secret, token } = await make(['READ_ASSESSMENTS']);
    expect((await caller(secret).post(PRODUCTS)).status).toBe(200);
    await admin.ask(REVOKE, { input: { operationId: randomUUID(), tokenId: token.id } });
    const refused = await caller(secret).post(PRODUCTS);
    expect([refused.status, await caller(secret).codeOf(PRODUCTS)]).toEqual([401, 'TOKEN_INVALID']);
    const actions = await app.database.sql<{ action: string }>(
      'select action from app.audit_entry where object_id = $1 order by seq',
      [token.id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['token.create', 'token.revoke']);
  });

  it('A10: expires on its day', async () => {
    const { secret } = await make(['READ_ASSESSMENTS'], { days: 1 });
    app.moveTo('2026-11-03T08:59:59Z');
    expect((await caller(secret).post(PRODUCTS)).status).toBe(200);
    app.moveTo('2026-11-03T09:00:01Z');
    expect((await caller(secret).post(PRODUCTS)).status).toBe(401);
  });

  it('lasts at most a year and names at least one scope, each once', async () => {
    const faults: [Record<string, unknown>, string][] = [
      [{ days: 366 }, 'days'],
      [{ days: 0 }, 'days'],
      [{ scopes: [] }, 'scopes'],
      [{ scopes: ['READ_REPORTS', 'READ_REPORTS'] }, 'scopes'],
      [{ name: ' ' }, 'name'],
    ];
    for (const [change, field] of faults) {
      const input = { operationId: randomUUID(), name: 'Wrong', scopes: ['READ_REPORTS'], ...change };
      expect(await admin.refusal(CREATE, { input })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
  });

  it('says when it was used last', async () => {
    const { secret, token } = await make(['READ_ASSESSMENTS']);
    app.moveTo('2026-11-04T10:30:00Z');
    await caller(secret).post(PRODUCTS);
    const { apiTokens } = await admin.ask<{ apiTokens: { id: string; lastUsedAt: string }[] }>(LIST);
    expect(apiTokens.find(({ id }) => id === token.id)?.lastUsedAt).toBe('2026-11-04T10:30:00.000Z');
  });

  it('reaches no further than its maker does now, and nowhere once the maker is gone', async () => {
    const { userId, tenantId } = app.viewer('organisation-admin');
    const { secret } = await make(['READ_ASSESSMENTS', 'WRITE_PRODUCTS']);
    const program = caller(secret);
    const role = (name: string) =>
      app.database.sql('update app.membership set role = $1 where person_id = $2', [name, userId]);
    await role('executive');
    expect(await program.codeOf(NEW_PRODUCT, { input: { name: 'Wide' } })).toBe('FORBIDDEN');
    expect((await program.post(PRODUCTS)).status).toBe(200);
    await app.database.sql('delete from app.membership where person_id = $1', [userId]);
    expect((await program.post(PRODUCTS)).status).toBe(401);
    await app.database.sql(`insert into app.membership values ($1, $2, 'organisation-admin', now())`, [
      tenantId,
      userId,
    ]);
    expect((await program.post(PRODUCTS)).status).toBe(200);
  });

  it('A12: of another organisation can be neither seen nor revoked', async () => {
    const { token } = await make(['READ_ASSESSMENTS']);
    const theirs = await app.as('organisation-admin', BRIGHTPEBBLE);
    const { apiTokens } = await theirs.ask<{ apiTokens: unknown[] }>(LIST);
    expect(apiTokens).toEqual([]);
    const asked = { input: { operationId: randomUUID(), tokenId: token.id } };
    const unknown = { input: { operationId: randomUUID(), tokenId: randomUUID() } };
    const [one, other] = [await theirs.refusal(REVOKE, asked), await theirs.refusal(REVOKE, unknown)];
    expect([one.code, one.message]).toEqual([other.code, other.message]);
    expect(one.code).toBe('NOT_FOUND');
  });
});

describe('A10: what is no token', () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: randomUUID(), tenant: randomUUID(), aud: 'opencria', exp: 1 };
  const unsigned = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;

  it.each([
    ['a JWT without signature', unsigned],
    [
      'a JWT signed with a guessed key',
      `${signed}.${createHmac('sha256', 'public').update(signed).digest('base64url')}`,
    ],
    ['a token with another ending', `oct_${'A'.repeat(43)}`],
    ['the prefix alone', 'oct_'],
    ['nothing at all', ''],
  ])('is refused with 401: %s', async (_what, token) => {
    const response = await caller(token).post(PRODUCTS);
    expect([response.status, await caller(token).codeOf(PRODUCTS)]).toEqual([401, 'TOKEN_INVALID']);
    expect((await caller(token).get('/api/audit/trail.csv')).status).toBe(401);
  });

  it('is a session cookie in place of a token', async () => {
    const session = admin.cookie.split('=')[1] ?? '';
    expect((await caller(decodeURIComponent(session)).post(PRODUCTS)).status).toBe(401);
  });
});

describe('a token beside a cookie', () => {
  it('wins: the call is the token’s, with its scopes', async () => {
    const { secret } = await make(['READ_ASSESSMENTS']);
    const response = await admin.post('/graphql', { query: LIST }, { authorization: `Bearer ${secret}` });
    expect(((await response.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    const bad = await admin.post('/graphql', { query: LIST }, { authorization: 'Bearer oct_wrong' });
    expect(bad.status).toBe(401);
  });

  it('A11: does not let a page of another site act', async () => {
    const { secret } = await make(['WRITE_PRODUCTS']);
    const headers = { authorization: `Bearer ${secret}`, origin: 'https://evil.example' };
    const response = await admin.post('/graphql', { query: NEW_PRODUCT, variables: { input: { name: 'x' } } }, headers);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'FOREIGN_ORIGIN']);
    const preflight = await fetch(`${app.origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('in production', () => {
  const HOME = 'https://cria.example.org';
  let live: TestApp;
  beforeAll(async () => {
    live = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
  });
  afterAll(() => live.close());

  it('free queries are answered to tokens alone, and making one needs a fresh proof', async () => {
    const maker = live.viewer('organisation-admin');
    const secret = `oct_${'B'.repeat(43)}`;
    const id = randomUUID();
    await live.database.sql(`insert into app.person values ($1, $2, 'token: CI', 'ci@token.invalid', now())`, [
      maker.tenantId,
      id,
    ]);
    await live.database.sql(
      `insert into app.api_token values ($1, $2, sha256(convert_to($3, 'UTF8')), '{read:assessments}', $4, now(), now() + interval '1 day')`,
      [maker.tenantId, id, secret, maker.userId],
    );
    expect((await caller(secret, live.origin).post(PRODUCTS)).status).toBe(200);
    const visitor = new TestClient(live.origin, HOME);
    expect((await visitor.post('/graphql', { query: PRODUCTS })).status).toBe(400);
    expect((await caller('oct_wrong', live.origin).post('{ workspace { localMode } }')).status).toBe(401);
    const input = { operationId: randomUUID(), name: 'x', scopes: ['READ_REPORTS'] };
    expect(await caller(secret, live.origin).codeOf(CREATE, { input })).toBe('FORBIDDEN');
  });
});
