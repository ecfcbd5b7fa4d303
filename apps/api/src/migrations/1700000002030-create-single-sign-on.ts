import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const SINGLE_SIGN_ON = [
  // The client secret is sealed under a key that is not in the database.
  `create table app.sso_provider (
     tenant_id uuid primary key references app.organisation (tenant_id),
     issuer text not null,
     client_id text not null,
     client_secret bytea not null,
     second_factor text not null check (second_factor in ('reported', 'always', 'never')),
     required boolean not null,
     saved_by uuid not null,
     saved_at timestamptz not null
   )`,
  // A claim is looked up by the sign-in page once an installation admin has confirmed it.
  `create table app.sso_domain (
     tenant_id uuid not null references app.organisation (tenant_id),
     domain text not null,
     claimed_at timestamptz not null,
     confirmed_at timestamptz,
     primary key (tenant_id, domain)
   )`,
  `create index sso_domain_name on app.sso_domain (domain)`,
  // Who somebody is at the provider: its name for a person never changes, an e-mail address does.
  `create table app.sso_identity (
     tenant_id uuid not null,
     issuer text not null,
     subject text not null,
     person_id uuid not null,
     linked_at timestamptz not null,
     primary key (tenant_id, issuer, subject),
     foreign key (tenant_id, person_id) references app.person (tenant_id, id)
   )`,
  `create index sso_identity_person on app.sso_identity (tenant_id, person_id)`,
  ...['sso_provider', 'sso_domain', 'sso_identity'].flatMap((table) => tenantTable(table)),
  `create policy session_lookup on app.sso_provider for select to opencria_owner using (true)`,
  `create policy session_lookup on app.sso_domain for select to opencria_owner using (true)`,
  // An answer of a provider is taken once; kept until it would have expired anyhow.
  `create table auth.used_sso_answer (
     state_hash bytea primary key check (length(state_hash) = 32),
     expires_at timestamptz not null
   )`,
  `grant select, insert, delete on auth.used_sso_answer to opencria_app`,
  `grant select on auth.used_sso_answer to opencria_backup`,
  // The organisation with single sign-on that a confirmed e-mail domain belongs to.
  `create function app.sso_of_domain(wanted text) returns table (tenant_id uuid)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select d.tenant_id from app.sso_domain d join app.sso_provider p on p.tenant_id = d.tenant_id
        where d.domain = wanted and d.confirmed_at is not null limit 1;
   end $$`,
  // What an installation admin decides on.
  `create function app.sso_domain_claims()
     returns table (tenant_id uuid, organisation text, domain text, claimed_at timestamptz, confirmed_at timestamptz)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select d.tenant_id, o.name, d.domain, d.claimed_at, d.confirmed_at
         from app.sso_domain d join app.organisation o on o.tenant_id = d.tenant_id order by d.claimed_at, d.domain;
   end $$`,
];

/**
 * A session begun at an organisation's provider is bound to that organisation; one begun otherwise does not
 * open an organisation that insists on its provider.
 */
const SESSIONS = [
  `alter table auth.session add column sso_tenant_id uuid`,
  `drop function app.viewer_of_session(text, integer)`,
  `create function app.viewer_of_session(session_token text, idle_minutes integer)
       returns table (user_id uuid, tenant_id uuid, role text, name text, email text, organisation_name text,
         organisation_kind text, session_id uuid, second_factor text, fresh boolean, sso boolean)
       language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
     begin
       return query
         with live as (
           select s.* from auth.session s
            where s.token = session_token and s."expiresAt" > now()
              and s.last_seen_at > now() - make_interval(mins => idle_minutes)
         ), seen as (
           update auth.session t set last_seen_at = now() from live
            where t.id = live.id and t.last_seen_at < now() - interval '1 minute'
         )
         select p.id, m.tenant_id, m.role, p.name, p.email, o.name, o.kind, s.id,
                case when s.second_factor_at is not null then 'given'
                     when u."twoFactorEnabled" or exists (select from auth.passkey k where k."userId" = u.id) then 'due'
                     else 'none' end,
                s.authenticated_at > now() - interval '10 minutes',
                s.sso_tenant_id is not null
           from live s
           join auth."user" u on u.id = s."userId"
           join app.membership m on m.person_id = s."userId"
           join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
           join app.organisation o on o.tenant_id = m.tenant_id
           left join app.sso_provider w on w.tenant_id = m.tenant_id
          where case when s.sso_tenant_id is null then w.required is not true
                     else m.tenant_id = s.sso_tenant_id and w.tenant_id is not null end
          order by m.created_at
          limit 1;
     end $$`,
];

const API_TOKENS = [
  // A token's name stands in app.person under the token's id, so that what it did carries a name.
  `create table app.api_token (
     tenant_id uuid not null,
     id uuid not null,
     token_hash bytea not null check (length(token_hash) = 32),
     scopes text[] not null check (cardinality(scopes) > 0),
     created_by uuid not null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     last_used_at timestamptz,
     revoked_at timestamptz,
     primary key (tenant_id, id),
     unique (tenant_id, token_hash),
     foreign key (tenant_id, id) references app.person (tenant_id, id)
   )`,
  `create index api_token_hash on app.api_token (token_hash)`,
  ...tenantTable('api_token', ['select', 'insert', 'update']),
  `create policy session_lookup on app.api_token for select to opencria_owner using (true)`,
  // Whose token is this? The role is the one its maker has now; without a membership there is none.
  `create function app.viewer_of_token(hash bytea, moment timestamptz)
     returns table (token_id uuid, tenant_id uuid, role text, name text, organisation_name text,
       organisation_kind text, scopes text[], last_used_at timestamptz)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select t.id, t.tenant_id, m.role, p.name, o.name, o.kind, t.scopes, t.last_used_at
         from app.api_token t
         join app.person p on p.tenant_id = t.tenant_id and p.id = t.id
         join app.membership m on m.tenant_id = t.tenant_id and m.person_id = t.created_by
         join app.organisation o on o.tenant_id = t.tenant_id
        where t.token_hash = hash and t.revoked_at is null and t.expires_at > moment;
   end $$`,
];

const RIGHTS = [
  `revoke execute on function app.sso_of_domain(text), app.sso_domain_claims(), app.viewer_of_session(text, integer),
     app.viewer_of_token(bytea, timestamptz) from public`,
  `grant execute on function app.sso_of_domain(text), app.sso_domain_claims(), app.viewer_of_session(text, integer),
     app.viewer_of_token(bytea, timestamptz) to opencria_app`,
];

export class CreateSingleSignOn1700000002030 implements MigrationInterface {
  name = 'CreateSingleSignOn1700000002030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SINGLE_SIGN_ON, ...SESSIONS, ...API_TOKENS, ...RIGHTS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
