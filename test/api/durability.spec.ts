import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { choices, createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import { TestClient } from '../support/graphql-client.js';
import { runMain, type RunningMain } from '../support/run-main.js';

const AMARA = 'amara.okafor@fernhollow.example';

const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-durable-'));
let main: RunningMain;
let database: pg.Client;
const run = () => (main = runMain({ DATA_DIR: folder, PORT: '0', OPENCRIA_EPHEMERAL: '1' }));

async function connect(): Promise<pg.Client> {
  const [, , , port] = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(path.join(folder, 'postgres-password'), 'utf8').trim();
  const client = new pg.Client(`postgres://postgres:${password}@127.0.0.1:${port}/opencria`);
  // It dies with its server.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

beforeAll(async () => {
  await run().ready;
  database = await connect();
});
afterAll(async () => {
  main.child.kill('SIGTERM');
  await main.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('a saved answer', () => {
  it('is there, with its history and its audit entry, after PostgreSQL was killed the moment it was told', async () => {
    // Tests run without waiting for the disk; here the app waits for the log, as in use.
    await database.query(`alter role opencria_app set synchronous_commit = on`);
    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'opencria_app'`);
    const password = /password {2}(\S+)/.exec(main.output())?.[1] ?? '';
    const officer = new TestClient(await main.ready);
    await officer.signIn(AMARA, password);
    const { id, ...started } = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
    const [question] = choices(await instrumentOf(officer, { id, ...started }));
    if (!question) throw new Error('the instrument has a question with options');
    const { rows } = await database.query<{ pid: number }>('select pid from pg_stat_activity');
    const postmaster = Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

    const save = (baseRevision: number) =>
      saveAnswer(officer, {
        assessmentId: id,
        questionId: question.id,
        option: question.options[0]?.id,
        note: `Version ${baseRevision + 1}`,
        baseRevision,
      });
    for (const revision of [0, 1, 2, 3]) await save(revision);
    const last = await save(4);
    for (const pid of [postmaster, ...rows.map((row) => row.pid)]) process.kill(pid, 'SIGKILL');
    expect(last.answer).toMatchObject({ revision: 5, note: 'Version 5' });
    main.child.kill('SIGKILL');
    await main.ended;

    await run().ready;
    database = await connect();
    const kept = await database.query(
      `select a.note, count(h.revision)::int as versions,
              (select count(*)::int from app.audit_entry e where e.object_id = $1::text and e.action = 'answer.save') as audited,
              (select bool_and(hash = app.audit_hash(e)) from app.audit_entry e) as chained
         from app.answer a join app.answer_history h using (tenant_id, assessment_id, question_id)
        where assessment_id = $1::uuid group by a.note`,
      [id],
    );
    expect(kept.rows).toEqual([{ note: 'Version 5', versions: 5, audited: 5, chained: true }]);
    await database.end();
  });
});
