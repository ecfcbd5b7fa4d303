import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Outward } from '../platform/http/outward.js';
import { InstallationSecret } from '../platform/keys.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { makeToken } from '../platform/one-time-token.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { problem } from '../platform/problems.js';
import { seal } from '../platform/seal.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { SECRET_PREFIX } from './sign-delivery.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { PING } from './webhook-events.js';
import type {
  CreateWebhookInput,
  ReplayDeliveryInput,
  SaveWebhookInput,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookInput,
  WebhookSecret,
} from './webhook.types.js';

const MOST_WEBHOOKS = 20;

const COLUMNS = `id, name, url, events, revision, paused_at as "pausedAt",
  paused_at is not null and paused_by is null as "pausedItself", created_at as "createdAt"`;

const LOG = `
select id, event, body, created_at as "createdAt", state, tries, last_status as "lastStatus", last_fault as "lastFault",
       finished_at as "finishedAt" from app.webhook_delivery
 where tenant_id = $1 and webhook_id = $2 and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
 order by created_at desc, id desc limit $5`;

/** The addresses an organisation has told what happens, and what was sent to them. */
@Injectable()
export class WebhooksService {
  private readonly key: Buffer;

  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly outward: Outward,
    private readonly deliveries: WebhookDeliveries,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('webhooks');
  }

  list(viewer: Viewer): Promise<Webhook[]> {
    return this.tx.run(viewer, (em) =>
      em.query<Webhook[]>(
        `select ${COLUMNS} from app.webhook where tenant_id = $1 and removed_at is null order by created_at, id`,
        [viewer.tenantId],
      ),
    );
  }

  log(
    viewer: Viewer,
    webhookId: string,
    first?: number | null,
    after?: string | null,
  ): Promise<WebhookDeliveryConnection> {
    const size = pageSize(first);
    const before = readCursor(after, 2);
    const id = knownId(webhookId);
    return this.tx.run(viewer, async (em) => {
      await find(em, viewer, id);
      const values = [viewer.tenantId, id, before?.[0] ?? null, before?.[1] ?? null, size + 1];
      const rows = await em.query<WebhookDelivery[]>(LOG, values);
      return cutPage(rows, size, ({ createdAt, id: row }) => [createdAt.toISOString(), row]);
    });
  }

  create(viewer: Viewer, input: CreateWebhookInput): Promise<WebhookSecret> {
    const { href } = this.outward.check(input.url.trim());
    return this.withSecret(viewer, input, async (em, sealed) => {
      await em.query('select 1 from app.organisation where tenant_id = $1 for update', [viewer.tenantId]);
      const [row] = await em.query<{ count: number }[]>(
        'select count(*)::int as count from app.webhook where tenant_id = $1 and removed_at is null',
        [viewer.tenantId],
      );
      if ((row?.count ?? 0) >= MOST_WEBHOOKS) throw problem('TOO_MANY_WEBHOOKS', { limit: MOST_WEBHOOKS });
      const id = randomUUID();
      await em.query(
        `insert into app.webhook (tenant_id, id, name, url, events, secret, revision, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, 1, $7, $8)`,
        [viewer.tenantId, id, input.name.trim(), href, input.events, sealed, viewer.userId, this.clock.now()],
      );
      await record(em, viewer, {
        action: 'webhook.create',
        object: 'webhook',
        objectId: id,
        details: { events: input.events.join(' ') },
      });
      return id;
    });
  }

  /** The secret before signs nothing from here on. */
  rotate(viewer: Viewer, input: WebhookInput): Promise<WebhookSecret> {
    const id = knownId(input.webhookId);
    return this.withSecret(viewer, input, async (em, sealed) => {
      await find(em, viewer, id);
      await em.query('update app.webhook set secret = $3 where tenant_id = $1 and id = $2', [
        viewer.tenantId,
        id,
        sealed,
      ]);
      await record(em, viewer, { action: 'webhook.rotate', object: 'webhook', objectId: id });
      return id;
    });
  }

  save(viewer: Viewer, input: SaveWebhookInput): Promise<Webhook> {
    const id = knownId(input.webhookId);
    const { href } = this.outward.check(input.url.trim());
    const now = this.clock.now();
    return this.change(viewer, input, id, async (em) => {
      const [saved] = await em.query<[unknown[], number]>(
        `update app.webhook set name = $4, url = $5, events = $6, revision = revision + 1, failures = 0,
            paused_at = case when $7 then coalesce(paused_at, $8::timestamptz) end, paused_by = case when $7 then $9::uuid end,
            -- What happened while it paused is not sent afterwards.
            created_at = case when paused_at is not null and not $7 then $8::timestamptz else created_at end
          where tenant_id = $1 and id = $2 and revision = $3 and removed_at is null returning 1`,
        [
          viewer.tenantId,
          id,
          input.baseRevision,
          input.name.trim(),
          href,
          input.events,
          input.paused,
          now,
          viewer.userId,
        ],
      );
      if (saved.length === 0) throw problem('WEBHOOK_CHANGED');
      return { action: 'webhook.save', details: { events: input.events.join(' '), paused: input.paused } };
    });
  }

  async remove(viewer: Viewer, input: WebhookInput): Promise<Webhook[]> {
    const id = knownId(input.webhookId);
    const now = this.clock.now();
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        await find(em, viewer, id);
        await em.query('update app.webhook set removed_at = $3 where tenant_id = $1 and id = $2', [
          viewer.tenantId,
          id,
          now,
        ]);
        await record(em, viewer, { action: 'webhook.remove', object: 'webhook', objectId: id });
        return {};
      }),
    );
    return this.list(viewer);
  }

  /** Sends a word that means nothing, to see whether it arrives. */
  ping(viewer: Viewer, input: WebhookInput): Promise<Webhook> {
    const id = knownId(input.webhookId);
    return this.change(viewer, input, id, async (em) => {
      const delivery = await this.deliveries.add(em, viewer.tenantId, { webhookId: id, event: PING, data: {} });
      return { action: 'webhook.ping', details: { delivery } };
    });
  }

  /** The same bytes once more, under a delivery of their own. */
  async replay(viewer: Viewer, input: ReplayDeliveryInput): Promise<Webhook> {
    const deliveryId = knownId(input.deliveryId);
    const [old] = await this.tx.run(viewer, (em) =>
      em.query<{ webhookId: string; event: string; body: string }[]>(
        'select webhook_id as "webhookId", event, body from app.webhook_delivery where tenant_id = $1 and id = $2',
        [viewer.tenantId, deliveryId],
      ),
    );
    if (!old) throw problem('NOT_FOUND');
    return this.change(viewer, input, old.webhookId, async (em) => {
      const delivery = await this.deliveries.add(em, viewer.tenantId, old);
      return { action: 'webhook.replay', details: { delivery, of: deliveryId } };
    });
  }

  private change(
    viewer: Viewer,
    input: { readonly operationId: string },
    id: string,
    work: (em: EntityManager) => Promise<{ action: string; details: Record<string, string | boolean> }>,
  ): Promise<Webhook> {
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        await find(em, viewer, id);
        const entry = await work(em);
        await record(em, viewer, { ...entry, object: 'webhook', objectId: id });
        return {};
      });
      return find(em, viewer, id);
    });
  }

  /** A repeat finds the webhook, but no secret any more. */
  private withSecret(
    viewer: Viewer,
    input: { readonly operationId: string },
    work: (em: EntityManager, sealed: Buffer) => Promise<string>,
  ): Promise<WebhookSecret> {
    const secret = `${SECRET_PREFIX}${makeToken()}`;
    let made = false;
    return this.tx.run(viewer, async (em) => {
      const id = await once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        made = true;
        return work(em, seal(Buffer.from(secret), this.key));
      });
      return { webhook: await find(em, viewer, id), secret: made ? secret : null };
    });
  }
}

async function find(em: EntityManager, viewer: Viewer, id: string): Promise<Webhook> {
  const [webhook] = await em.query<Webhook[]>(
    `select ${COLUMNS} from app.webhook where tenant_id = $1 and id = $2 and removed_at is null`,
    [viewer.tenantId, id],
  );
  if (!webhook) throw problem('NOT_FOUND');
  return webhook;
}
