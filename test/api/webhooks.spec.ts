import { createHmac, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import { NoticesSweep } from '#api/notices/notices-sweep.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { eventually } from '../support/mailbox.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { moveAction, weakAnswers } from '../support/weak-answers.js';

interface Taken {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}
interface Delivery {
  id: string;
  event: string;
  body: string;
  state: string;
  tries: number;
  lastStatus: number | null;
  lastFault: string | null;
}
interface Hook {
  id: string;
  name: string;
  url: string;
  revision: number;
  pausedAt: string | null;
  pausedItself: boolean;
}

const HOOK = 'id name url events revision pausedAt pausedItself';
const CREATE = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { ${HOOK} } } }`;
const ROTATE = `mutation ($input: WebhookInput!) { rotateWebhookSecret(input: $input) { secret } }`;
const SAVE = `mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { ${HOOK} } }`;
const TEST = `mutation ($input: WebhookInput!) { testWebhook(input: $input) { id } }`;
const REPLAY = 'mutation ($input: ReplayDeliveryInput!) { replayDelivery(input: $input) { id } }';
const LIST = `{ webhooks { ${HOOK} } }`;
const LOG = `query ($id: ID!) { webhookDeliveries(webhookId: $id) { edges { node {
  id event body state tries lastStatus lastFault } } } }`;

/** What the address answers, and what it took. */
let answer = 204;
const taken: Taken[] = [];
const receiver = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  request.on('end', () => {
    taken.push({ headers: request.headers, body });
    response.writeHead(answer).end();
  });
});

let app: TestApp;
let admin: TestClient;
let officer: TestClient;
let url: string;
let full: Started;
let keys: string[];
let hook: Hook;
let secret: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const at = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  url = `http://${at}/hook`;
  app = await startApp({ env: { OUTWARD_HOSTS: at, RATE_LIMITS: 'outward=1000/600 requests=1000000/1' } });
  await app.database.sql('update pgboss.queue set retry_delay = 0, retry_backoff = false');
  admin = await app.as('organisation-admin');
  officer = await app.as('compliance-officer');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  keys = await weakAnswers(officer, full, 4);
}, 30_000);
afterAll(async () => {
  await app.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const sweep = () => app.app.get(NoticesSweep).run();
const log = async (client = admin) =>
  (
    await client.ask<{ webhookDeliveries: { edges: { node: Delivery }[] } }>(LOG, { id: hook.id })
  ).webhookDeliveries.edges.map(({ node }) => node);
const settled = (count: number) =>
  eventually(async () => {
    const all = await log();
    return all.length >= count && all.every(({ state }) => state !== 'WAITING') ? all : undefined;
  });
const accept = (key: string, dueOn = '2026-12-01') =>
  moveAction(officer, full.id, key, 0, 'ACCEPTED', { ownerId: app.viewer('contributor').userId, dueOn });
const isSigned = ({ headers, body }: Taken, by: string) => {
  const [, at = '', mac = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['opencria-signature'])) ?? [];
  return mac === createHmac('sha256', by).update(`${at}.${body}`).digest('hex');
};

describe('a webhook', () => {
  it('A46: never leads the server into its own network, when it is made or changed', async () => {
    const port = new URL(url).port;
    const input = { operationId: randomUUID(), name: 'Inwards', events: ['ACTION_MOVED'] };
    const wrong = [
      'http://127.0.0.1:1',
      `https://[::1]:${port}`,
      'https://0x7f000001',
      'https://169.254.169.254',
      'file:///etc',
    ];
    for (const address of wrong) {
      const refusal = await admin.refusal(CREATE, { input: { ...input, operationId: randomUUID(), url: address } });
      expect([address, refusal.code]).toEqual([address, 'ADDRESS_REFUSED']);
    }
    expect(taken).toEqual([]);
  });

  it('is told what happens, signed, each once, with no answers and no names of people', async () => {
    const input = {
      operationId: randomUUID(),
      name: 'Jira',
      url,
      events: ['ACTION_CREATED', 'ACTION_MOVED', 'ACTION_OVERDUE'],
    };
    const made = await admin.ask<{ createWebhook: { secret: string; webhook: Hook } }>(CREATE, { input });
    ({ secret, webhook: hook } = made.createWebhook);
    expect(secret).toMatch(/^whsec_/);
    const again = await admin.ask<{ createWebhook: { secret: string | null } }>(CREATE, { input });
    expect(again.createWebhook.secret).toBeNull();

    app.moveTo('2026-11-02T09:01:00Z');
    await accept(keys[0] ?? '');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    const [delivery, ...others] = await settled(1);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ event: 'action.created', state: 'DELIVERED', tries: 1, lastStatus: 204 });
    const [first] = taken;
    expect([taken.length, isSigned(first!, secret)]).toEqual([1, true]);
    expect(first?.headers).toMatchObject({ 'opencria-event': 'action.created', 'opencria-delivery': delivery?.id });
    const body = JSON.parse(first?.body ?? '') as Record<string, unknown>;
    expect(body).toMatchObject({
      id: delivery?.id,
      event: 'action.created',
      organisationId: app.viewer('contributor').tenantId,
      data: { action: { key: keys[0], status: 'accepted', dueOn: '2026-12-01', product: 'Skerry' } },
    });
    expect(first?.body).not.toMatch(/contributor|@/);
  });

  it('is tried again until somebody takes it, and can be sent the same once more', async () => {
    answer = 503;
    app.moveTo('2026-11-02T09:02:00Z');
    await moveAction(await app.as('contributor'), full.id, keys[0] ?? '', 1, 'STARTED');
    await sweep();
    const waiting = await eventually(async () => (await log()).find(({ lastStatus }) => lastStatus === 503));
    expect(waiting).toMatchObject({ event: 'action.moved', lastFault: 'it answered with status 503' });
    answer = 200;
    const moved = (await settled(2)).find(({ event }) => event === 'action.moved');
    expect(moved).toMatchObject({ state: 'DELIVERED', lastStatus: 200, lastFault: null });
    expect(moved!.tries).toBeGreaterThan(1);

    const before = taken.length;
    await admin.ask(REPLAY, { input: { operationId: randomUUID(), deliveryId: moved?.id } });
    await settled(3);
    expect(taken.slice(before).map(({ body }) => body)).toEqual([moved?.body]);
    expect(taken.at(-1)?.headers['opencria-delivery']).not.toBe(moved?.id);
  });

  it('signs with a new secret once that is made, and sends a try', async () => {
    const rotate = { operationId: randomUUID(), webhookId: hook.id };
    const { rotateWebhookSecret } = await admin.ask<{ rotateWebhookSecret: { secret: string } }>(ROTATE, {
      input: rotate,
    });
    await admin.ask(TEST, { input: { operationId: randomUUID(), webhookId: hook.id } });
    const ping = (await settled(4)).find(({ event }) => event === 'ping');
    expect(ping).toMatchObject({ event: 'ping', state: 'DELIVERED' });
    expect([isSigned(taken.at(-1)!, secret), isSigned(taken.at(-1)!, rotateWebhookSecret.secret)]).toEqual([
      false,
      true,
    ]);
  });

  it('pauses by itself where nobody takes anything, and is told nothing of what happened meanwhile', async () => {
    await app.database.sql('update app.webhook set failures = 19');
    answer = 500;
    app.moveTo('2026-11-02T09:03:00Z');
    await accept(keys[1] ?? '');
    await sweep();
    const failed = await eventually(async () => (await log()).find(({ state }) => state === 'FAILED'));
    expect(failed.tries).toBe(8);
    const paused = (await admin.ask<{ webhooks: Hook[] }>(LIST)).webhooks[0];
    expect(paused).toMatchObject({ pausedItself: true });

    answer = 200;
    app.moveTo('2026-11-02T09:04:00Z');
    await accept(keys[2] ?? '');
    await sweep();
    app.moveTo('2026-11-02T09:05:00Z');
    const { id: webhookId, name } = hook;
    const save = { operationId: randomUUID(), webhookId, name, url, events: ['ACTION_CREATED'], paused: false };
    expect((await admin.refusal(SAVE, { input: { ...save, baseRevision: 7 } })).code).toBe('WEBHOOK_CHANGED');
    await admin.ask(SAVE, { input: { ...save, operationId: randomUUID(), baseRevision: 1 } });
    app.moveTo('2026-11-02T09:06:00Z');
    await accept(keys[3] ?? '');
    await sweep();
    const all = await settled(6);
    const created = all.filter(({ event }) => event === 'action.created').map(({ body }) => body);
    expect(keys.map((key) => created.filter((body) => body.includes(`"${key}"`)).length)).toEqual([1, 1, 0, 1]);
  }, 40_000);

  it('belongs to the administrators of one organisation', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    expect((await stranger.ask<{ webhooks: Hook[] }>(LIST)).webhooks).toEqual([]);
    expect((await stranger.refusal(LOG, { id: hook.id })).code).toBe('NOT_FOUND');
    const deliveryId = (await log())[0]?.id;
    expect((await stranger.refusal(REPLAY, { input: { operationId: randomUUID(), deliveryId } })).code).toBe(
      'NOT_FOUND',
    );
    expect((await officer.refusal(LIST)).code).toBe('FORBIDDEN');
    expect((await app.visitor().refusal(LIST)).code).toBe('UNAUTHENTICATED');
    const kept = await app.database.sql<{ secret: Buffer }>('select secret from app.webhook');
    expect(kept.map((row) => row.secret.includes(secret))).toEqual([false]);
  });
});

describe('a calendar', () => {
  const MAKE = 'mutation ($input: CalendarFeedInput!) { makeCalendarFeed(input: $input) { url createdAt } }';
  const END = 'mutation ($input: CalendarFeedInput!) { endCalendarFeed(input: $input) { createdAt } }';
  const address = async (client: TestClient) => {
    const input = { operationId: randomUUID() };
    const { makeCalendarFeed } = await client.ask<{ makeCalendarFeed: { url: string } }>(MAKE, { input });
    return new URL(makeCalendarFeed.url).pathname;
  };

  it('holds a person’s own open actions at a secret address that a new one replaces and leaving ends', async () => {
    const contributor = await app.as('contributor');
    const first = await address(contributor);
    const read = async (path: string) => {
      const response = await app.visitor().fetch(path);
      return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
    };
    const { text, type } = await read(first);
    expect(type).toBe('text/calendar; charset=utf-8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(text).toContain('DTSTART;VALUE=DATE:20261201');
    expect((await read(await address(officer))).text).not.toContain('BEGIN:VEVENT');
    const second = await address(contributor);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    const [row] = await app.database.sql<{ text: string }>(
      "select string_agg(c::text, '') as text from app.calendar_feed c",
    );
    expect(row?.text).not.toContain(second.slice('/api/calendar/'.length, -4));

    await contributor.ask(END, { input: { operationId: randomUUID() } });
    expect((await read(second)).status).toBe(404);
    for (const wrong of ['/api/calendar/x.ics', `${second}x`, second.replace('.ics', '')]) {
      expect((await read(wrong)).status).toBe(404);
    }
    const reviewer = await app.as('reviewer', 'Reviewing Body');
    expect((await reviewer.refusal(MAKE, { input: { operationId: randomUUID() } })).code).toBe('FORBIDDEN');
  });
});

describe('actions as a file', () => {
  it('hold every action of the organisation, and nothing that a spreadsheet would take for a formula', async () => {
    await app.database.sql(
      `update app.action set proposal = jsonb_set(proposal, '{action}', '"=HYPERLINK(1,2)"') where key = $1`,
      [keys[3]],
    );
    const csv = await (await officer.fetch('/api/actions/actions.csv')).text();
    const lines = csv.trim().split('\r\n');
    expect([lines.length, csv.startsWith('id,title,product')]).toEqual([5, true]);
    expect(csv).toContain('"\'=HYPERLINK(1,2)"');

    const bytes = await (await officer.fetch('/api/actions/actions.xlsx')).arrayBuffer();
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(bytes));
    const sheet = workbook.getWorksheet('Actions');
    const titles = [2, 3, 4, 5].map((row) => sheet?.getCell(row, 2).value);
    expect(titles).toContain('=HYPERLINK(1,2)');
    expect(titles.every((title) => typeof title === 'string')).toBe(true);

    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await (await stranger.fetch('/api/actions/actions.csv')).text()).trim().split('\r\n')).toHaveLength(1);
    const contributor = await app.as('contributor');
    expect((await contributor.fetch('/api/actions/actions.csv')).status).toBe(403);
    const entries = await app.database.sql(
      `select details from app.audit_entry where action = 'action.export' order by seq`,
    );
    expect(entries).toContainEqual({ details: { rows: 4 } });
  });
});
