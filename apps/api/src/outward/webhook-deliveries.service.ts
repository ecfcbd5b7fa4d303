import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticesSweep } from '../notices/notices-sweep.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Outward } from '../platform/http/outward.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MOST_SENDS } from '../platform/jobs/queues.js';
import { InstallationSecret } from '../platform/keys.js';
import { Problem } from '../platform/problems.js';
import { unseal } from '../platform/seal.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { signatureOf } from './sign-delivery.js';
import { HAPPENED } from './webhook-events.js';

/** After so many in a row that were given up, nobody seems to listen. */
const MOST_FAILURES = 20;
const LOOK_BACK_MS = 2 * 86_400_000;

interface Due {
  readonly id: string;
  readonly event: string;
  readonly body: string;
  readonly tries: number;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: Buffer;
}

interface Outcome {
  readonly status: number | null;
  readonly fault: string | null;
}

/** What happened since a webhook was made, each of its events once; a webhook that pauses is told nothing of the pause. */
const TO_SEND = `
insert into app.webhook_delivery (tenant_id, webhook_id, id, occasion, event, body, created_at, state)
select $1, made.webhook_id, made.id, made.occasion, made.event,
       json_build_object('id', made.id, 'event', made.event, 'at', to_json(made.at), 'organisationId', $1::uuid,
         'link', $5::text || case when made.event like 'action.%'
           then '/assessments/' || (made.data->'action'->>'assessmentId') || '/plan'
           else '/submissions/' || (made.data->>'submissionId') end, 'data', made.data)::text, $4, 'waiting'
  from (select w.id as webhook_id, gen_random_uuid() as id, h.*
          from app.webhook w
          join (${HAPPENED}) h on h.event = any(w.events) and h.at > w.created_at
         where w.tenant_id = $1 and w.removed_at is null and w.paused_at is null
           and not exists (select 1 from app.webhook_delivery d
             where d.tenant_id = $1 and d.webhook_id = w.id and d.occasion = h.occasion)) made
on conflict (tenant_id, webhook_id, occasion) do nothing
returning id`;

/** Takes what happened to the addresses that want to know, signed, and notes how that went. */
@Injectable()
export class WebhookDeliveries implements OnModuleInit {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly tx: TenantTx,
    private readonly jobs: Jobs,
    private readonly outward: Outward,
    private readonly sweep: NoticesSweep,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('webhooks');
  }

  onModuleInit(): void {
    this.sweep.join((em, tenantId) => this.look(em, tenantId));
    this.jobs.handle('webhook', {
      run: ({ tenant = '', delivery = '' }) => this.send(tenant, delivery),
      drop: () => Promise.resolve(),
    });
  }

  /** Finds what is to be sent; two instances that look at once send it once. */
  private async look(em: EntityManager, tenantId: string): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - LOOK_BACK_MS);
    const made = await em.query<{ id: string }[]>(TO_SEND, [
      tenantId,
      this.clock.today(),
      since,
      now,
      this.config.publicUrl,
    ]);
    for (const { id } of made) await this.enqueue(em, tenantId, id);
  }

  /** One delivery that somebody asked for: a try, or what was sent before once more. */
  async add(
    em: EntityManager,
    tenantId: string,
    { webhookId, event, data, body }: { webhookId: string; event: string; data?: object; body?: string },
  ): Promise<string> {
    const id = randomUUID();
    const at = this.clock.now();
    const text = body ?? JSON.stringify({ id, event, at, organisationId: tenantId, link: this.config.publicUrl, data });
    await em.query(
      `insert into app.webhook_delivery (tenant_id, webhook_id, id, occasion, event, body, created_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'waiting')`,
      [tenantId, webhookId, id, `asked/${id}`, event, text, at],
    );
    await this.enqueue(em, tenantId, id);
    return id;
  }

  private enqueue(em: EntityManager, tenant: string, delivery: string): Promise<void> {
    return this.jobs.enqueue(em, 'webhook', { tenant, delivery }, null);
  }

  /** The call is made outside of any transaction; a try that fails is made again later, up to MOST_SENDS. */
  private async send(tenantId: string, deliveryId: string): Promise<void> {
    const due = await this.tx.run({ tenantId }, (em) => this.due(em, deliveryId));
    if (!due) return;
    const outcome = await this.call(due);
    const fine = outcome.fault === null;
    const state = fine ? 'delivered' : due.tries + 1 >= MOST_SENDS ? 'failed' : 'waiting';
    await this.tx.run({ tenantId }, (em) => this.note(em, tenantId, due, outcome, state));
    if (state === 'waiting') throw new Error('not delivered');
  }

  private async due(em: EntityManager, deliveryId: string): Promise<Due | undefined> {
    const [due] = await em.query<Due[]>(
      `select d.id, d.event, d.body, d.tries, w.id as "webhookId", w.url, w.secret from app.webhook_delivery d
         join app.webhook w on w.tenant_id = d.tenant_id and w.id = d.webhook_id
        where d.id = $1 and d.state = 'waiting' and w.removed_at is null and (w.paused_at is null or d.event = 'ping')`,
      [deliveryId],
    );
    return due;
  }

  private async call({ id, event, body, url, secret }: Due): Promise<Outcome> {
    const signature = signatureOf(unseal(secret, this.key).toString('utf8'), body, this.clock.now());
    const headers = {
      'content-type': 'application/json',
      'opencria-event': event,
      'opencria-delivery': id,
      'opencria-signature': signature,
    };
    try {
      const { status } = await this.outward.call(url, { method: 'POST', headers, body });
      return { status, fault: status >= 200 && status < 300 ? null : `it answered with status ${status}` };
    } catch (fault) {
      return { status: null, fault: fault instanceof Problem ? fault.message : 'it cannot be reached' };
    }
  }

  private async note(em: EntityManager, tenantId: string, due: Due, outcome: Outcome, state: string): Promise<void> {
    const now = this.clock.now();
    await em.query(
      `update app.webhook_delivery set state = $3, tries = tries + 1, last_status = $4, last_fault = $5,
          finished_at = case when $3 = 'waiting' then null else $6::timestamptz end
        where tenant_id = $1 and id = $2`,
      [tenantId, due.id, state, outcome.status, outcome.fault, now],
    );
    if (state === 'waiting') return;
    await em.query(
      `update app.webhook set failures = case when $3 = 'failed' then failures + 1 else 0 end,
          paused_at = case when $3 = 'failed' and failures + 1 >= ${MOST_FAILURES} then coalesce(paused_at, $4)
                           else paused_at end
        where tenant_id = $1 and id = $2`,
      [tenantId, due.webhookId, state, now],
    );
  }
}
