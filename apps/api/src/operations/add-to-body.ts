import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NO_PERSON } from '../platform/audit.js';
import { OWNER } from '../platform/database/roles.js';
import { hashToken, makeTenantToken } from '../platform/one-time-token.js';
import { StartRefused } from '../platform/start-refused.js';
import { inDatabase, record, type Environment, type OneTimeLink } from './administer.js';

/** Whoever administers the installation has rights over all of it, and is not made here. */
export const BODY_ROLES = ['programme-admin', 'lead-reviewer', 'reviewer'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

const GOOD_FOR_DAYS = 7;
const LONGEST_NAME = 200;
const DAY = 86_400_000;

export interface AddedToBody extends OneTimeLink {
  /** Whether the body was founded by this call. */
  readonly founded: boolean;
}

/** A link with which somebody joins the reviewing body of this name, which is founded where there is none. */
export async function addToBody(
  env: Environment,
  { email, role, body }: { readonly email: string; readonly role: BodyRole; readonly body: string },
  now: Date,
): Promise<AddedToBody> {
  const name = body.trim();
  if (name === '' || name.length > LONGEST_NAME) {
    throw new StartRefused(`The name of a reviewing body has 1 to ${LONGEST_NAME} characters.`);
  }
  return inDatabase(env, async (client, { publicUrl }, _secret, adminUrl) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reviewing-body ${name}`]);
    const known = await bodyNamed(adminUrl, name);
    const tenantId = known ?? randomUUID();
    await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
    if (known === undefined) {
      await client.query(
        `insert into app.organisation (tenant_id, name, kind, created_at) values ($1, $2, 'reviewing-body', $3)`,
        [tenantId, name, now],
      );
      await record(client, tenantId, 'organisation.found', 'organisation', tenantId);
    }
    const { rows } = await client.query(
      `select 1 from app.person p join app.membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
        where p.tenant_id = $1 and p.email = lower($2)`,
      [tenantId, email],
    );
    if (rows.length > 0) throw new StartRefused(`${email} belongs to ${name} already.`);
    await client.query(
      `update app.invitation set revoked_at = $3, email = null where tenant_id = $1 and email = lower($2)`,
      [tenantId, email, now],
    );
    const token = makeTenantToken(tenantId);
    const [id, until] = [randomUUID(), new Date(now.getTime() + GOOD_FOR_DAYS * DAY)];
    await client.query(
      `insert into app.invitation (tenant_id, id, email, role, token_hash, mailed, invited_by, created_at, expires_at)
       values ($1, $2, lower($3), $4, $5, false, $6, $7, $8)`,
      [tenantId, id, email, role, hashToken(token), NO_PERSON, now, until],
    );
    await record(client, tenantId, 'invitation.send', 'invitation', id, { role });
    return { link: `${publicUrl}/invitation#token=${token}`, until, founded: known === undefined };
  });
}

/** Organisations are looked up across tenants by the owner alone. */
async function bodyNamed(adminUrl: string, name: string): Promise<string | undefined> {
  const owner = new pg.Client({ connectionString: adminUrl, application_name: 'opencria admin' });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    await owner.query(`set role ${OWNER}`);
    const { rows } = await owner.query<{ tenant_id: string }>(
      `select tenant_id from app.organisation where kind = 'reviewing-body' and lower(name) = lower($1)`,
      [name],
    );
    return rows[0]?.tenant_id;
  } finally {
    await owner.end();
  }
}
