import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';
import { AUDIT_SQL } from './sql/audit-chain.js';
import { AUTH_SQL } from './sql/auth-tables.js';

const ORGANISATIONS = [
  // The organisation is the tenant: its id is its tenant_id.
  `create table app.organisation (
     tenant_id uuid primary key,
     name text not null check (name <> ''),
     kind text not null check (kind in ('company', 'reviewing-body')),
     created_at timestamptz not null
   )`,
  // Personal data lives here alone, so that it can be erased; other tables hold the opaque id.
  `create table app.person (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     name text not null,
     email text not null,
     created_at timestamptz not null,
     primary key (tenant_id, id)
   )`,
  `create table app.membership (
     tenant_id uuid not null,
     person_id uuid not null,
     role text not null check (role in ('contributor', 'compliance-officer', 'organisation-admin', 'executive',
       'reviewer', 'lead-reviewer', 'programme-admin', 'installation-admin')),
     created_at timestamptz not null,
     primary key (tenant_id, person_id),
     foreign key (tenant_id, person_id) references app.person (tenant_id, id)
   )`,
  // Sessions know the person only; this finds the organisation.
  `create index membership_person on app.membership (person_id)`,
  ...tenantTable('organisation', ['select', 'insert', 'update']),
  ...tenantTable('person', ['select', 'insert', 'update']),
  ...tenantTable('membership'),
];

const OPERATION_REPLIES = [
  `create table app.operation_reply (
     tenant_id uuid not null references app.organisation (tenant_id),
     user_id uuid not null,
     operation_id uuid not null,
     request_hash text not null,
     reply jsonb,
     created_at timestamptz not null,
     primary key (tenant_id, user_id, operation_id)
   )`,
  ...tenantTable('operation_reply'),
];

const INSTALLATION = [
  // One row for the whole installation; belongs to no organisation and holds nothing of any.
  `create table auth.installation (
     only_row boolean primary key default true check (only_row),
     set_up_at timestamptz,
     set_up_token_hash bytea,
     set_up_expires_at timestamptz,
     demo text not null default 'none' check (demo in ('none', 'people', 'filled')),
     signing_public_key bytea,
     signing_private_key bytea
   )`,
  `insert into auth.installation default values`,
  `grant select, update on auth.installation to opencria_app`,
  `create table auth.invitation (
     token_hash bytea primary key,
     email text,
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `grant select, update on auth.invitation to opencria_app`,
  `create table auth.sign_in_attempt (
     key text primary key,
     failures integer not null,
     window_ends_at timestamptz not null
   )`,
  `grant select, insert, update, delete on auth.sign_in_attempt to opencria_app`,
];

/** The one statement each request asks: whose session is this? Bypasses tenancy on purpose, for these columns only. */
const SESSION_LOOKUP = [
  `create policy session_lookup on app.organisation for select to opencria_owner using (true)`,
  `create policy session_lookup on app.person for select to opencria_owner using (true)`,
  `create policy session_lookup on app.membership for select to opencria_owner using (true)`,
  `create function app.viewer_of_session(session_token text)
     returns table (user_id uuid, tenant_id uuid, role text, name text, email text, organisation_name text, organisation_kind text)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select p.id, m.tenant_id, m.role, p.name, p.email, o.name, o.kind
         from auth.session s
         join app.membership m on m.person_id = s."userId"
         join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
         join app.organisation o on o.tenant_id = m.tenant_id
        where s.token = session_token and s."expiresAt" > now()
        order by m.created_at
        limit 1;
   end $$`,
  // Administration and the demo seeding find a person's organisation by the address they sign in with.
  `create function app.member_with_email(wanted text) returns table (user_id uuid, tenant_id uuid)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select m.person_id, m.tenant_id from auth."user" u join app.membership m on m.person_id = u.id
        where u.email = lower(wanted) order by m.created_at limit 1;
   end $$`,
  `revoke execute on function app.viewer_of_session(text), app.member_with_email(text) from public`,
  `grant execute on function app.viewer_of_session(text), app.member_with_email(text) to opencria_app`,
];

export class CreateFoundations1700000000000 implements MigrationInterface {
  name = 'CreateFoundations1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `grant usage on schema app to opencria_app, opencria_backup`,
      `grant usage on schema auth to opencria_app, opencria_backup`,
      `create function app.current_tenant() returns uuid language sql stable parallel safe
         return nullif(current_setting('app.tenant_id', true), '')::uuid`,
      ...ORGANISATIONS,
      ...OPERATION_REPLIES,
      ...AUDIT_SQL,
      ...AUTH_SQL,
      ...INSTALLATION,
      ...SESSION_LOOKUP,
      `grant select on all tables in schema auth to opencria_backup`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
