import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokensService } from '#api/tokens/tokens.service.js';
import { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';
const LEAKS = /Did you mean|node_modules|at \w+ \(|stacktrace|"exception"|"tracing"|graphiql|playground|__schema"/i;

const repeat = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_none, n) => part(n)).join(' ');

const CIRCULAR = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
/** Each fragment spreads the next one twice: two to the thirtieth fields when written out. */
const FAN_OUT = `{ ...F0 } ${repeat(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { workspace { localMode } }`;
const DEEP = `{ products { edges { node { ${repeat(7, () => 'assessments { product {')} id ${repeat(7, () => '} }')} } } } }`;

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
  const { secret } = await app.app.get(TokensService, { strict: false }).create(app.viewer('organisation-admin'), {
    operationId: randomUUID(),
    name: 'Attacks',
    scopes: ['read:assessments', 'write:products', 'write:answers', 'read:audit'],
    days: 1,
  });
  token = secret!;
});
afterAll(() => app.close());

interface Sent {
  readonly status: number;
  readonly text: string;
}

/** A page of the web client, where documents are known by hash, and a program with a token, whose queries are free. */
const CALLERS = ['a visitor', 'an API token'] as const;
type Caller = (typeof CALLERS)[number];

const headersOf = (caller: Caller): Record<string, string> =>
  caller === 'a visitor' ? {} : { authorization: `Bearer ${token}` };

async function send(caller: Caller, body: unknown, headers: Record<string, string> = {}): Promise<Sent> {
  const client = new TestClient(app.origin, HOME);
  const response = await client.post('/graphql', body, { ...headersOf(caller), ...headers });
  return { status: response.status, text: await response.text() };
}

async function get(caller: Caller, path: string): Promise<Sent> {
  const headers = { ...headersOf(caller), accept: 'text/html' };
  const response = await new TestClient(app.origin, HOME).fetch(path, { headers });
  return { status: response.status, text: await response.text() };
}

function expectRefused({ status, text }: Sent): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(LEAKS);
  expect(text.length).toBeLessThan(5_000);
}

it('a token asks freely, so that what follows is refused for what it is', async () => {
  const { status, text } = await send('an API token', { query: '{ products(first: 3) { edges { node { id } } } }' });
  expect([status, JSON.parse(text)]).toEqual([200, { data: { products: { edges: [] } } }]);
});

describe.each(CALLERS)('A21: the thirteen checks of graphql-cop in production, by %s', (caller) => {
  it.each([
    ['field suggestions', { query: '{ workspac { localMode } product(id: "1") { nam } }' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['introspection of one type', { query: '{ __type(name: "Product") { fields { name } } }' }],
    ['a hundred and one aliases', { query: `{ ${repeat(101, (n) => `a${n}: __typename`)} }` }],
    ['an array of ten operations', Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))],
    ['ten directives', { query: `{ __typename ${repeat(10, () => '@aa')} }` }],
    ['ten known directives', { query: `{ __typename ${repeat(10, () => '@include(if: true)')} }` }],
    ['circular introspection', { query: CIRCULAR }],
    ['a query that breaks off', { query: 'query { ' }],
    ['a query that is no text', { query: { __typename: 1 } }],
    ['no query', {}],
    ['one field five hundred times', { query: `{ ${repeat(500, () => '__typename')} }` }],
  ])('%s: refused', async (_check, body) => {
    expectRefused(await send(caller, body));
  });

  it('a console for people: there is none', async () => {
    expectRefused(await get(caller, '/graphql'));
    for (const path of ['/graphiql', '/playground', '/altair', '/v1/graphql', '/graphql/console']) {
      expect((await get(caller, path)).text).not.toMatch(/graphiql|playground|altair|voyager/i);
    }
  });

  it.each([
    ['a query', '/graphql?query=%7B__typename%7D'],
    ['a mutation', '/graphql?query=mutation%7BcreateProduct(input:%7Bname:%22x%22%7D)%7Bid%7D%7D'],
  ])('%s by GET: refused', async (_check, path) => {
    expectRefused(await get(caller, path));
  });

  it('a form instead of JSON: refused', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      expectRefused(await send(caller, 'query=%7B__typename%7D', { 'content-type': type }));
    }
  });

  it('a trace: never given', async () => {
    const { text } = await send(
      caller,
      { query: '{ __typename }' },
      { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
    );
    expect(text).not.toMatch(/ftv1|tracing/);
  });
});

describe('by an API token in production', () => {
  const ask = (query: string, variables: object = {}) => send('an API token', { query, variables });

  it.each([
    ['fifteen levels', DEEP],
    ['fragments that fan out', FAN_OUT],
    ['a fragment that holds itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['circular introspection', CIRCULAR],
  ])('A22: %s: refused before anything is executed', async (_what, query) => {
    expectRefused(await ask(query));
  });

  it.each([
    ['a hundred lists', `{ ${repeat(100, (n) => `a${n}: products(first: 100) { edges { node { id } } }`)} }`],
    [
      'lists under a few aliases',
      `{ ${repeat(15, (n) => `a${n}: products(first: 100) { edges { node { id name description markets } } }`)} }`,
    ],
  ])('A23: %s: refused', async (_what, query) => {
    expectRefused(await ask(query));
  });

  it('A24: a page holds a hundred rows at most, however its size is given, and never fewer than one', async () => {
    const made = await send('an API token', {
      query: 'mutation { createProduct(input: { name: "Skerry" }) { id } }',
    });
    expect(made.status).toBe(200);
    await app.database.sql(
      `insert into app.product select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'name', 'Copy ' || n))).*
         from app.product p, generate_series(1, 130) n`,
    );
    const rows = 'edges { node { id } }';
    const sizes: [query: string, variables: object][] = [
      [`{ products(first: 100000) { ${rows} } }`, {}],
      [`query ($n: Int) { products(first: $n) { ${rows} } }`, { n: 100_000 }],
      [`query ($n: Int = 100000) { products(first: $n) { ${rows} } }`, {}],
      [`query ($n: Int = 100000) { products(first: $n) { ${rows} } }`, { n: 2_147_483_647 }],
    ];
    for (const [query, variables] of sizes) {
      const { status, text } = await ask(query, variables);
      expect(status).toBe(200);
      const { data } = JSON.parse(text) as { data: { products: { edges: unknown[] } } };
      expect(data.products.edges).toHaveLength(100);
    }
    for (const n of [0, -1, -2_147_483_648]) {
      const { text } = await ask(`query ($n: Int) { products(first: $n) { ${rows} } }`, { n });
      expect(text).toContain('"INVALID_INPUT"');
    }
    expectRefused(await ask(`query ($n: Int) { products(first: $n) { ${rows} } }`, { n: 2_147_483_648 }));
  });

  it.each([
    ['one field five hundred times', `{ products { ${repeat(500, () => 'pageInfo { hasNextPage }')} } }`],
    ['five hundred empty fragments', `{ ${repeat(500, () => '... on Query { __typename }')} }`],
    ['fifty directives', `{ ${repeat(5, (n) => `a${n}: __typename ${repeat(10, () => '@skip(if: false)')}`)} }`],
    ['twenty thousand tokens', `{ ${repeat(20_000, () => '__typename')} }`],
    ['a list nested a thousand times', `{ product(id: ${'['.repeat(1000)}${']'.repeat(1000)}) { id } }`],
    ['a thousand variables', `query (${repeat(1000, (n) => `$v${n}: Int`)}) { __typename }`],
  ])('A25: %s: refused', async (_what, query) => {
    expectRefused(await ask(query));
  });

  it('A25: a megabyte and ten operations at once: refused', async () => {
    expect((await ask('{ __typename }', { padding: 'x'.repeat(1024 * 1024) })).status).toBe(413);
    expectRefused(
      await send(
        'an API token',
        Array.from({ length: 10 }, () => ({ query: '{ __typename }' })),
      ),
    );
  });

  it('A26: a wrong enum, and what fails inside, say nothing of the inside', async () => {
    expectRefused(await ask('mutation { startAssessment(input: { mode: SIDEWAYS }) { id } }'));
    expectRefused(
      await ask('mutation ($i: StartAssessmentInput!) { startAssessment(input: $i) { id } }', {
        i: { mode: 'SIDEWAYS' },
      }),
    );
    await app.database.sql('alter table app.product rename column name to hidden_name');
    const { text } = await ask('{ products { edges { node { name } } } }');
    await app.database.sql('alter table app.product rename column hidden_name to name');
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; reference: string } }[] };
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INTERNAL',
      reference: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(text).not.toMatch(/column|hidden|select |stack|42703/i);
  });
});
