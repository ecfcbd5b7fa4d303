import { afterAll, beforeAll, it } from '@jest/globals';
import { OverviewService } from '#api/overview/overview.service.js';
import type { Viewer } from '#api/platform/viewer.js';
import { QueueService } from '#api/reviews/queue.service.js';
import type { QueueFilterInput } from '#api/reviews/queue-inputs.types.js';
import { QueueTab, RedLineFilter } from '#api/reviews/review-words.types.js';
import { manyCases, repeatCases, type SeededQueue } from '../support/many-cases.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** Run by hand: `npm run test:extra -- queue-growth`; prints what docs/performance.md says. */
const SIZES = [1_000, 10_000, 100_000];
const RUNS = 15;

let app: TestApp;
let queue: SeededQueue;
beforeAll(async () => {
  app = await startApp({ people: false });
  queue = await manyCases(app, SIZES[0] ?? 0, new Date('2026-11-02T09:00:00Z'));
}, 300_000);
afterAll(() => app.close());

async function median(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

it('prints how long pages of the queue take as it grows', async () => {
  const service = app.app.get(QueueService);
  const viewer = { tenantId: queue.bodyId, userId: queue.personId, role: 'lead-reviewer' } as Viewer;
  const page = (filter: QueueFilterInput, tab: QueueTab = QueueTab.BODY, after?: string) =>
    service.page(viewer, tab, filter, 25, after);
  const lines: string[] = [];
  for (const size of SIZES) {
    await repeatCases(app, size);
    const first = await page({});
    const figures: Record<string, () => Promise<unknown>> = {
      'first page': () => page({}),
      'second page': () => page({}, QueueTab.BODY, first.pageInfo.endCursor ?? undefined),
      mine: () => page({}, QueueTab.MINE),
      breached: () => page({ redLine: RedLineFilter.BREACHED }),
      technology: () => page({ technology: 'artificial-intelligence' }),
      overdue: () => page({ overdue: true }),
      unclaimed: () => page({ unclaimed: true }),
      reviewer: () => page({ reviewerId: queue.personId }),
      'name found': () => page({ search: 'alder' }),
      'name nobody has': () => page({ search: 'zzzz' }),
      'counts of tabs': () => service.overview(viewer),
      'overview page': () => app.app.get(OverviewService).of(viewer),
    };
    for (const [name, work] of Object.entries(figures)) {
      lines.push(`${size} ${name.padEnd(16)} ${(await median(work)).toFixed(1)} ms`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}, 600_000);
