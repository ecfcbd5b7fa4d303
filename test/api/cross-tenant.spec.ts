import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#api/platform/viewer.js';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { callOf, idPaths, operationOf, publishedSchema, rootFields, type RootField } from '../support/walk-schema.js';

/** Stands in every text that Fernhollow writes; nobody else may ever read it. */
const CANARY = 'canary-of-fernhollow';
/** Calls in one request: as many as the limit on aliases lets through. */
const TOGETHER = 14;
/** Probes over all fields, roles and ids together; twenty thousand were run by hand with OPENCRIA_PROBES. */
const PROBES = Number(process.env['OPENCRIA_PROBES'] ?? 3_000);

let app: TestApp;
const strangers: TestClient[] = [];
let ids: string[] = [];
let ours: string[] = [];
/** What a stranger may name beside the id that is tried, so that a call gets as far as it can. */
let own: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  app = await startApp();
  const officer = await app.as('compliance-officer');
  const product = await createProduct(officer, `Skerry ${CANARY}`);
  const assessment = await start(officer, 'FULL', product);
  await saveAnswer(officer, {
    assessmentId: assessment.id,
    questionId: 'private-defaults',
    option: 'open',
    note: CANARY,
  });
  const { addLink } = await officer.ask<{ addLink: { id: string } }>(
    'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    {
      input: {
        assessmentId: assessment.id,
        title: CANARY,
        url: 'https://example.org/list',
        tier: 1,
        effectiveOn: '2026-10-01',
      },
    },
  );
  const { tenantId, userId } = app.viewer('compliance-officer');
  ours = [product, assessment.id, addLink.id, tenantId, userId];
  ids = await everyIdOf(app, FERNHOLLOW);
  const theirs = await app.as('compliance-officer', BRIGHTPEBBLE);
  const productId = await createProduct(theirs, 'Brightpebble Notes');
  const { id: assessmentId } = await start(theirs, 'FULL', productId);
  own = new Map([
    ['productId', productId],
    ['assessmentId', assessmentId],
    ['questionId', 'private-defaults'],
    ['harmId', 'contact-sexual-grooming'],
  ]);
  for (const role of ROLES.slice(0, 4)) strangers.push(await app.as(role, BRIGHTPEBBLE));
});
afterAll(() => app.close());

/** Every uuid in any row that belongs to an organisation, found by looking at all columns of all its tables. */
async function everyIdOf(from: TestApp, organisation: string): Promise<string[]> {
  const { tenantId } = from.viewer('compliance-officer', organisation);
  const rows = await from.database.sql<{ tables: string }>(
    `select table_name as tables from information_schema.columns
      where table_schema = 'app' and column_name = 'tenant_id' order by 1`,
  );
  const found = new Set<string>([tenantId]);
  for (const { tables } of rows) {
    const held = await from.database.sql<{ text: string }>(
      `select row_to_json(t)::text as text from app.${tables} t where tenant_id = '${tenantId}' limit 50`,
    );
    for (const { text } of held)
      for (const id of text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []) found.add(id);
  }
  return [...found];
}

interface Part {
  readonly data: unknown;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** What each call of a request got, with the ids it named taken out, so that two answers can be compared. */
async function partsOf(client: TestClient, field: RootField, tried: readonly string[], path: string): Promise<Part[]> {
  const calls = tried.map((id, at) =>
    callOf(
      field,
      (type, place) => {
        if (type !== 'ID') return undefined;
        if (place.endsWith('operationId')) return randomUUID();
        return place === path ? id : own.get(place.split('.').at(-1) ?? '');
      },
      { whole: path !== '' && !path.startsWith('input'), alias: `p${at}` },
    ),
  );
  const response = await client.post('/graphql', operationOf(calls));
  const text = await response.text();
  expect(text).not.toContain(CANARY);
  const { data, errors = [] } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: string[]; extensions: { code: string } }[];
  };
  return tried.map((_id, at) => {
    const error = errors.find((one) => one.path?.[0] === `p${at}`) ?? (data ? undefined : errors[0]);
    return {
      data: data?.[`p${at}`] ?? null,
      code: error?.extensions.code,
      // Where the whole reply is refused, its error may be that of any of the calls.
      message: tried
        .reduce((message, one) => message?.replaceAll(one, 'ID'), error?.message)
        ?.replace(/\bp\d+\b/gu, 'p'),
    };
  });
}

describe('ids of another organisation', () => {
  const fields = rootFields(publishedSchema()).flatMap((field) =>
    idPaths(field)
      .filter((path) => !path.endsWith('operationId'))
      .map((path) => [`${field.name} ${path}`, field, path] as const),
  );

  it('are all tried: products, assessments, answers, people and the organisation itself', () => {
    expect(ids).toEqual(expect.arrayContaining(ours));
    expect(fields.length).toBeGreaterThan(8);
  });

  it.each(fields)('%s tells nothing of them, whatever the role (A12, A14)', async (_name, field, path) => {
    // A mutation is one call a request; queries go together.
    const together = field.kind === 'query' ? TOGETHER : 1;
    const rounds = Math.ceil(PROBES / fields.length / strangers.length / together);
    for (const stranger of strangers) {
      const made = Array.from({ length: together }, () => randomUUID());
      const [expected] = await partsOf(stranger, field, made, path);
      for (let round = 0; round < rounds; round++) {
        const tried = Array.from({ length: together }, (_, at) => ids[(round * together + at) % ids.length]!);
        for (const part of await partsOf(stranger, field, tried, path)) expect(part).toEqual(expected);
      }
    }
  });
});
