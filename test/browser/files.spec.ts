import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { FileUpkeep } from '#api/evidence/file-upkeep.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { EICAR, startClamdStub, type ClamdStub } from '../support/clamd-stub.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let clamd: ClamdStub;
let window: Visit;
let assessment: OpenAssessment;
beforeAll(async () => {
  clamd = await startClamdStub();
  const env = { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) };
  [app, browser] = await Promise.all([startApp({ env }), launchBrowser()]);
  assessment = await openAssessment(await app.as('compliance-officer'), 'Skerry');
  window = await visit(browser, app, { as: 'compliance-officer' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await clamd.stop();
});

const QUESTION = 'private-defaults';
const main = (): Locator => window.page.getByRole('main');

/** Attaches a file to the open question, with the keyboard alone save for choosing the file. */
async function attach(title: string, content: string): Promise<void> {
  const { page } = window;
  const open = page.getByRole('button', { name: 'Add file or link' });
  await open.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Add evidence' });
  await form.getByRole('radio', { name: 'File' }).check();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
  await form.getByLabel('What it is').fill(title);
  await form.getByRole('radio', { name: /^Operating record/ }).check();
  await form.getByRole('button', { name: 'Add evidence' }).focus();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
}

const chip = (title: string): Locator => main().locator('.ev').filter({ hasText: title });

it('says of each file whether it opens, and why not; only a clean one is a link', async () => {
  const { page } = window;
  await page.goto(assessment.addressOf(QUESTION));
  await settled(page);
  await main().locator('article.qc .opt').first().click();
  await attach('Minutes of May', 'nothing bad');
  await attach('Minutes of June', EICAR);
  await clamd.stop();
  await attach('Minutes of July', 'nothing bad either');
  await clamd.start();

  expect(await chip('Minutes of May').getByRole('link').count()).toBe(1);
  for (const [title, says] of [
    ['Minutes of June', 'the virus scanner found something'],
    ['Minutes of July', 'Waits for the virus check'],
  ] as const) {
    await chip(title).getByText(says).waitFor();
    expect(await chip(title).getByRole('link').count()).toBe(0);
  }
  await page.keyboard.press('Control+Home');
  expect(await axeFindings(page)).toEqual([]);
  const address = await chip('Minutes of May').getByRole('link').getAttribute('href');
  const response = await page.request.get(address ?? '');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="minutes\.txt"/);
  expect(window.faults).toEqual([]);
});

it('shows the same in the list of all evidence, and the link once the scanner was back', async () => {
  const { page } = window;
  await page.goto('/evidence');
  await settled(page);
  const row = (title: string) => main().getByRole('row').filter({ hasText: title });
  await row('Minutes of July').getByText('Waits for the virus check').waitFor();
  expect(
    await row('Minutes of June')
      .getByRole('link', { name: /Minutes/ })
      .count(),
  ).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await app.app.get(FileUpkeep).scan();
  await page.reload();
  await settled(page);
  await row('Minutes of July')
    .getByRole('link', { name: /Minutes of July/ })
    .waitFor();
  expect(
    await row('Minutes of June')
      .getByRole('link', { name: /Minutes/ })
      .count(),
  ).toBe(0);
  expect(window.faults).toEqual([]);
});
