import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of better-auth's second factor and of its passkeys, as its own generator describes them (a test compares). */
const FACTORS = [
  `alter table auth."user" add column "twoFactorEnabled" boolean default false`,
  `create table auth.two_factor (
     id uuid primary key default gen_random_uuid(),
     secret text not null,
     "backupCodes" text not null,
     "userId" uuid not null unique references auth."user" (id) on delete cascade,
     verified boolean default true,
     "failedVerificationCount" integer default 0,
     "lockedUntil" timestamptz
   )`,
  `create index two_factor_secret on auth.two_factor (secret)`,
  `create table auth.passkey (
     id uuid primary key default gen_random_uuid(),
     name text,
     "publicKey" text not null,
     "userId" uuid not null references auth."user" (id) on delete cascade,
     "credentialID" text not null unique,
     counter integer not null,
     "deviceType" text not null,
     "backedUp" boolean not null,
     transports text,
     "createdAt" timestamptz,
     aaguid text
   )`,
  `create index passkey_of_user on auth.passkey ("userId")`,
  // A code that was taken is not taken again while it would still be right; only its hash is kept.
  `create table auth.used_code (
     user_id uuid not null references auth."user" (id) on delete cascade,
     code_hash bytea not null,
     used_at timestamptz not null,
     primary key (user_id, code_hash)
   )`,
  `grant select, insert, update, delete on auth.two_factor, auth.passkey, auth.used_code to opencria_app`,
  `grant select on auth.two_factor, auth.passkey, auth.used_code to opencria_backup`,
];

const SESSIONS = [
  // When the person last proved to be who they are, when a second factor was part of it, and when the session was last used.
  `alter table auth.session
     add column authenticated_at timestamptz not null default now(),
     add column second_factor_at timestamptz,
     add column last_seen_at timestamptz not null default now()`,
];

/**
 * The one statement each request asks: whose session is this, and how far was it proven? A session ends at
 * its absolute limit or after `idle_minutes` without use; its use is noted at most once a minute.
 */
const SESSION_LOOKUP = [
  `drop function app.viewer_of_session(text)`,
  `create function app.viewer_of_session(session_token text, idle_minutes integer)
       returns table (user_id uuid, tenant_id uuid, role text, name text, email text, organisation_name text,
         organisation_kind text, session_id uuid, second_factor text, fresh boolean)
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
                s.authenticated_at > now() - interval '10 minutes'
           from live s
           join auth."user" u on u.id = s."userId"
           join app.membership m on m.person_id = s."userId"
           join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
           join app.organisation o on o.tenant_id = m.tenant_id
          order by m.created_at
          limit 1;
     end $$`,
  `revoke execute on function app.viewer_of_session(text, integer) from public`,
  `grant execute on function app.viewer_of_session(text, integer) to opencria_app`,
];

export class CreateSecondFactor1700000002020 implements MigrationInterface {
  name = 'CreateSecondFactor1700000002020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FACTORS, ...SESSIONS, ...SESSION_LOOKUP]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
