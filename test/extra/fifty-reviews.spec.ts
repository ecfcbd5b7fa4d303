import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seed } from '#api/operations/seed.js';
import { launchBrowser } from '../support/browser.js';
import { testSecret } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';
import { workThrough, type Worked } from '../support/work-through.js';

/** Run by hand: `npm run test:extra -- fifty-reviews`; prints what docs/performance.md says. */
const SUBMISSIONS = 50;

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ people: false }), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

it('works a reviewer through fifty seeded submissions by keyboard', async () => {
  const sizes = { organisations: 100, assessments: 420, submissions: 420, seed: 3, add: true };
  const env = { DATABASE_URL: app.database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: app.dataDir };
  const seeded = await seed(env, { ...sizes, now: new Date('2026-11-02T09:00:00Z') });
  const client = new TestClient(app.origin);
  await client.signIn(seeded.people.find(({ role }) => role === 'reviewer')?.email ?? '', seeded.password);
  const { page, faults } = await visit(browser, app, { cookie: client.cookie });
  await page.goto('/reviews');
  await settled(page);
  const worked: Worked[] = [];
  while (worked.length < SUBMISSIONS) {
    const one = await workThrough(page);
    worked.push(one);
    process.stdout.write(`${worked.length} ${JSON.stringify(one)}\n`);
  }
  const of = (pick: (each: Worked) => number) => median(worked.map(pick)).toFixed(1);
  process.stdout.write(
    `${worked.length} submissions; medians: ${of(({ verdicts }) => verdicts)} verdicts, ${of(({ keys }) => keys)} keys, ` +
      `${of(({ keys, verdicts }) => keys / verdicts)} keys a verdict, ${of(({ ms }) => ms / 1000)} s, ` +
      `${of(({ ms, openedAfterMs, verdicts }) => (ms - openedAfterMs) / verdicts)} ms a verdict, ` +
      `${of(({ openedAfterMs }) => openedAfterMs)} ms to open\n`,
  );
  expect(faults).toEqual([]);
}, 1_200_000);
