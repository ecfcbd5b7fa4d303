import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { organisationLines } from './export-lines.js';
import { EXPORTED } from './exported-tables.js';
import { organisationsOf } from './organisations-of.js';

const PER_HOUR = 5;
const HOUR_SECONDS = 3_600;

/** Copies of their data for people and organisations. Each leaves an entry in the audit log, which also counts them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** The lines of everything the viewer's organisation has. Refused before the first line, or not at all. */
  async organisation(viewer: Viewer): Promise<AsyncGenerator<string>> {
    await this.tx.run(viewer, async (em) => {
      await refuseTooMany(em, viewer, 'organisation.export');
      const objectId = viewer.tenantId;
      await record(em, viewer, { action: 'organisation.export', object: 'organisation', objectId });
    });
    return organisationLines(this.tx, viewer, this.clock.now());
  }

  /** Everything that is kept about the viewer, and what the viewer wrote, in every organisation. */
  async person(viewer: Viewer): Promise<object> {
    await this.tx.run(viewer, async (em) => {
      await refuseTooMany(em, viewer, 'person.export');
      await record(em, viewer, { action: 'person.export', object: 'person', objectId: viewer.userId });
    });
    const { userId } = viewer;
    const organisations: object[] = [];
    for (const tenantId of await organisationsOf(this.dataSource.manager, userId)) {
      organisations.push(await this.tx.run({ tenantId }, (em) => writtenBy(em, tenantId, userId)));
    }
    return {
      export: 'person',
      format: 1,
      exportedAt: this.clock.now(),
      account: await this.account(userId),
      organisations,
    };
  }

  /** Sign-in without what would let somebody in: no hash, token, key or code. */
  private async account(userId: string): Promise<unknown> {
    const [row] = await this.dataSource.query<{ account: unknown }[]>(
      `select json_build_object(
          'id', u.id, 'name', u.name, 'email', u.email, 'emailVerified', u."emailVerified", 'createdAt', u."createdAt",
          'secondFactor', u."twoFactorEnabled",
          'signsInWith', (select coalesce(json_agg(a."providerId" order by a."providerId"), '[]') from auth.account a
             where a."userId" = u.id),
          'passkeys', (select coalesce(json_agg(json_build_object('name', k.name, 'createdAt', k."createdAt")), '[]')
             from auth.passkey k where k."userId" = u.id),
          'sessions', (select coalesce(json_agg(json_build_object('createdAt', s."createdAt", 'expiresAt', s."expiresAt",
             'lastSeenAt', s.last_seen_at, 'userAgent', s."userAgent", 'ipAddress', s."ipAddress")), '[]')
             from auth.session s where s."userId" = u.id)) as account
         from auth."user" u where u.id = $1`,
      [userId],
    );
    return row?.account ?? null;
  }
}

async function writtenBy(em: EntityManager, tenantId: string, userId: string): Promise<object> {
  const [about] = await em.query<{ name: string; profile: unknown }[]>(
    `select o.name, to_jsonb(p) - 'tenant_id' as profile from app.organisation o
       join app.person p on p.tenant_id = o.tenant_id and p.id = $2 where o.tenant_id = $1`,
    [tenantId, userId],
  );
  const wrote: Record<string, readonly unknown[]> = {};
  for (const { table, by, without = [] } of EXPORTED) {
    if (by === undefined) continue;
    const hidden = ['tenant_id', ...without].map((column) => ` - '${column}'`).join('');
    const rows = await em.query<{ row: unknown }[]>(
      `select to_jsonb(x)${hidden} as row from app.${table} x where x.tenant_id = $1 and x.${by} = $2`,
      [tenantId, userId],
    );
    wrote[table] = rows.map(({ row }) => row);
  }
  return { id: tenantId, name: about?.name, profile: about?.profile, wrote };
}

/** One at a time per organisation, so that parallel requests count too. */
async function refuseTooMany(
  em: EntityManager,
  viewer: Viewer,
  action: 'organisation.export' | 'person.export',
): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`exports of ${viewer.tenantId}`]);
  const rows = await em.query<{ seconds: number }[]>(
    `select ceil(extract(epoch from at + make_interval(secs => $4) - clock_timestamp()))::int as seconds
       from app.audit_entry
      where tenant_id = $1 and action = $2 and at > clock_timestamp() - make_interval(secs => $4)
        and ($2 = 'organisation.export' or actor_id = $3)
        and action in ('person.export', 'organisation.export')
      order by at desc limit ${PER_HOUR}`,
    [viewer.tenantId, action, viewer.userId, HOUR_SECONDS],
  );
  const oldest = rows.length === PER_HOUR ? rows.at(-1) : undefined;
  if (!oldest) return;
  const seconds = Math.max(oldest.seconds, 1);
  throw problem('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(seconds / 60) }, seconds);
}
