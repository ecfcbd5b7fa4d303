import type { DataSource } from 'typeorm';
import type { TenantTx } from '../platform/tenant-tx.js';

export interface RetentionRule {
  /** Table, as docs/privacy.md lists it. */
  readonly table: string;
  /** When a row may go. */
  readonly keeps: string;
  /** Deletes what is past; `$1` is now. */
  readonly sql: string;
  /** True for tables of organisations, swept one organisation after another. */
  readonly ofOrganisations: boolean;
}

const inAuth = (table: string, keeps: string, past: string): RetentionRule => ({
  table: `auth.${table}`,
  keeps,
  sql: `delete from auth.${table} where ${past}`,
  ofOrganisations: false,
});

/** How long what nobody needs any more is kept. Content and the audit log are not among it. */
export const RETENTION: readonly RetentionRule[] = [
  inAuth('sign_in_attempt', 'until its window of 15 minutes ends', 'window_ends_at < $1'),
  inAuth('rate_window', 'until its window ends', 'ends_at < $1'),
  inAuth('session', 'one day after it ends', `"expiresAt" < $1::timestamptz - interval '1 day'`),
  inAuth('verification', 'until it expires', '"expiresAt" < $1'),
  inAuth('password_reset', 'until it expires', 'expires_at < $1'),
  inAuth('email_change', 'until it expires', 'expires_at < $1'),
  inAuth('used_code', 'one day', `used_at < $1::timestamptz - interval '1 day'`),
  inAuth('invitation', '30 days after it expires', `expires_at < $1::timestamptz - interval '30 days'`),
  {
    table: 'app.operation_reply',
    keeps: '72 hours',
    sql: `delete from app.operation_reply where created_at < $1::timestamptz - interval '72 hours'`,
    ofOrganisations: true,
  },
  {
    table: 'app.notice',
    keeps: '400 days',
    sql: `delete from app.notice where at < $1::timestamptz - interval '400 days'`,
    ofOrganisations: true,
  },
  {
    table: 'app.webhook_delivery',
    keeps: '30 days',
    sql: `delete from app.webhook_delivery where created_at < $1::timestamptz - interval '30 days'`,
    ofOrganisations: true,
  },
  {
    table: 'app.presence',
    keeps: 'one minute after the window was last heard of',
    sql: `delete from app.presence where seen_at < $1::timestamptz - interval '1 minute'`,
    ofOrganisations: true,
  },
  {
    table: 'app.invitation',
    keeps: 'its address: until accepted, revoked, or 7 days after it expires',
    sql: `update app.invitation set revoked_at = $1, email = null
           where email is not null and expires_at < $1::timestamptz - interval '7 days'`,
    ofOrganisations: true,
  },
];

/** Deletes what is past its time. Several instances may sweep at once: what is gone is gone. Returns rows per table. */
export async function sweepRetention(
  dataSource: DataSource,
  tx: TenantTx,
  now: Date,
): Promise<Readonly<Record<string, number>>> {
  const swept: Record<string, number> = {};
  const add = (table: string, [, count]: [unknown[], number]) => (swept[table] = (swept[table] ?? 0) + count);
  for (const rule of RETENTION.filter(({ ofOrganisations }) => !ofOrganisations)) {
    add(rule.table, await dataSource.query<[unknown[], number]>(rule.sql, [now]));
  }
  const organisations = await dataSource.query<{ tenant_id: string }[]>(
    'select tenant_id from app.organisations_for_upkeep()',
  );
  for (const { tenant_id: tenantId } of organisations) {
    await tx.run({ tenantId }, async (em) => {
      for (const rule of RETENTION.filter(({ ofOrganisations }) => ofOrganisations)) {
        add(rule.table, await em.query<[unknown[], number]>(rule.sql, [now]));
      }
    });
  }
  return swept;
}
