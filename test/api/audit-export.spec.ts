import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { csvCell } from '#api/audit/export-lines.js';
import { entryHash, type ChainEntry } from '#api/audit/check-chain.js';
import { HeadSigning } from '#api/audit/head-signing.service.js';
import { AuditSigner, type AuditCheckpoint } from '#api/platform/audit-checkpoint.js';
import { roleUrl } from '#api/platform/database/roles.js';
import { createProduct } from '../support/assessment-story.js';
import { testSecret } from '../support/clone-database.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const NAMES = ['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0', '\t=1', ' =1', '＝1', 'a "quoted", name\r\nof two lines'];

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as('organisation-admin');
  for (const name of NAMES) await createProduct(admin, name);
});
afterAll(() => app.close());

/** Cells of a text in RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cells.exec(text); match && cells.lastIndex <= text.length; match = cells.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (cells.lastIndex === text.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe('the export', () => {
  it('holds every entry as CSV, oldest first, and ends with the entry of the export itself', async () => {
    const response = await admin.fetch('/api/audit/trail.csv');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Audit log 2026-11-02\.csv"/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = readCsv(text.slice(1));
    expect(head?.slice(0, 6)).toEqual(['seq', 'at', 'actor_id', 'actor', 'says', 'action']);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
    expect(rows.map(([seq]) => seq)).toEqual(rows.map((_row, place) => String(place + 1)));
    expect(rows.at(-1)?.slice(3, 6)).toEqual([
      'organisation-admin of Fernhollow',
      'exported the audit log as csv',
      'audit.export',
    ]);
    expect(rows.some(([, , , , says]) => says?.includes('a "quoted", name'))).toBe(true);
  });

  it('A43: starts no cell with what a spreadsheet would run', () => {
    for (const name of NAMES.slice(0, 9)) expect(csvCell(name)).toMatch(/^"?'/);
    for (const name of ['Tidepool', '3-in-1', 'a=b', 'mail@example.org']) expect(csvCell(name)).toBe(name);
    expect(csvCell('\r=1')).toBe(`"'\r=1"`);
    expect(csvCell('a,"b"')).toBe('"a,""b"""');
  });

  it('as JSON Lines can be checked without the database', async () => {
    const lines = (await (await admin.fetch('/api/audit/trail.jsonl')).text()).trimEnd().split('\n');
    const { tenantId } = app.viewer('organisation-admin');
    let prevHash = '';
    const texts = await app.database.sql<{ details: string }>(
      'select details::text from app.audit_entry where tenant_id = $1 order by seq',
      [tenantId],
    );
    for (const [place, line] of lines.entries()) {
      const entry = JSON.parse(line) as ChainEntry;
      expect(entry.prevHash).toBe(prevHash);
      expect(entryHash({ ...entry, tenantId, details: texts[place]?.details ?? '' })).toBe(entry.hash);
      prevHash = entry.hash;
    }
  });

  it('can be narrowed, refuses what is no filter, and shows nothing of others', async () => {
    const { userId } = app.viewer('organisation-admin');
    const own = await (await admin.fetch(`/api/audit/trail.jsonl?action=product.create&actor=${userId}`)).text();
    expect(own.trimEnd().split('\n')).toHaveLength(NAMES.length);
    for (const query of ['actor=nobody', 'action=%00', 'from=tomorrow', 'tenantId=1', 'action[]=a']) {
      const refused = await admin.fetch(`/api/audit/trail.csv?${query}`);
      expect([query, refused.status, refused.headers.get('content-type')]).toEqual([
        query,
        400,
        'application/json; charset=utf-8',
      ]);
    }
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect(await (await stranger.fetch('/api/audit/trail.csv')).text()).not.toMatch(/Fernhollow|quoted/);
    expect(await (await stranger.fetch(`/api/audit/trail.jsonl?actor=${userId}`)).text()).toBe('');
  });
});

describe('a signed head', () => {
  const stored = () =>
    app.database.sql<{ tenant_id: string; seq: number }>(
      'select tenant_id, seq::int from app.audit_checkpoint order by tenant_id, seq',
    );

  it('is kept in the database and in a file for its owner alone, once for each head', async () => {
    const signing = app.app.get(HeadSigning);
    const signed = await signing.signAuditHeads();
    expect(signed).toHaveLength(3);
    expect(await stored()).toEqual(
      signed
        .map(({ tenantId, seq }) => ({ tenant_id: tenantId, seq }))
        .sort((a, b) => (a.tenant_id < b.tenant_id ? -1 : 1)),
    );
    const file = path.join(app.dataDir, 'audit-checkpoints.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as AuditCheckpoint)).toEqual(signed);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await signing.signAuditHeads()).toEqual([]);

    await createProduct(admin, 'Another');
    const [next, ...others] = await signing.signAuditHeads();
    expect(others).toEqual([]);
    expect(next?.tenantId).toBe(app.viewer('organisation-admin').tenantId);
    expect(await stored()).toHaveLength(4);
  });

  it('is genuine only as it was signed', async () => {
    await createProduct(admin, 'One more');
    const [head] = await app.app.get(HeadSigning).signAuditHeads();
    if (!head) throw new Error('nothing was signed');
    const signer = app.app.get(AuditSigner);
    expect(signer.isGenuine(head)).toBe(true);
    const other = Buffer.from(head.signature, 'base64').fill(1, 3, 4).toString('base64');
    for (const part of [
      { seq: 1 },
      { hash: '00' },
      { at: '2026-01-01T00:00:00.000Z' },
      { signature: other },
      { keyId: '' },
    ]) {
      expect(signer.isGenuine({ ...head, ...part })).toBe(false);
    }
  });

  it('A75: can be neither changed nor removed, and the app sees those of one organisation only', async () => {
    const { tenantId } = app.viewer('organisation-admin');
    const client = new pg.Client({ connectionString: roleUrl('app', app.database.adminUrl, testSecret(), {}) });
    await client.connect();
    try {
      expect((await client.query('select 1 from app.audit_checkpoint')).rows).toEqual([]);
      await client.query(`set app.tenant_id = '${tenantId}'`);
      expect((await client.query('select 1 from app.audit_checkpoint')).rows).toHaveLength(3);
      for (const change of [
        'update app.audit_checkpoint set seq = 1',
        'delete from app.audit_checkpoint',
        'truncate app.audit_checkpoint',
      ]) {
        await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
        await expect(app.database.sql(change)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });
});
