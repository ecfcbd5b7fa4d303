import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { once } from '#api/platform/once.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import type { Viewer } from '#api/platform/viewer.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let tx: TenantTx;
let dataSource: DataSource;
let ours: Viewer;
let theirs: Viewer;

beforeAll(async () => {
  app = await startApp();
  tx = app.app.get(TenantTx);
  dataSource = app.app.get(DataSource);
  ours = app.viewer('compliance-officer');
  theirs = app.viewer('compliance-officer', BRIGHTPEBBLE);
});
afterAll(() => app.close());

const tenantsSeen = async (viewer: Viewer) =>
  tx.run(viewer, async (em) => {
    const rows = await em.query<{ tenant_id: string }[]>('select distinct tenant_id from app.person');
    return rows.map(({ tenant_id }) => tenant_id);
  });

describe('a tenant transaction', () => {
  it('shows the rows of its own organisation and of no other', async () => {
    expect(await tenantsSeen(ours)).toEqual([ours.tenantId]);
    expect(await tenantsSeen(theirs)).toEqual([theirs.tenantId]);
  });

  it('is the only way to rows: without it there are none', async () => {
    expect(await dataSource.query('select 1 from app.person')).toEqual([]);
    expect(await dataSource.query(`select set_config('app.tenant_id', '', true)`)).toHaveLength(1);
    expect(await dataSource.query('select 1 from app.person')).toEqual([]);
  });

  it('refuses to write a row of another organisation', async () => {
    const write = tx.run(ours, (em) =>
      em.query(`insert into app.person values ($1, $2, 'Smuggled', 'smuggled@example.org', now())`, [
        theirs.tenantId,
        randomUUID(),
      ]),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it("refuses a child row of another organisation's parent", async () => {
    const write = tx.run(ours, (em) =>
      em.query(`insert into app.membership values ($1, $2, 'contributor', now())`, [ours.tenantId, theirs.userId]),
    );
    await expect(write).rejects.toMatchObject({ code: '23503' });
  });

  it('joins a nested call of the same organisation and refuses one of another', async () => {
    await tx.run(ours, async (em) => {
      await tx.run(ours, (inner) => {
        expect(inner).toBe(em);
        return Promise.resolve();
      });
      await expect(tx.run(theirs, () => Promise.resolve())).rejects.toThrow(
        'one organisation cannot be used for another',
      );
    });
  });

  it('leaves nothing of the tenant on the pooled connection, over two hundred calls of both at once', async () => {
    const viewers = Array.from({ length: 200 }, (_none, n) => (n % 2 === 0 ? ours : theirs));
    const seen = await Promise.all(viewers.map(async (viewer) => ({ viewer, tenants: await tenantsSeen(viewer) })));
    expect(seen.filter(({ viewer, tenants }) => tenants.length !== 1 || tenants[0] !== viewer.tenantId)).toEqual([]);
    expect(await dataSource.query('select 1 from app.person')).toEqual([]);
  });
});

describe('an operation with an id', () => {
  const now = new Date('2026-11-02T09:00:00Z');
  const run = (viewer: Viewer, operationId: string, input: unknown, effect: () => unknown) =>
    tx.run(viewer, (em) => once(em, viewer, operationId, input, now, () => Promise.resolve(effect())));

  it('takes effect once and answers ten parallel repeats with the first reply', async () => {
    const operationId = randomUUID();
    let effects = 0;
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => run(ours, operationId, { b: 2, a: 1 }, () => ({ effect: ++effects }))),
    );
    expect(effects).toBe(1);
    expect(replies).toEqual(Array.from({ length: 10 }, () => ({ effect: 1 })));
    expect(await run(ours, operationId, { a: 1, b: 2 }, () => ({ effect: ++effects }))).toEqual({ effect: 1 });
  });

  it('refuses the same id for another input', async () => {
    const operationId = randomUUID();
    await run(ours, operationId, { answer: 'yes' }, () => 'kept');
    await expect(run(ours, operationId, { answer: 'no' }, () => 'lost')).rejects.toMatchObject({
      code: 'OPERATION_REUSED',
      status: 422,
    });
  });

  it('keeps the ids of two people apart', async () => {
    const operationId = randomUUID();
    expect(await run(ours, operationId, {}, () => 'mine')).toBe('mine');
    expect(await run(app.viewer('contributor'), operationId, {}, () => 'hers')).toBe('hers');
    expect(await run(theirs, operationId, {}, () => 'theirs')).toBe('theirs');
  });

  it('leaves no reply behind when the work fails, so that it can be tried again', async () => {
    const operationId = randomUUID();
    const failing = run(ours, operationId, {}, () => {
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect(await run(ours, operationId, {}, () => 'done')).toBe('done');
  });
});
