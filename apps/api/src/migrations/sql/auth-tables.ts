/**
 * Tables of better-auth 1.7.6 as its own generator describes them (a test compares), in a schema of
 * their own. They hold credentials and sessions only and belong to no organisation.
 */
export const AUTH_SQL: readonly string[] = [
  `create table auth."user" (
     id uuid primary key default gen_random_uuid(),
     name text not null,
     email text not null unique,
     "emailVerified" boolean not null,
     image text,
     "createdAt" timestamptz not null default current_timestamp,
     "updatedAt" timestamptz not null default current_timestamp
   )`,
  `create table auth.session (
     id uuid primary key default gen_random_uuid(),
     "expiresAt" timestamptz not null,
     token text not null unique,
     "createdAt" timestamptz not null default current_timestamp,
     "updatedAt" timestamptz not null,
     "ipAddress" text,
     "userAgent" text,
     "userId" uuid not null references auth."user" (id) on delete cascade
   )`,
  `create index session_of_user on auth.session ("userId")`,
  `create table auth.account (
     id uuid primary key default gen_random_uuid(),
     "accountId" text not null,
     "providerId" text not null,
     "userId" uuid not null references auth."user" (id) on delete cascade,
     "accessToken" text,
     "refreshToken" text,
     "idToken" text,
     "accessTokenExpiresAt" timestamptz,
     "refreshTokenExpiresAt" timestamptz,
     scope text,
     password text,
     "createdAt" timestamptz not null default current_timestamp,
     "updatedAt" timestamptz not null
   )`,
  `create index account_of_user on auth.account ("userId")`,
  `create table auth.verification (
     id uuid primary key default gen_random_uuid(),
     identifier text not null,
     value text not null,
     "expiresAt" timestamptz not null,
     "createdAt" timestamptz not null default current_timestamp,
     "updatedAt" timestamptz not null default current_timestamp
   )`,
  `create index verification_identifier on auth.verification (identifier)`,
  `grant select, insert, update, delete on auth."user", auth.session, auth.account, auth.verification to opencria_app`,
];
