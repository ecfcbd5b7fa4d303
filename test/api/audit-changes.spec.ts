import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isCompositeType } from 'graphql';
import { record } from '#api/platform/audit.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { IN_THEIR_OWN_SPEC, mutationStories, NEW_PASSWORD } from '../support/mutation-stories.js';
import { CANARY, type MutationStories, type MutationStory } from '../support/mutation-story.js';
import { PASSWORD } from '../support/people.js';

const mutations = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8')).getMutationType()?.getFields() ?? {};
/** Workers change these on their own while a test looks. */
const MOVING = ['letter', 'denied_call'];

let app: TestApp;
let stories: MutationStories;
let tables: string[];
beforeAll(async () => {
  app = await startApp();
  stories = await mutationStories(app);
  const rows = await app.database.sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname = 'app' or c.oid in ('auth.user'::regclass, 'auth.account'::regclass))
        and c.relname <> all ($1) order by 1`,
    [MOVING],
  );
  tables = rows.map(({ name }) => name);
});
afterAll(() => app.close());

interface Row {
  action: string;
  text: string;
}

const rows = () =>
  app.database.sql<Row & Record<string, unknown>>(
    'select action, e::text as text from app.audit_entry e order by tenant_id, seq',
  );

/** Everything that is kept, as one text per table. */
async function contents(): Promise<Record<string, string | undefined>> {
  const kept: Record<string, string | undefined> = {};
  for (const table of tables) {
    const [found] = await app.database.sql<{ all: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${table} t`,
    );
    kept[table] = found?.all;
  }
  return kept;
}

async function call(name: string, { client, input }: MutationStory) {
  const field = mutations[name];
  if (!field) throw new Error(`there is no mutation ${name}`);
  const shown = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const [arg] = field.args;
  const query = arg
    ? `mutation ($input: ${String(arg.type)}) { ${name}(input: $input)${shown} }`
    : `mutation { ${name}${shown} }`;
  const response = await client.post('/graphql', { query, variables: { input } });
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

async function withoutAudit<T>(work: () => Promise<T>): Promise<T> {
  await app.database.sql(`
    create function public.no_audit() returns trigger language plpgsql as $$ begin raise 'no audit today'; end $$;
    create trigger aaa before insert on app.audit_entry for each row execute function public.no_audit()`);
  try {
    return await work();
  } finally {
    await app.database.sql('drop trigger aaa on app.audit_entry; drop function public.no_audit()');
  }
}

describe('a change', () => {
  it('A77: is known here or in a spec of its own, whatever mutation the schema has', () => {
    const known = [...Object.keys(stories), ...Object.keys(IN_THEIR_OWN_SPEC)].sort();
    expect(known).toEqual(Object.keys(mutations).sort());
    for (const [name, [spec, words]] of Object.entries(IN_THEIR_OWN_SPEC)) {
      expect([name, readFileSync(spec, 'utf8').includes(words)]).toEqual([name, true]);
    }
  });

  it('A77: leaves one row for each mutation, and does not stand where the row cannot be written', async () => {
    for (const [name, prepare] of Object.entries(stories)) {
      const story = await prepare();
      const before = await contents();
      const refused = await withoutAudit(() => call(name, story));
      expect([name, refused.errors?.[0]?.extensions.code]).toEqual([name, 'INTERNAL']);
      expect([name, await contents()]).toEqual([name, before]);

      const earlier = await rows();
      expect([name, (await call(name, story)).errors]).toEqual([name, undefined]);
      const texts = new Set(earlier.map(({ text }) => text));
      const left = (await rows()).filter(({ text }) => !texts.has(text));
      expect([name, left.map(({ action }) => action)]).toEqual([name, [story.action]]);
    }
  });

  it('A77: keeps what was written, names, addresses and secrets out of the log', async () => {
    const log = (await rows()).map(({ text }) => text).join('\n');
    expect(log).not.toContain(CANARY);
    expect(log).not.toContain('@');
    for (const secret of [PASSWORD, NEW_PASSWORD]) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/ of (Fernhollow|Brightpebble)/);
  });

  it('A77: leaves no row where it is rolled back', async () => {
    const viewer = app.viewer('compliance-officer');
    const before = await rows();
    const change = app.app.get(TenantTx).run(viewer, async (em) => {
      await record(em, viewer, { action: 'test.change', object: 'test', objectId: randomUUID() });
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await rows()).toEqual(before);
  });

  it('A77: leaves one row where it is sent ten times at once with one operation id', async () => {
    const story = await stories['saveAnswer']?.();
    if (!story) throw new Error('there is no story of saveAnswer');
    const before = (await rows()).length;
    await Promise.all(Array.from({ length: 10 }, () => call('saveAnswer', story)));
    expect(await rows()).toHaveLength(before + 1);
  });
});
