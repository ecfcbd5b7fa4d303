import pg from 'pg';
import { NO_PERSON } from '../platform/audit.js';
import { readConfig, type Config } from '../platform/config.js';
import { reachDatabase } from '../platform/database/reach-database.js';
import { roleUrl } from '../platform/database/roles.js';
import { InstallationSecret } from '../platform/keys.js';
import { hashToken, makeToken } from '../platform/one-time-token.js';
import { rotateSigningKey } from '../platform/signing-keys.js';
import { StartRefused } from '../platform/start-refused.js';
import { backupIdentity } from './backup/backup-keys.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const RESET_MINUTES = 60;
const SET_UP_HOURS = 24;

export interface OneTimeLink {
  readonly link: string;
  /** When it stops working, used or not. */
  readonly until: Date;
}

/**
 * What only somebody with the settings of the server can do, where no administrator can help any more. It works
 * with the rights of the app, so row-level security holds; each change of an organisation leaves its audit entry.
 * All of them reject with one sentence (StartRefused) where there is nothing to do.
 */

/** A link with which this person chooses a new password; any link sent before stops working. */
export async function makeResetLink(env: Environment, email: string, now: Date): Promise<OneTimeLink> {
  return inDatabase(env, async (client, { publicUrl }) => {
    const token = makeToken();
    const until = new Date(now.getTime() + RESET_MINUTES * 60_000);
    const { rows } = await client.query<{ user_id: string }>(
      `insert into auth.password_reset (user_id, token_hash, expires_at)
       select u.id, $2, $3 from auth."user" u
        where u.email = lower($1)
          and exists (select 1 from auth.account a where a."userId" = u.id and a."providerId" = 'credential')
       on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
       returning user_id`,
      [email, hashToken(token), until],
    );
    const [person] = rows;
    if (!person) throw new StartRefused(`Nobody signs in with a password as ${email}.`);
    const organisations = await client.query<{ tenant_id: string }>(
      'select tenant_id from app.organisations_of_person($1) order by tenant_id',
      [person.user_id],
    );
    for (const { tenant_id: tenantId } of organisations.rows) {
      await record(client, tenantId, 'password.reset-link', 'person', person.user_id);
    }
    return { link: `${publicUrl}/reset-password#token=${token}`, until };
  });
}

/** The organisation of this member lets its people in by other ways again, while its sign-in service stays set. */
export async function liftSingleSignOn(env: Environment, memberEmail: string): Promise<{ organisation: string }> {
  return inDatabase(env, async (client) => {
    const found = await client.query<{ tenant_id: string; name: string }>(
      `select m.tenant_id, m.name from app.member_with_email($1) p
         cross join lateral app.memberships_of_person(p.user_id) m where m.own_sign_in`,
      [memberEmail],
    );
    if (found.rows.length === 0) {
      throw new StartRefused(`${memberEmail} belongs to no organisation that insists on its own sign-in service.`);
    }
    const [only] = found.rows;
    if (!only || found.rows.length > 1) {
      const names = found.rows.map(({ name }) => name).join(', ');
      throw new StartRefused(`${memberEmail} belongs to several that do: ${names}. Name a member of one alone.`);
    }
    await client.query(`select set_config('app.tenant_id', $1, true)`, [only.tenant_id]);
    await client.query('update app.sso_provider set required = false where tenant_id = $1', [only.tenant_id]);
    await record(client, only.tenant_id, 'sso.lift', 'organisation', only.tenant_id);
    return { organisation: only.name };
  });
}

/** The key (age) that opens every backup of this installation. */
export async function showBackupKey(env: Environment): Promise<string> {
  const database = await reachDatabase(readConfig(env));
  await database.close();
  return backupIdentity(database.secret);
}

/** A new link to set the installation up with; the one before stops working. */
export async function makeSetUpLink(env: Environment, now: Date): Promise<OneTimeLink> {
  return inDatabase(env, async (client, { publicUrl }) => {
    const token = makeToken();
    const until = new Date(now.getTime() + SET_UP_HOURS * 3_600_000);
    const { rowCount } = await client.query(
      `update auth.installation set set_up_token_hash = $1, set_up_expires_at = $2
        where set_up_at is null and demo = 'none'`,
      [hashToken(token), until],
    );
    if (!rowCount) throw new StartRefused('This installation is set up already; its administrators invite others.');
    return { link: `${publicUrl}/set-up?token=${token}`, until };
  });
}

/** Makes another signing key. What was signed before still verifies; nobody can sign with the old key again. */
export async function changeSigningKey(env: Environment, now: Date): Promise<{ keyId: string; page: string }> {
  return inDatabase(env, async (client, { publicUrl }, secret) => {
    const ask = (sql: string, given: readonly unknown[]) => client.query(sql, [...given]);
    const keyId = await rotateSigningKey(ask, new InstallationSecret(secret), now);
    return { keyId, page: `${publicUrl}/verify` };
  });
}

export async function inDatabase<T>(
  env: Environment,
  work: (client: pg.Client, config: Config, secret: string, adminUrl: string) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const database = await reachDatabase(config);
  try {
    const url = roleUrl('app', database.adminUrl, database.secret, config.roleUrls);
    const client = new pg.Client({ connectionString: url, application_name: 'opencria admin' });
    client.on('error', () => undefined);
    try {
      await client.connect().catch((error: Error) => {
        throw new StartRefused(`The database cannot be reached: ${error.message}`);
      });
      await client.query('begin');
      const result = await work(client, config, database.secret, database.adminUrl);
      await client.query('commit');
      return result;
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
}

export async function record(
  client: pg.Client,
  tenantId: string,
  action: string,
  object: string,
  objectId: string,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
  await client.query(
    `insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenantId, NO_PERSON, action, object, objectId, JSON.stringify(details)],
  );
}
