import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditVerdict } from '#api/operations/verify-audit.js';
import { runVerifyAudit } from '#cli/verify-audit.js';
import { cloneDatabase, testSecret, type ClonedDatabase } from '../support/clone-database.js';
import startDatabase, { type TestServer } from '../support/start-database.js';

const [FIRST, SECOND] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

let folder: string;
let database: ClonedDatabase;
beforeAll(() => startDatabase());
afterAll(() => (globalThis as unknown as { opencriaTestServer: TestServer }).opencriaTestServer.stop());
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-audit-'));
  database = await cloneDatabase();
  for (const tenant of [FIRST, SECOND]) {
    await database.sql(`insert into app.organisation values ('${tenant}', 'Audited', 'company', now())`);
    await write(tenant, 20);
  }
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Changes rows past every trigger, as only a superuser can. */
const tamper = (changes: string) =>
  database.sql(`begin; set local session_replication_role = replica; ${changes}; commit`);

/** Entries with every kind of text and detail. */
async function write(tenant: string, count: number): Promise<void> {
  await database.sql(
    `begin; set local app.tenant_id = '${tenant}';
     insert into app.audit_entry (tenant_id, actor_id, action, object, object_id, details)
     select '${tenant}', '${tenant}', 'answer.save', 'assessment', format('né "%s" \\ / %s', n, chr(1) || chr(127) || chr(8232)),
            jsonb_build_object('state', 'answered', 'revision', n, 'big', 1e20, 'tiny', 1.50, 'none', null, 'on', true)
       from generate_series(1, ${count}) n; commit`,
  );
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runVerifyAudit(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env: { DATABASE_URL: database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: folder },
    now: () => new Date('2026-11-02T09:00:00Z'),
  });
  return { code, ...said };
}

async function verdict(...args: string[]): Promise<AuditVerdict> {
  const { code, out, err } = await run('--json', ...args);
  if (err !== '') throw new Error(err);
  const read = JSON.parse(out) as AuditVerdict;
  expect(code).toBe(read.holds ? 0 : 1);
  return read;
}

const faults = async (...args: string[]) =>
  (await verdict(...args)).faults.map(({ tenantId, seq, kind }) => [tenantId, seq, kind]);

const entries = (tenant: string) => `app.audit_entry e where e.tenant_id = '${tenant}'`;
const rehash = (tenant: string, from: number) => `
  do $$ declare before bytea; each app.audit_entry; begin
    for each in select * from ${entries(tenant)} and seq >= ${from} order by seq loop
      each.prev_hash := coalesce(before, each.prev_hash);
      each.hash := app.audit_hash(each);
      before := each.hash;
      update app.audit_entry e set prev_hash = each.prev_hash, hash = each.hash
       where e.tenant_id = each.tenant_id and e.seq = each.seq;
    end loop;
    update app.audit_head set hash = before where tenant_id = '${tenant}';
  end $$`;

describe('opencria verify-audit', () => {
  it('follows every chain and says in plain words that each holds', async () => {
    const { code, out } = await run();
    expect(out).toBe('40 entries of 2 organisations were checked, with 0 signed checkpoints.\nEvery chain holds.\n');
    expect(code).toBe(0);
  });

  it.each([
    [
      'an edited action',
      `update ${entries(SECOND)} and seq = 7`.replace(' e where', ` e set action = 'x' where`),
      7,
      'edited',
    ],
    [
      'an edited time',
      `update ${entries(SECOND)} and seq = 8`.replace(' e where', ` e set at = at + interval '1 microsecond' where`),
      8,
      'edited',
    ],
    [
      'an edited detail',
      `update ${entries(SECOND)} and seq = 9`.replace(
        ' e where',
        ` e set details = details || '{"revision": 0}' where`,
      ),
      9,
      'edited',
    ],
    ['a deleted entry', `delete from ${entries(SECOND)} and seq = 5`, 5, 'missing'],
    ['deleted first entries', `delete from ${entries(SECOND)} and seq < 4`, 1, 'missing'],
    ['a cut tail', `delete from ${entries(SECOND)} and seq > 15`, 16, 'missing'],
    [
      'two entries exchanged',
      `update ${entries(SECOND)} and seq in (3, 4)`.replace(
        ' e where',
        ` e set object_id = case seq when 3 then 'b' else 'a' end where`,
      ),
      3,
      'edited',
    ],
  ])('A76: names the first bad entry after %s', async (_what, tampering, seq, kind) => {
    await tamper(`${tampering}`);
    expect(await faults()).toEqual([[SECOND, seq, kind]]);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain(`Organisation ${SECOND}: Entry ${seq} `);
  });

  it('A76: names an entry that was edited with its own hash made anew', async () => {
    await tamper(`update app.audit_entry set action = 'x' where tenant_id = '${FIRST}' and seq = 6;
      update app.audit_entry e set hash = app.audit_hash(e) where tenant_id = '${FIRST}' and seq = 6`);
    expect(await faults()).toEqual([[FIRST, 6, 'rewritten']]);
  });

  it('is not misled by a hash function that was changed along with the rows', async () => {
    await tamper(`update app.audit_entry set action = 'x' where tenant_id = '${FIRST}' and seq = 6`);
    await database.sql(`create or replace function app.audit_hash(entry app.audit_entry) returns bytea
      language sql immutable as 'select entry.hash'`);
    expect(await faults()).toEqual([[FIRST, 6, 'edited']]);
  });

  it('A76: notices by a checkpoint a tail that was cut with its head, and a chain that was written anew', async () => {
    const file = path.join(folder, 'kept.jsonl');
    expect((await verdict('--save', file)).holds).toBe(true);
    await write(FIRST, 5);
    expect((await verdict('--checkpoints', file)).holds).toBe(true);

    await tamper(`update app.audit_entry set action = 'x' where tenant_id = '${SECOND}' and seq = 4;
      ${rehash(SECOND, 4)}`);
    expect(await faults()).toEqual([]);
    expect(await faults('--checkpoints', file)).toEqual([[SECOND, 20, 'rewritten']]);
    expect((await run('--checkpoints', file)).out).toContain('or one since entry 1 was rewritten');

    await tamper(`delete from ${entries(FIRST)} and seq > 12;
      update app.audit_head h set seq = 12, hash = (select hash from ${entries(FIRST)} and seq = 12)
       where tenant_id = '${FIRST}'`);
    expect(await faults()).toEqual([]);
    expect((await faults('--checkpoints', file))[0]).toEqual([FIRST, 13, 'missing']);
  });

  it('A76: notices an organisation whose whole chain is gone', async () => {
    const file = path.join(folder, 'audit-checkpoints.jsonl');
    await verdict('--save', file);
    await tamper(`delete from ${entries(FIRST)}; delete from app.audit_head where tenant_id = '${FIRST}'`);
    expect(await faults()).toEqual([[FIRST, 1, 'missing']]);
  });

  it('names a checkpoint whose signature is not ours, in the file and in the database', async () => {
    const file = path.join(folder, 'kept.jsonl');
    await verdict('--save', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":20', '"seq":19'));
    await database.sql(`insert into app.audit_checkpoint values
      ('${SECOND}', 11, sha256('x'), 'some key', sha512('y'), now())`);
    expect(await faults('--checkpoints', file)).toEqual([
      [FIRST, 19, 'forged'],
      [SECOND, 11, 'forged'],
    ]);
  });

  it('signs nothing while a chain does not hold', async () => {
    const file = path.join(folder, 'kept.jsonl');
    await tamper(`delete from ${entries(FIRST)} and seq = 3`);
    expect((await verdict('--save', file)).holds).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('ends with 2 and a sentence where it cannot look', async () => {
    const torn = path.join(folder, 'torn.jsonl');
    writeFileSync(torn, '{"tenantId":');
    for (const [args, says] of [
      [['--checkpoints', path.join(folder, 'none')], 'There is no file'],
      [['--checkpoints', torn], 'Line 1 of'],
      [['--unknown'], "Unknown option '--unknown'"],
    ] as const) {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`The audit log was not checked. ${says}`);
    }
    expect((await run('--help')).out).toContain('opencria verify-audit [--checkpoints <file>]');
  });

  it('takes no longer for an entry of a long chain than for one of a short chain', async () => {
    const grow = (from: number, to: number) =>
      tamper(`insert into app.audit_entry select '${FIRST}', n, now(), '${FIRST}', 'answer.save', 'assessment', n::text,
          '{"revision": 1}', '', '' from generate_series(${from}, ${to}) n; ${rehash(FIRST, 1)};
        update app.audit_head set seq = ${to} where tenant_id = '${FIRST}'`);
    const timed = async (entries: number) => {
      const began = performance.now();
      expect(await verdict()).toMatchObject({ holds: true, entries });
      return (performance.now() - began) / entries;
    };
    await grow(21, 3_000);
    const short = await timed(3_020);
    await grow(3_001, 30_000);
    expect(await timed(30_020)).toBeLessThan(2 * short);
  });
});
