import pg from 'pg';
import { deriveKey } from '../keys.js';
import { StartRefused } from '../start-refused.js';
import type { RoleUrls } from '../config.js';

const LOGIN_ROLES = ['app', 'reviewer', 'worker', 'backup'] as const;
type LoginRole = (typeof LOGIN_ROLES)[number];

/** Owns the tables and runs migrations; nobody logs in as it. */
export const OWNER = 'opencria_owner';

const nameOf = (role: LoginRole): string => `opencria_${role}`;

/** The connection of each role: the one that is set, else derived from the administrative one. */
export function roleUrl(role: LoginRole, adminUrl: string, secret: string, given: RoleUrls): string {
  const set = given[role];
  if (set) return set;
  const url = new URL(adminUrl);
  url.username = nameOf(role);
  url.password = passwordOf(role, secret);
  return url.href;
}

/** The connections that the app keeps open. */
export interface AppUrls {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly reviewerUrl: string;
}

export function appUrls(adminUrl: string, secret: string, given: RoleUrls = {}): AppUrls {
  return {
    appUrl: roleUrl('app', adminUrl, secret, given),
    workerUrl: roleUrl('worker', adminUrl, secret, given),
    reviewerUrl: roleUrl('reviewer', adminUrl, secret, given),
  };
}

function passwordOf(role: LoginRole, secret: string): string {
  return deriveKey(secret, `database/${nameOf(role)}`).toString('base64url');
}

/** Makes what is missing of roles and schemas; run under the start-up lock. */
export async function makeRoles(admin: pg.Client, secret: string, given: RoleUrls): Promise<void> {
  try {
    await makeRole(admin, OWNER, 'nologin');
    await actAsOwner(admin);
    for (const role of LOGIN_ROLES) {
      await makeRole(admin, nameOf(role), role === 'backup' ? 'bypassrls' : 'nobypassrls');
      // The password is derived, of URL-safe base64, so it needs no quoting.
      if (!given[role]) await admin.query(`alter role ${nameOf(role)} login password '${passwordOf(role, secret)}'`);
    }
    for (const schema of ['app', 'auth', 'pgboss']) {
      await admin.query(`create schema if not exists ${schema} authorization ${OWNER}`);
    }
  } catch (error) {
    throw new StartRefused(
      `DATABASE_URL names a user that cannot make OpenCRIA's database roles (${(error as Error).message}); ` +
        'use an administrative user, or make the roles by hand as docs/database.md shows.',
    );
  }
}

async function makeRole(admin: pg.Client, role: string, attributes: string): Promise<void> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await admin.query(`create role ${role} ${attributes}`);
}

/** An administrator without superuser rights may act as the owner only as its member, from PostgreSQL 16 on by a grant of its own. */
async function actAsOwner(admin: pg.Client): Promise<void> {
  await admin.query('begin');
  try {
    await admin.query(`set local role ${OWNER}`);
    await admin.query('commit');
  } catch {
    await admin.query('rollback');
    await admin.query(`grant ${OWNER} to current_user`);
  }
}

/** Refuses an app role that row-level security would not bind. */
export async function checkAppRole(app: pg.Client): Promise<void> {
  const { rows } = await app.query<{ name: string; super: boolean; bypass: boolean; owner: boolean }>(
    `select r.rolname as name, r.rolsuper as super, r.rolbypassrls as bypass,
            pg_has_role(r.oid, $1, 'member')
            or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname = 'app' and pg_has_role(r.oid, c.relowner, 'member')) as owner
       from pg_roles r where r.rolname = current_user`,
    [OWNER],
  );
  const role = rows[0];
  if (!role || role.super || role.bypass || role.owner) {
    throw new StartRefused(
      `The database user "${role?.name ?? 'unknown'}" of the app is the owner of the tables, a superuser or has BYPASSRLS, ` +
        'so organisations would not be kept apart; let DATABASE_APP_URL name a plain user or remove it.',
    );
  }
}
