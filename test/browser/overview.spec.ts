import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seed, type Seeded } from '#api/operations/seed.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { testSecret } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT } from '../support/submitted-case.js';
import { settled, visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let seeded: Seeded;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: SMALL_INSTRUMENT }), launchBrowser()]);
  const env = { DATABASE_URL: app.database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: app.dataDir };
  const sizes = { organisations: 60, assessments: 90, submissions: 80, seed: 7, add: true, now: new Date(NOW) };
  seeded = await seed({ ...env, ...SMALL_INSTRUMENT }, sizes);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(role: string, width = 1440) {
  const client = new TestClient(app.origin);
  await client.signIn(seeded.people.find((person) => person.role === role)?.email ?? '', seeded.password);
  const visited = await visit(browser, app, { cookie: client.cookie, viewport: { width, height: 900 } });
  await visited.page.goto('/overview');
  await visited.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await settled(visited.page);
  return visited;
}

describe('the overview page', () => {
  it('shows charts with a table behind them and can be read by keyboard', async () => {
    const { page, faults } = await open('lead-reviewer');
    await page.getByRole('img', { name: 'Submissions of each month by where they stand today' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText('Show as a table').focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('row', { name: /^Nov 2026/ }).isVisible()).toBe(true);
    await page.getByRole('radio', { name: 'Technologies' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('columnheader', { name: /^France, \d+ companies$/ }).waitFor();
    expect(await page.getByText(/^Figures of fewer than ten companies are never shown/).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await open('reviewer', 390);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('shows a programme admin counts, and says why there is no more', async () => {
    const { page } = await open('programme-admin');
    expect(await page.getByText('open to appointed reviewers alone').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Where rights fare worst' }).count()).toBe(0);
  });
});
