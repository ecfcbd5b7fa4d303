import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '#api/platform/viewer.js';
import type { TestClient } from '../support/graphql-client.js';
import { FERNHOLLOW, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { routesOf } from '../support/walk-routes.js';
import { callOf, operationOf, publishedSchema, rootFields } from '../support/walk-schema.js';

const FILE = 'docs/permissions.md';
const CALLERS = ['visitor', ...ROLES] as const;
type Caller = (typeof CALLERS)[number];

/** Sign-in and health answer everybody; the page itself is what the router falls back to. */
const OUTSIDE = /^(ALL|HEAD|OPTIONS) |\/graphql$|\*|\{/;

let app: TestApp;
const clients = new Map<Caller, TestClient>();
const signedIn = (role: Role): Promise<TestClient> => app.as(role, ROLES.indexOf(role) < 4 ? FERNHOLLOW : REVIEWERS);

beforeAll(async () => {
  app = await startApp();
  clients.set('visitor', app.visitor());
  for (const role of ROLES) clients.set(role, await signedIn(role));
});
afterAll(() => app.close());

/** The table of the document: operation to the callers who may use it. */
function written(): Map<string, string> {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map(([, name, ...cells]) => [name?.replaceAll('`', '') ?? '', cells.slice(0, -1).join(' ')]));
}

const mark = (allowed: boolean): string => (allowed ? 'yes' : '–');

/** What a caller meets: a refusal by the guard, or anything else, which only what is allowed can reach. */
async function askedBy(caller: Caller, body: { query: string; variables: Record<string, unknown> }): Promise<boolean> {
  const client = clients.get(caller)!;
  const before = client.cookie;
  const response = await client.post('/graphql', body);
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  client.cookie = before;
  const code = errors?.[0]?.extensions.code;
  expect(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'INTERNAL']).not.toContain(code);
  return code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN';
}

async function openedBy(caller: Caller, route: string): Promise<boolean> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const address = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  // Signing out ends a session for good, so it gets one of its own.
  const client = path.endsWith('/sign-out') && caller !== 'visitor' ? await signedIn(caller) : clients.get(caller)!;
  const before = client.cookie;
  const response = await client.fetch(address, { method });
  // A stream has no end to wait for.
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  const text = streams ? '' : await response.text();
  if (streams) await response.body?.cancel();
  client.cookie = before;
  return (
    !(response.status === 401 && text.includes('UNAUTHENTICATED')) &&
    !(response.status === 403 && text.includes('FORBIDDEN'))
  );
}

describe('who may do what', () => {
  it.each(rootFields(publishedSchema()).map((field) => [field.name, field] as const))(
    '%s answers exactly the roles of the matrix (A01, A17)',
    async (name, field) => {
      const found: string[] = [];
      for (const caller of CALLERS) found.push(mark(await askedBy(caller, operationOf([callOf(field)]))));
      expect(`${name}: ${found.join(' ')}`).toBe(`${name}: ${written().get(name) ?? 'not in the matrix'}`);
    },
  );

  it('every route answers exactly the roles of the matrix (A01, A17)', async () => {
    const found: Record<string, string> = {};
    for (const route of routesOf(app.app).filter((each) => !OUTSIDE.test(each))) {
      const marks: string[] = [];
      for (const caller of CALLERS) marks.push(mark(await openedBy(caller, route)));
      found[route] = marks.join(' ');
    }
    const rows = [...written()].filter(([name]) => / \//.test(name));
    expect(found).toEqual(Object.fromEntries(rows));
  });

  it('the matrix names nothing that is gone', () => {
    const known = new Set([...rootFields(publishedSchema()).map(({ name }) => name), ...routesOf(app.app)]);
    expect([...written().keys()].filter((name) => !known.has(name))).toEqual([]);
  });
});
