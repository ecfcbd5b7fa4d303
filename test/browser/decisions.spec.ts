import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { call, DECIDE, lowered, PREPARE, secondReviewed, type Outcome } from '../support/decide-case.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase, type SubmittedCase } from '../support/submitted-case.js';
import { settled, visit } from '../support/visit.js';

const BRAKES = 'How are the brakes checked?';

let app: TestApp;
let browser: Browser;
let at: SubmittedCase;
let review: string;
let version: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: SMALL_INSTRUMENT }), launchBrowser()]);
  at = await submittedCase(app);
  review = `/reviews/${at.submission.id}`;
  version = `/submissions/${at.submission.id}`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(client: TestClient, path: string): Promise<Page> {
  const { page } = await visit(browser, app, { cookie: client.cookie });
  await page.goto(path);
  await settled(page);
  return page;
}

/** Presses a button as somebody without a mouse does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await page.keyboard.press('Enter');
}

describe('asking back', () => {
  it('is begun with one key, and closes with the dialog', async () => {
    const page = await open(at.reviewer, `${review}?part=ANSWER:brake-check`);
    await press(page, 'Take this submission');
    await page.getByRole('radiogroup', { name: 'Your verdict' }).waitFor();
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: 'Questions and messages' });
    await dialog.getByLabel('What should the company explain or mend?').fill('Which log do you mean?');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ask the company' }).press('Enter');
    await dialog.getByText('Waits for an answer').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('opens exactly the answer asked about, and the company answers in the thread', async () => {
    const page = await open(at.officer, version);
    await page.getByText('It is your turn since').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: /^Change the answer/ }).press('Enter');
    await page.getByRole('heading', { level: 2, name: BRAKES }).waitFor();
    const answers = page.getByRole('article').filter({ hasText: BRAKES }).getByRole('radio');
    expect(await answers.first().isEnabled()).toBe(true);
    await page.goto(`/assessments/${at.assessmentId}/modules/riders#help-line`);
    await page.getByRole('heading', { level: 2, name: 'Can a rider reach a person at night?' }).waitFor();
    expect(await page.getByRole('radio').first().isDisabled()).toBe(true);
    await page.getByRole('link', { name: BRAKES }).waitFor();
    await page.goto(version);
    await page.getByLabel('Write about: Which log do you mean?').fill('The one of the workshop.');
    await press(page, 'Send the answer');
    await page.getByText(/^It is the turn of/).waitFor();
    await page.context().close();
  });

  it('is settled by the reviewer', async () => {
    const page = await open(at.reviewer, review);
    await press(page, 'Questions and messages');
    await page.getByText('The one of the workshop.').waitFor();
    await press(page, /^Settle/);
    await page
      .getByText(/^Settled/)
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('a decision', () => {
  it('waits for a second reviewer, who has a list of their own and sees no first verdict', async () => {
    await lowered(app, at.submission.id, 'brake-check', { reason: 'No log was shown.' });
    const first = await open(at.reviewer, review);
    await press(first, 'Decide');
    await press(first, 'Prepare the second review');
    await first.getByText('Prepared. It waits for a second reviewer.').waitFor();
    const closed = first.getByRole('radio', { name: /^Reviewed the second reviewer has 3 still to judge/ });
    expect(await closed.isDisabled()).toBe(true);
    expect(await axeFindings(first)).toEqual([]);
    await first.context().close();

    const page = await open(at.lead, review);
    await press(page, 'Decide');
    await press(page, 'Take the second review');
    await page.keyboard.press('Escape');
    await page.getByText('0 of 3 done').waitFor();
    expect(await page.getByText('No log was shown.').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Your verdict, second review' }).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 3 done').waitFor();
    await page.context().close();
  });

  it('is written with a condition and a letter that can be read before it is sent', async () => {
    const next = await submittedCase(app, { product: 'Cargo bicycles', programme: at });
    const submissionId = next.submission.id;
    const page = await open(next.reviewer, `/reviews/${submissionId}?part=ANSWER:brake-check`);
    await press(page, 'Take this submission');
    await page.getByRole('radiogroup', { name: 'Your verdict' }).waitFor();
    await lowered(app, submissionId, 'brake-check', { reason: 'No log was shown.' });
    await secondReviewed(next, submissionId, { 'brake-check': { verdict: 'LOWERED', level: 1, reason: 'None.' } });
    await page.keyboard.press('n');
    await page.getByLabel('What has to be done').fill('Keep a dated log');
    await page.getByLabel('By', { exact: true }).fill('2027-01-31');
    await press(page, 'Propose this condition');
    await press(page, 'Decide');
    await page.getByRole('radio', { name: /^Reviewed with conditions/ }).press('Space');
    await page.getByLabel('Statement of the review').fill('Sound, but for the brakes.');
    await press(page, 'Preview the letter');
    await page.getByLabel('Letter to the company').waitFor();
    expect(await page.getByLabel('Letter to the company').inputValue()).toContain('Keep a dated log (by 2027-01-31)');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Decide: Reviewed with conditions');
    await press(page, 'Outcome');
    await page.getByRole('dialog').getByText('Sound, but for the brakes.', { exact: true }).waitFor();
    await page.context().close();

    const company = await open(next.officer, `/submissions/${submissionId}`);
    await company.getByText('Keep a dated log', { exact: true }).waitFor();
    await press(company, /^Contest/);
    await company.getByLabel('Why it is wrong').fill('The log was attached.');
    await press(company, 'Contest the verdict');
    await company.getByText('Waits for another reviewer').waitFor();
    expect(await company.getByRole('button', { name: /^Contest/ }).count()).toBe(0);
    expect(await axeFindings(company)).toEqual([]);
    await company.goto(`/assessments/${next.assessmentId}/plan`);
    await company.getByRole('link', { name: 'Condition of the review' }).press('Enter');
    await company.getByRole('heading', { level: 1, name: 'Cargo bicycles, version 1' }).waitFor();
    await company.context().close();
  });

  it('is read by a member without edit rights, on a phone too, without a way to change it', async () => {
    const next = await submittedCase(app, { product: 'Tandems', programme: at });
    const submissionId = next.submission.id;
    const { claimReview: mine } = await next.reviewer.ask<{ claimReview: { state: string } }>(
      'mutation ($input: ClaimReviewInput!) { claimReview(input: $input) { state } }',
      { input: { submissionId, operationId: crypto.randomUUID() } },
    );
    expect(mine.state).toBe('CLAIMED');
    await call(next.reviewer, PREPARE, { submissionId });
    const words = { outcome: 'RETURNED', statement: 'Please date the plan.', conditions: [] };
    await call<Outcome>(next.reviewer, DECIDE, { submissionId, ...words });
    const { cookie } = await app.as('executive');
    const { page, context } = await visit(browser, app, { cookie, viewport: { width: 390, height: 844 } });
    await page.goto(`/submissions/${submissionId}`);
    await settled(page);
    await page.getByText('Please date the plan.', { exact: true }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Submit a next version' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await context.close();
  });
});
