import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createProduct } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit, type VisitOptions } from '../support/visit.js';

const ENTRIES = 60;

let app: TestApp;
let browser: Browser;
let window: Visit;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  const officer = await app.as('compliance-officer');
  for (let made = 0; made < ENTRIES / 2; made += 1) await createProduct(officer, `Tidepool ${made}`);
});
afterEach(() => window.context.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(options: VisitOptions): Promise<Page> {
  window = await visit(browser, app, options);
  await window.page.goto('/audit');
  await settled(window.page);
  return window.page;
}

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const shown = (page: Page, count: number) => page.getByText(`${count} entries shown`).waitFor();

describe('the page of the audit log', () => {
  it('is reached from the account menu and says who did what, without barriers, in light and dark', async () => {
    window = await visit(browser, app, { as: 'organisation-admin' });
    const { page } = window;
    await page.goto('/products');
    await settled(page);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
    await shown(page, 50);
    const first = rows(page).filter({ hasText: 'added the product “Tidepool 29”' });
    expect(await first.innerText()).toContain('compliance-officer of Fernhollow');
    expect(await axeFindings(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it('loads older entries, and narrows to a person, a kind and days by keyboard', async () => {
    const page = await open({ as: 'organisation-admin' });
    await shown(page, 50);
    await page.getByRole('button', { name: 'Load older entries' }).press('Enter');
    await rows(page).nth(55).waitFor();
    await page.getByLabel('What happened').press('P');
    await page.getByText('Product added').first().waitFor({ state: 'attached' });
    await page.getByLabel('What happened').selectOption({ label: 'Product added' });
    await shown(page, ENTRIES / 2);
    await page.getByLabel('Person').selectOption({ label: 'executive of Fernhollow' });
    await page.getByText('No entry fits this choice.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Show all entries' }).last().press('Enter');
    await shown(page, 50);
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await page.getByText('No entry fits this choice.').waitFor();
    expect(window.faults).toEqual([]);
  });

  it('hands out what is chosen as a file', async () => {
    const page = await open({ as: 'organisation-admin', acceptDownloads: true });
    await page.getByLabel('What happened').selectOption({ label: 'Product added' });
    await shown(page, ENTRIES / 2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON Lines' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(ENTRIES / 2);
    expect(download.suggestedFilename()).toBe('Audit log.jsonl');
  });

  it('fits a phone', async () => {
    const page = await open({ as: 'compliance-officer', viewport: { width: 390, height: 844 } });
    await shown(page, 50);
    const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('tells a contributor who can open it, and asks the server for nothing', async () => {
    const page = await open({ as: 'contributor' });
    await page.getByText('Your role does not open the audit log.', { exact: false }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    const { userId } = app.viewer('contributor');
    const refusals = `select 1 from app.audit_entry where actor_id = $1 and action = 'access.denied'`;
    expect(await app.database.sql(refusals, [userId])).toEqual([]);
  });
});
