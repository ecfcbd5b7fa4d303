import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const STATEMENTS = [
  // An invitation is open until it is accepted or revoked; then the address goes, and with it the only personal data.
  `create table app.invitation (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     email text,
     role text not null,
     token_hash bytea not null check (length(token_hash) = 32),
     mailed boolean not null,
     invited_by uuid not null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     accepted_at timestamptz,
     accepted_by uuid,
     revoked_at timestamptz,
     primary key (tenant_id, id),
     check ((email is null) = (coalesce(accepted_at, revoked_at) is not null))
   )`,
  `create unique index invitation_open on app.invitation (tenant_id, email) where email is not null`,
  `create index invitation_token on app.invitation (tenant_id, token_hash) where email is not null`,
  `create index invitation_created on app.invitation (tenant_id, created_at)`,
  ...tenantTable('invitation', ['select', 'insert', 'update']),
  // One link of each kind per person: a new one replaces the one before.
  `create table auth.password_reset (
     user_id uuid primary key references auth."user" (id) on delete cascade,
     token_hash bytea not null unique check (length(token_hash) = 32),
     expires_at timestamptz not null
   )`,
  `create table auth.email_change (
     user_id uuid primary key references auth."user" (id) on delete cascade,
     email text not null,
     token_hash bytea not null unique check (length(token_hash) = 32),
     expires_at timestamptz not null
   )`,
  `grant select, insert, update, delete on auth.password_reset, auth.email_change to opencria_app`,
  `grant select on auth.password_reset, auth.email_change to opencria_backup`,
  // A person's address stands in each organisation they belong to, and each one's trail tells of a new password.
  `create function app.organisations_of_person(wanted uuid) returns table (tenant_id uuid)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query select m.tenant_id from app.membership m where m.person_id = wanted order by m.tenant_id;
   end $$`,
  `revoke execute on function app.organisations_of_person(uuid) from public`,
  `grant execute on function app.organisations_of_person(uuid) to opencria_app`,
];

export class CreateOneTimeLinks1700000002011 implements MigrationInterface {
  name = 'CreateOneTimeLinks1700000002011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
