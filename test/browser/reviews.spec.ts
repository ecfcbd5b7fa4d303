import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase, type SubmittedCase } from '../support/submitted-case.js';
import { settled, visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let submitted: SubmittedCase;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: SMALL_INSTRUMENT }), launchBrowser()]);
  submitted = await submittedCase(app);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a review', () => {
  it('is taken from the queue and judged by keyboard alone', async () => {
    const { page } = await visit(browser, app, { cookie: submitted.reviewer.cookie });
    await page.goto('/reviews');
    await settled(page);
    await page.getByRole('link', { name: 'City bicycles' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'City bicycles, submission 1' }).waitFor();
    await page.getByRole('radiogroup', { name: 'Your verdict' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const first = await page.getByRole('heading', { level: 2 }).nth(1).textContent();
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Verdict saved' }).first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).nth(1).textContent()).not.toBe(first);
    await page.keyboard.press('l');
    await page.getByLabel('Reason, shown to the company').fill('Only in the daytime.');
    await page.getByLabel('Reason, shown to the company').press('Control+Enter');
    await page.getByRole('img', { name: 'Verdict saved' }).nth(1).waitFor();
  });
});
