import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { saveAnswer } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { completeAssessment, SMALL_INSTRUMENT } from '../support/submitted-case.js';
import { settled, visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessmentId: string;
let code: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: SMALL_INSTRUMENT }), launchBrowser()]);
  officer = await app.as('compliance-officer');
  ({ assessmentId } = await completeAssessment(officer));
});
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
  await page.getByRole('button', { name, exact: typeof name === 'string' }).focus();
  await page.keyboard.press('Enter');
}

describe('a programme', () => {
  it('is made, opened and given reviewers and a code by keyboard alone', async () => {
    const page = await open(await app.as('programme-admin', REVIEWERS), '/programmes');
    await press(page, 'New programme');
    await press(page, 'Save');
    expect(await page.locator('.fld-error').allTextContents()).toEqual([
      'Give the programme a name.',
      'Choose at least one questionnaire.',
      'Choose the day it opens.',
    ]);
    await page.getByLabel('Name').fill('Bicycles 2026');
    await page.getByLabel(/bicycle rental/).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Opens on').fill('2026-01-01');
    await press(page, 'Save');
    await page.getByRole('heading', { level: 1, name: 'Bicycles 2026' }).waitFor();
    await press(page, 'Open the programme');
    await page.getByText('Companies with a code can join').waitFor();
    await press(page, 'Appoint');
    await page.getByRole('button', { name: /^End the appointment of/ }).waitFor();
    await page.getByLabel(/^For which company/).fill('Fernhollow');
    await press(page, 'Make a code');
    code = (await page.locator('.programme-code').textContent()) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await settled(page);
    expect(await page.locator('.programme-code').count()).toBe(0);
    await page.context().close();
  });

  it('is joined by a company with its code', async () => {
    const page = await open(officer, `/assessments/${assessmentId}/submit`);
    await page.getByRole('link', { name: 'Join one with a code' }).click();
    await page.getByLabel('Code').fill('WRONG-CODE');
    await press(page, 'Join');
    await page.getByRole('alert').getByText('does not open a programme').waitFor();
    await page.getByLabel('Code').fill(code.toLowerCase());
    await press(page, 'Join');
    await page.getByText('Your organisation takes part in Bicycles 2026 now.').waitFor();
    await page.getByRole('heading', { name: 'Bicycles 2026' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the page on which a company submits', () => {
  it('leads to what blocks, and lets one person ask and another approve', async () => {
    await saveAnswer(officer, { assessmentId, questionId: 'brake-check', baseRevision: 1, state: null });
    const page = await open(officer, `/assessments/${assessmentId}/submit`);
    await page.getByRole('link', { name: 'How are the brakes checked?' }).click();
    await page.getByRole('heading', { name: 'How are the brakes checked?' }).waitFor();
    await saveAnswer(officer, { assessmentId, questionId: 'brake-check', baseRevision: 2, option: 'planned' });
    await page.goto(`/assessments/${assessmentId}/submit`);
    await page.getByText('Nothing is missing').waitFor();
    await press(page, 'Ask for approval');
    await page.getByText('Confirm the statement above.').waitFor();
    await page.getByLabel(/The answers are true/).focus();
    await page.keyboard.press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Ask for approval');
    await page.getByRole('heading', { name: 'Waits for approval' }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve and submit' }).count()).toBe(0);

    const second = await open(await app.as('organisation-admin'), `/assessments/${assessmentId}/submit`);
    await press(second, 'Approve and submit');
    await second.getByRole('heading', { name: 'Version 1' }).waitFor();
    expect(await second.locator('.submit-digest').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await second.getByText(`${REVIEWERS} answers by 30 Nov 2026.`).waitFor();
    await second.getByText('Submitted: the answers are locked').waitFor();
    expect(await axeFindings(second)).toEqual([]);
    await press(second, 'Continue the draft');
    await second.getByText('Submitted: the answers are locked').waitFor({ state: 'detached' });
    await press(second, 'Withdraw version 1');
    await press(second, 'Withdraw');
    await second.getByText('Withdrawn').waitFor();
    await second.context().close();
    await page.context().close();
  });
});
