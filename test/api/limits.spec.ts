import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { callOf, operationOf, publishedSchema, rootFields } from '../support/walk-schema.js';

let app: TestApp;
let browser: TestClient;
beforeAll(async () => {
  app = await startApp();
  browser = await app.as('compliance-officer');
});
afterAll(() => app.close());

const repeat = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_none, n) => part(n)).join(' ');

/** Status and first code of a GraphQL request. */
async function outcome(
  query: string,
  variables?: unknown,
): Promise<{ status: number; code?: string; errors: number; text: string }> {
  const response = await browser.post('/graphql', { query, variables });
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors[0]?.extensions.code, errors: errors.length, text };
}

describe('the shape of a query', () => {
  it.each([
    ['sixteen aliases', `{ ${repeat(16, (n) => `a${n}: workspace { localMode }`)} }`],
    ['a hundred and one aliases of __typename', `{ ${repeat(101, (n) => `a${n}: __typename`)} }`],
    [
      'a depth of fifteen',
      `{ products { edges { node { assessments { product { assessments { product { assessments { product { assessments { product { assessments { id } } } } } } } } } } } } }`,
    ],
    ['ten directives', `{ workspace { localMode ${repeat(10, () => '@include(if: true)')} } }`],
    ['three thousand tokens', `{ workspace { ${repeat(3000, () => 'localMode')} } }`],
    [
      'pages within pages',
      '{ products(first: 100) { edges { node { assessments { answers { questionId note evidenceIds revision state option updatedAt updatedBy { id name } } } } } } }',
    ],
  ])('is refused with %s', async (_what, query) => {
    const { status, code, errors } = await outcome(query);
    expect(status).toBe(400);
    expect(code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_REQUEST|QUERY_TOO_COSTLY)$/);
    expect(errors).toBeLessThanOrEqual(6);
  });

  it('costs a page as much when its size is a variable or the default', async () => {
    const field =
      'edges { node { assessments { answers { questionId note evidenceIds revision state option updatedAt updatedBy { id name } } } } }';
    const byVariable = await outcome(`query ($n: Int) { products(first: $n) { ${field} } }`, { n: 100_000 });
    expect(byVariable).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
  });

  it('is refused in an array of queries', async () => {
    const response = await browser.post('/graphql', [{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(response.status).toBe(400);
  });

  it('gets no hint about fields that nearly match', async () => {
    const { text } = await outcome('{ workspace { localMod } }');
    expect(text).not.toContain('Did you mean');
    expect(text).not.toContain('localMode');
  });

  it('stops at a few errors instead of listing hundreds', async () => {
    const { errors } = await outcome(`{ ${repeat(200, (n) => `nothing${n}`)} }`);
    expect(errors).toBeLessThanOrEqual(6);
  });
});

describe('a request', () => {
  it.each([
    ['GET with a query', () => browser.fetch('/graphql?query={__typename}')],
    ['GET with a mutation', () => browser.fetch('/graphql?query=mutation{createProduct(input:{name:"x"}){id}}')],
    ['text/plain', () => browser.post('/graphql', '{"query":"{__typename}"}', { 'content-type': 'text/plain' })],
    [
      'a form',
      () => browser.post('/graphql', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['broken JSON', () => browser.post('/graphql', '{"query":')],
    [
      'bytes that are not UTF-8',
      () =>
        browser.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
        }),
    ],
  ])('is refused as %s', async (_what, send) => {
    const response = await send();
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('is refused above 256 kB and taken below', async () => {
    const ask = (length: number) =>
      browser.post('/graphql', { query: '{ __typename }', variables: { padding: 'x'.repeat(length) } });
    expect((await ask(200 * 1024)).status).toBe(200);
    const response = await ask(300 * 1024);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('256 kB') });
  });

  const CREATE = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id name } }';

  it.each([
    ['a NUL', 'Sker\0ry'],
    ['half a surrogate pair', 'Skerry \ud800'],
  ])('with %s in a text is refused and names the field', async (_what, name) => {
    const refusal = await browser.refusal(CREATE, { input: { name } });
    expect(refusal).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields: [{ field: 'name' }] });
    expect((await outcome('mutation { createProduct(input: { name: "Sker\\u0000ry" }) { id } }')).status).toBe(400);
  });

  it('keeps other scripts, joined signs and right-to-left text byte for byte', async () => {
    const name = 'Skerry 👨‍👩‍👧 e\u0301 سكيري 滑';
    const { createProduct } = await browser.ask<{ createProduct: { name: string } }>(CREATE, { input: { name } });
    expect(createProduct.name).toBe(name);
  });

  it.each([
    ['a field that does not exist', { name: 'Skerry', tenantId: 'x' }],
    ['a wrong type', { name: 7 }],
    ['a missing field', {}],
    ['a null', { name: null }],
    ['a poisoned key', JSON.parse('{"name":"Skerry","__proto__":{"role":"admin"}}') as object],
  ])('with %s in its input is refused before anything runs', async (_what, input) => {
    const { status, code, text } = await outcome(CREATE, { input });
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(text).toContain('$input');
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it.each(['2026-02-30', '30.11.2026', '20226-01-01', '', 'now'])(
    'with the date "%s" is refused',
    async (effectiveOn) => {
      const { status, code } = await outcome(
        'mutation ($input: UpdateEvidenceInput!) { updateEvidence(input: $input) { id } }',
        { input: { id: '1', baseRevision: 1, title: 'x', tier: 1, effectiveOn } },
      );
      expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );
});

describe('an answer', () => {
  it('carries the headers that keep pages from being framed, sniffed or scripted', async () => {
    for (const path of ['/health/live', '/nothing/here.js', '/api/nothing']) {
      const { headers } = await app.visitor().fetch(path);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it.each([
    '/.env',
    '/.git/config',
    '/package.json',
    '/assets/missing.js',
    '/missing.js.map',
    '/api/nothing',
    '/../package.json',
  ])('to %s is 404 with a reference, never the start page', async (path) => {
    const response = await app.visitor().fetch(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<html');
  });

  it('hides what went wrong inside behind a reference', async () => {
    await app.database.sql('alter table app.person rename column name to hidden_name');
    const { text, code } = await outcome('{ people { name } }');
    await app.database.sql('alter table app.person rename column hidden_name to name');
    expect(code).toBe('INTERNAL');
    expect(text).toMatch(/"reference":"[0-9a-f]{12}"/);
    expect(text).not.toMatch(/column|person|select|stack/i);
  });

  it('says that the database is away with 503 and when to come back, and recovers', async () => {
    const dataSource = app.app.get(DataSource);
    const query = dataSource.query.bind(dataSource);
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    Object.assign(dataSource, { query: () => Promise.reject(away) });
    const ready = await app.visitor().fetch('/health/ready');
    const live = await app.visitor().fetch('/health/live');
    const asked = await browser.post('/graphql', { query: '{ people { id } }' });
    Object.assign(dataSource, { query });
    expect([ready.status, live.status, asked.status]).toEqual([503, 200, 503]);
    expect([ready.headers.get('retry-after'), asked.headers.get('retry-after')]).toEqual(['3', '3']);
    expect(await asked.json()).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
    expect((await app.visitor().fetch('/health/ready')).status).toBe(200);
  });

  it('survives the end of every database connection: each request that meets a dead one replaces it', async () => {
    await app.database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'opencria_app' and datname = current_database()`,
    );
    const statuses: number[] = [];
    for (let n = 0; n < 20 && statuses.at(-1) !== 200; n++) statuses.push((await outcome('{ people { id } }')).status);
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
  });
});

describe('default deny', () => {
  const PUBLIC = ['workspace', 'viewer', 'mailbox', 'invitationOffer'];

  it('A01: leaves a visitor nothing but the public queries', async () => {
    const queries = rootFields(publishedSchema()).filter(
      ({ kind, field }) => kind === 'query' && !PUBLIC.includes(field.name),
    );
    expect(queries.length).toBeGreaterThanOrEqual(12);
    for (const query of queries) {
      const { query: text, variables } = operationOf([callOf(query)]);
      expect([query.name, (await app.visitor().refusal(text, variables)).code]).toEqual([
        query.name,
        'UNAUTHENTICATED',
      ]);
    }
  });
});

describe('production', () => {
  let production: TestApp;
  beforeAll(async () => {
    production = await startApp({ production: true, env: { PUBLIC_URL: 'https://cria.example.org', SIGN_UP: 'open' } });
  });
  afterAll(() => production.close());

  const atHome = (body: unknown) => production.visitor().post('/graphql', body, { origin: 'https://cria.example.org' });

  it('answers only documents of the web client, by hash', async () => {
    const free = await atHome({ query: '{ workspace { localMode } }' });
    expect([free.status, await free.json()]).toEqual([
      400,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNKNOWN_DOCUMENT' }) })] },
    ]);
    const unknown = await atHome({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } });
    expect(unknown.status).toBe(400);
    const { readFileSync } = await import('node:fs');
    const documents = JSON.parse(
      readFileSync('apps/web/src/graphql/generated/persisted-documents.json', 'utf8'),
    ) as Record<string, string>;
    const hash = Object.keys(documents).find((key) => documents[key]?.startsWith('query Workspace'));
    const known = await atHome({
      operationName: 'Workspace',
      extensions: { persistedQuery: { version: 1, sha256Hash: hash?.replace('sha256:', '') } },
    });
    expect(await known.json()).toMatchObject({
      data: { workspace: { localMode: false, setUpNeeded: true, demoPeople: [] } },
    });
  });

  it('trusts its public address alone, and keeps browsers on TLS', async () => {
    const local = await production.visitor().post('/graphql', { query: '{ __typename }' });
    expect(local.status).toBe(403);
    const { headers } = await production.visitor().fetch('/health/live');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('sets a session cookie that no other host or path can plant', async () => {
    const response = await production
      .visitor()
      .post(
        '/api/auth/sign-in/email',
        { email: production.viewer('executive').email, password: 'four plain words here' },
        { origin: 'https://cria.example.org' },
      );
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-opencria_session=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });
});
