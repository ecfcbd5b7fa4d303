/**
 * The floor of the benchmark `api`, a process of its own as the server is: one HTTP handler and one SQL statement,
 * nobody signed in, no tenancy, no history, no audit row. It answers from the same PostgreSQL.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

interface Saved {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly option: string;
  readonly note: string;
}

const TABLE = `
create schema if not exists bench;
create table if not exists bench.answer (
  assessment_id uuid, question_id text, revision int not null, option_id text, note text, updated_at timestamptz,
  primary key (assessment_id, question_id))`;
const SAVE = `
insert into bench.answer as x (assessment_id, question_id, revision, option_id, note, updated_at)
values ($1, $2, 1, $3, $4, now())
on conflict (assessment_id, question_id) do update
  set revision = x.revision + 1, option_id = excluded.option_id, note = excluded.note, updated_at = now()
returning revision`;
/** PostgreSQL writes the JSON; the handler passes it on. */
const OPEN = `
select json_build_object('answers', coalesce(json_agg(json_build_object(
         'questionId', question_id, 'revision', revision, 'state', state, 'option', option_id, 'parts', parts,
         'number', number, 'reason', reason, 'note', note, 'updatedAt', updated_at) order by question_id), '[]'))::text as body
  from app.answer where assessment_id = $1`;

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 10 });
await pool.query(TABLE);

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end());
});

async function answer(request: IncomingMessage): Promise<string> {
  const { pathname } = new URL(request.url ?? '/', 'http://floor');
  if (request.method === 'GET') {
    const values = [pathname.slice(1)];
    return (await pool.query<{ body: string }>({ name: 'open', text: OPEN, values })).rows[0]?.body ?? '';
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { assessmentId, questionId, option, note } = JSON.parse(Buffer.concat(parts).toString()) as Saved;
  const values = [assessmentId, questionId, option, note];
  return JSON.stringify((await pool.query({ name: 'save', text: SAVE, values })).rows[0]);
}
