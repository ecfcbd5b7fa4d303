import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { getMigrations } from 'better-auth/db/migration';
import { authOptions, authPool } from '#api/accounts/auth.js';
import { readConfig } from '#api/platform/config.js';
import { roleUrl } from '#api/platform/database/roles.js';
import { InstallationSecret } from '#api/platform/keys.js';
import { cloneDatabase, testSecret, type ClonedDatabase } from '../support/clone-database.js';

/** Holds no tenant's rows: the record of which migrations ran. */
const WITHOUT_TENANT = ['migration'];

/** What both sides of a case see; the rows are the company's. */
const CASE_TABLES = [
  'case_appeal',
  'case_condition',
  'case_decision',
  'case_event',
  'case_message',
  'case_request',
  'submission',
  'submission_case',
  'submission_evidence',
];
/** A reviewer adds jobs and reads none: who is written to on the company's side is looked up there. */
const FOR_ADDING_JOBS = ['job_common', 'queue'];
/** What else a reviewer's connection reaches: rows of the reviewing body alone. */
const OF_THE_BODY = [
  'advice_text',
  'audit_entry',
  'enrolment',
  'membership',
  'operation_reply',
  'organisation',
  'person',
  'private_note',
  'programme',
  'programme_reviewer',
  'programme_template',
  'queue_view',
  'review_verdict',
  'review_verdict_history',
  'reviewer_conflict',
  'second_review',
  'submission_record',
];

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('the database catalogue', () => {
  it('forces row-level security with a tenant policy on every table of schema app', async () => {
    const rows = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p', 'm', 'f') and c.relname <> all ($1)
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
            select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
              and p.polroles = '{0}' and pg_get_expr(p.polqual, c.oid) like '%current_tenant()%'
              and pg_get_expr(p.polwithcheck, c.oid) = pg_get_expr(p.polqual, c.oid)))`,
      [WITHOUT_TENANT],
    );
    expect(names(rows)).toEqual([]);
  });

  it('would notice a table that lacks the policy', async () => {
    await database.sql('create table app.forgotten (tenant_id uuid primary key)');
    const rows = await database.sql(
      `select 1 from pg_class c where c.oid = 'app.forgotten'::regclass and c.relrowsecurity and c.relforcerowsecurity`,
    );
    await database.sql('drop table app.forgotten');
    expect(rows).toEqual([]);
  });

  it('has further policies only for the owner, for what both sides of a case see, and to close what a conflict closes', async () => {
    const rows = await database.sql<{ name: string }>(
      `select p.polrelid::regclass || ' ' || p.polname as name from pg_policy p
        where p.polname <> 'tenant' and p.polpermissive
          and not (p.polcmd = 'r' and p.polroles = array['opencria_owner'::regrole::oid]) order by 1`,
    );
    expect(names(rows)).toEqual(
      [
        ...CASE_TABLES.map((table) => `app.${table} reviewer`),
        'app.enrolment of_body',
        'app.programme of_company',
        'app.programme_invitation code_lookup',
        // A returned submission that is contested, for whoever decides on that.
        'app.submission appealed',
        'app.submission_evidence appealed',
      ].sort(),
    );
  });

  it('lets a reviewer reach nothing but submissions, reviews and what their own body keeps about people', async () => {
    const rows = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'auth', 'pgboss') and c.relkind in ('r', 'p', 'v')
          and has_table_privilege('opencria_reviewer', c.oid, 'select, insert, update, delete') order by 1`,
    );
    expect(names(rows)).toEqual([...CASE_TABLES, ...OF_THE_BODY, ...FOR_ADDING_JOBS].sort());
  });

  it('leads every primary key, unique constraint and unique index of a tenant table with tenant_id', async () => {
    const rows = await database.sql<{ name: string }>(
      `select i.indexrelid::regclass::text as name from pg_index i
         join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = 'app' and c.relname <> all ($1) and i.indisunique and a.attname is distinct from 'tenant_id'`,
      [WITHOUT_TENANT],
    );
    expect(names(rows)).toEqual([]);
  });

  it('leads every foreign key between tenant tables with tenant_id on both sides', async () => {
    const rows = await database.sql<{ name: string }>(
      `select k.conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
         join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
        where n.nspname = 'app' and k.contype = 'f' and (a.attname <> 'tenant_id' or f.attname <> 'tenant_id')`,
    );
    expect(names(rows)).toEqual([]);
  });

  it('has an index behind every foreign key', async () => {
    const rows = await database.sql<{ name: string }>(
      `select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
         join pg_namespace n on n.oid = k.connamespace
        where n.nspname in ('app', 'auth') and k.contype = 'f' and not exists (
          select 1 from pg_index i where i.indrelid = k.conrelid
             and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    );
    expect(names(rows)).toEqual([]);
  });

  it('gives the app role no rights that would let it past the policies', async () => {
    const roles = await database.sql(
      `select rolname as name, rolsuper as super, rolbypassrls as bypass, rolcreaterole as roles, rolcreatedb as databases
         from pg_roles where rolname like 'opencria\\_%' order by rolname`,
    );
    const plain = { super: false, bypass: false, roles: false, databases: false };
    expect(roles).toEqual([
      { ...plain, name: 'opencria_app' },
      { ...plain, name: 'opencria_backup', bypass: true },
      { ...plain, name: 'opencria_owner' },
      { ...plain, name: 'opencria_reviewer' },
      { ...plain, name: 'opencria_worker' },
    ]);
    const [owned] = await database.sql<{ count: string }>(
      `select count(*) from pg_class c where pg_has_role('opencria_app', c.relowner, 'member')`,
    );
    expect(owned?.count).toBe('0');
    const truncating = await database.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'auth') and c.relkind = 'r'
          and (has_table_privilege('opencria_app', c.oid, 'truncate') or has_table_privilege('opencria_reviewer', c.oid, 'truncate'))`,
    );
    expect(names(truncating)).toEqual([]);
  });

  it("pins the search path of every function that acts with its owner's rights", async () => {
    const rows = await database.sql<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'auth') and p.prosecdef
          and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=pg_catalog%')`,
    );
    expect(names(rows)).toEqual([]);
  });

  it('holds the tables of the sign-in library as that library wants them', async () => {
    const pool = authPool(database.adminUrl);
    try {
      const wanted = await getMigrations(authOptions(readConfig({}), new InstallationSecret(testSecret()), pool));
      expect(wanted.toBeCreated).toEqual([]);
      expect(wanted.toBeAdded).toEqual([]);
    } finally {
      await pool.end();
    }
  });
});

describe('the audit log', () => {
  const TENANT = '00000000-0000-4000-8000-000000000001';
  const insert = `insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
    values ('${TENANT}', '${TENANT}', 'test', 'test', '1', '{}')`;

  async function codeOf(url: string, statements: string[]): Promise<string | undefined> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    await database.sql(`insert into app.organisation values ('${TENANT}', 'Audited', 'company', now())`);
    await database.sql(`set app.tenant_id = '${TENANT}'; ${insert}; ${insert}`);
  });

  it.each(['update app.audit_entry set action = $$other$$', 'delete from app.audit_entry', 'truncate app.audit_entry'])(
    'refuses "%s" to the app, the owner of the table and the superuser',
    async (statement) => {
      const app = roleUrl('app', database.adminUrl, testSecret(), {});
      expect(await codeOf(app, [`set app.tenant_id = '${TENANT}'`, statement])).toBe('42501');
      expect(
        await codeOf(database.adminUrl, ['set role opencria_owner', `set app.tenant_id = '${TENANT}'`, statement]),
      ).toBe('42501');
      expect(await codeOf(database.adminUrl, [statement])).toBe('42501');
    },
  );

  it('numbers and chains entries itself, whatever the app writes', async () => {
    const app = roleUrl('app', database.adminUrl, testSecret(), {});
    const forged = `insert into app.audit_entry values
      ('${TENANT}', 1, '2000-01-01', '${TENANT}', 'forged', 'test', '1', '{}', '\\x00', '\\x00')`;
    expect(await codeOf(app, [`set app.tenant_id = '${TENANT}'`, forged])).toBeUndefined();
    const rows = await database.sql<{ seq: string; chained: boolean; recent: boolean }>(
      `select seq, hash = app.audit_hash(e) and prev_hash = coalesce(lag(hash) over (order by seq), '\\x') as chained,
              at > now() - interval '1 hour' as recent
         from app.audit_entry e where tenant_id = '${TENANT}' order by seq`,
    );
    expect(rows).toEqual(['1', '2', '3'].map((seq) => ({ seq, chained: true, recent: true })));
  });

  it("keeps the head of the chain out of the app's reach", async () => {
    const app = roleUrl('app', database.adminUrl, testSecret(), {});
    for (const statement of [
      'select * from app.audit_head',
      'update app.audit_head set seq = 0',
      'delete from app.audit_head',
    ]) {
      expect(await codeOf(app, [`set app.tenant_id = '${TENANT}'`, statement])).toBe('42501');
    }
  });

  it('shows an entry that was altered past the trigger', async () => {
    await database.sql(
      `set session_replication_role = replica; update app.audit_entry set action = 'altered' where seq = 2; set session_replication_role = origin`,
    );
    const rows = await database.sql<{ seq: string }>(
      'select seq from app.audit_entry e where hash <> app.audit_hash(e)',
    );
    expect(rows).toEqual([{ seq: '2' }]);
  });
});
