import type { Question } from '#libs/instruments';
import { floorSaving, personSaving, saveAsFastAsPossible, saveAtRate, type Saver } from './api-saver.js';
import { answerAll, formWith, productQuestions, savedAnswers, startAssessment } from './bench-assessment.js';
import { BenchClient } from './bench-client.js';
import type { BenchOptions, BenchResult } from './bench-result.js';
import { CONTRIBUTOR, OFFICER, startServer } from './bench-server.js';
import { median, quantile, rounded } from './stats.js';

const CLIENTS = 16;
const PER_SECOND = 100;

/**
 * The api as a team uses it: saves offered at a steady rate and as fast as they go, an assessment opened, a
 * spreadsheet taken out and read in. Beside it, in turns, a floor without any of our rules on the same database.
 */
export async function benchApi({ quick }: BenchOptions): Promise<BenchResult> {
  const time = quick
    ? { steadyMs: 1_000, rounds: 1, sliceMs: 300, opens: 5, files: 1 }
    : { steadyMs: 20_000, rounds: 3, sliceMs: 2_500, opens: 60, files: 5 };
  const server = await startServer();
  const clients: BenchClient[] = [];
  try {
    const origin = await server.startBeside('apps/cli/src/bench-floor.js', { BENCH_DATABASE_URL: server.databaseUrl });
    for (let place = 0; place < CLIENTS; place += 1) {
      clients.push(await server.signIn(place % 2 === 0 ? OFFICER : CONTRIBUTOR));
    }
    const floors = clients.map(() => new BenchClient(origin, ''));
    clients.push(...floors);
    const [officer] = clients as [BenchClient];
    const assessment = await startAssessment(officer, 'Measured product');
    await answerAll(officer, assessment);
    const questions = productQuestions(assessment).filter(({ options }) => options.length > 0);
    const shares = Array.from({ length: CLIENTS }, (_, share) =>
      questions.filter((_question, place) => place % CLIENTS === share),
    );
    const saved = await savedAnswers(officer, assessment.id);
    const people = shares.map((share, place) =>
      personSaving(clients[place] as BenchClient, assessment.id, share, saved),
    );
    const floor = shares.map((share, place) => floorSaving(floors[place] as BenchClient, assessment.id, share));

    await saveAsFastAsPossible([...people, ...floor], Math.min(1_000, time.sliceMs));
    const started = performance.now();
    const steady = await saveAtRate(people, PER_SECOND, time.steadyMs);
    const steadySeconds = (performance.now() - started) / 1000;
    const full = await inTurns(people, floor, time.rounds, time.sliceMs);
    const single = await inTurns(people.slice(0, 1), floor.slice(0, 1), time.rounds, time.sliceMs / 2);
    await checkStored(officer, assessment.id, people, questions);
    const open = await opening(officer, floors[0] as BenchClient, assessment.id, time.opens);
    const files = await spreadsheet(officer, await demoAssessment(officer), time.files);
    return {
      bench: 'api',
      figures: rounded({
        steady_offered_per_s: PER_SECOND,
        steady_saved_per_s: steady.length / steadySeconds,
        steady_p50_ms: median(steady),
        steady_p95_ms: quantile(steady, 0.95),
        steady_p99_ms: quantile(steady, 0.99),
        saves_per_s: full.product.perSecond,
        floor_saves_per_s: full.floor.perSecond,
        save_p99_ms: full.product.p99,
        one_client_save_p50_ms: single.product.p50,
        floor_one_client_save_p50_ms: single.floor.p50,
        ...open,
        ...files,
        clients: CLIENTS,
        answers: saved.size,
      }),
      ratios: rounded({
        saves_x_floor: full.product.perSecond / full.floor.perSecond,
        one_client_save_x_floor: single.product.p50 / single.floor.p50,
        open_x_floor: open.open_p50_ms / open.floor_open_p50_ms,
        spreadsheet_x_json: files.spreadsheet_round_trip_ms / files.json_round_trip_ms,
      }),
    };
  } finally {
    for (const client of clients) client.close();
    await server.stop();
  }
}

interface Slice {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Product and floor one after the other, several times, so that a busy machine slows both alike: the medians. */
async function inTurns(
  product: readonly Saver[],
  floor: readonly Saver[],
  rounds: number,
  ms: number,
): Promise<{ product: Slice; floor: Slice }> {
  const slices: { product: Slice[]; floor: Slice[] } = { product: [], floor: [] };
  for (let turn = 0; turn < rounds; turn += 1) {
    slices.product.push(await slice(product, ms));
    slices.floor.push(await slice(floor, ms));
  }
  return { product: middle(slices.product), floor: middle(slices.floor) };
}

async function slice(savers: readonly Saver[], ms: number): Promise<Slice> {
  const started = performance.now();
  const took = await saveAsFastAsPossible(savers, ms);
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: took.length / seconds, p50: median(took), p99: quantile(took, 0.99) };
}

function middle(slices: readonly Slice[]): Slice {
  const of = (name: keyof Slice) => median(slices.map((each) => each[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}

/** A fast answer that was not kept is no result. */
async function checkStored(
  client: BenchClient,
  id: string,
  people: readonly Saver[],
  questions: readonly Question[],
): Promise<void> {
  const stored = await savedAnswers(client, id);
  const reached = new Map(people.flatMap((person) => [...person.reached]));
  const lost = questions.filter((question) => stored.get(question.id)?.revision !== reached.get(question.id));
  if (lost.length > 0) throw new Error(`Saved, and yet not there: ${lost.map((question) => question.id).join(', ')}.`);
}

async function opening(client: BenchClient, floor: BenchClient, id: string, times: number) {
  const product: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    product.push(await timed(() => client.ask('Assessment', { id })));
    bare.push(await timed(() => floor.send('GET', `/${id}`)));
  }
  return {
    open_p50_ms: median(product),
    open_p95_ms: quantile(product, 0.95),
    floor_open_p50_ms: median(bare),
    open_kb: Buffer.byteLength(JSON.stringify(await client.ask('Assessment', { id }))) / 1024,
    floor_open_kb: Buffer.byteLength(await floor.send('GET', `/${id}`)) / 1024,
  };
}

/** The demo's full assessment, with its answers, evidence and harms. */
async function demoAssessment(client: BenchClient): Promise<string> {
  const { assessments } = await client.ask<{
    assessments: { edges: { node: { id: string; mode: string; summary: { answered: number }; title: string } }[] };
  }>('Assessments', { first: 50 });
  const found = assessments.edges
    .map(({ node }) => node)
    .filter(({ mode, title }) => mode === 'FULL' && !title.startsWith('Measured product'))
    .toSorted((a, b) => b.summary.answered - a.summary.answered)[0];
  if (!found) throw new Error('The demo has no full assessment.');
  return found.id;
}

/** Out and read in again without applying; the same as JSON is the floor, because no workbook library takes part. */
async function spreadsheet(client: BenchClient, id: string, times: number) {
  const taken = {
    xlsx: { out: [] as number[], into: [] as number[], bytes: 0 },
    json: { out: [] as number[], into: [] as number[], bytes: 0 },
  };
  for (let turn = 0; turn < times; turn += 1) {
    for (const format of ['xlsx', 'json'] as const) {
      let file = new Uint8Array(0);
      const took = taken[format];
      took.out.push(
        await timed(async () => {
          const response = await client.fetch(`/api/assessments/${id}/workbook.${format}`);
          file = new Uint8Array(await response.arrayBuffer());
        }),
      );
      took.bytes = file.byteLength;
      took.into.push(
        await timed(async () => {
          const body = formWith(file, `answers.${format}`);
          await (await client.fetch(`/api/assessments/${id}/workbook/preview`, { method: 'POST', body })).text();
        }),
      );
    }
  }
  const { xlsx, json } = taken;
  return {
    spreadsheet_export_ms: median(xlsx.out),
    spreadsheet_dry_run_ms: median(xlsx.into),
    spreadsheet_round_trip_ms: median(xlsx.out) + median(xlsx.into),
    json_round_trip_ms: median(json.out) + median(json.into),
    spreadsheet_kb: xlsx.bytes / 1024,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
