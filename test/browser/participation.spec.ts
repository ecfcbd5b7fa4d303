import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { saveAnswer } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const ASKED = 'changed-by-children';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  assessment = await openAssessment(officer, 'Tidepool');
  const option = assessment.question(ASKED).options.find(({ level }) => level === 3)?.id;
  await saveAnswer(officer, { assessmentId: assessment.id, questionId: ASKED, option });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(client: TestClient, address: string): Promise<Page> {
  const { page } = await visit(browser, app, { cookie: client.cookie });
  await page.goto(address);
  await settled(page);
  return page;
}

const records = () => `/assessments/${assessment.id}/participation`;

describe('consultations with children', () => {
  it('are missed under the answer that claims them, and recorded from there by keyboard alone', async () => {
    const page = await open(officer, assessment.addressOf(ASKED));
    await page.getByText('This answer says that children were heard, but no consultation is linked to it.').waitFor();
    await page.getByRole('link', { name: 'Record a consultation' }).press('Enter');
    const form = page.locator('form.consultation-form');
    await form.getByRole('button', { name: 'Save this record' }).press('Enter');
    expect(await form.locator('.fld-error').count()).toBe(7);
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel('What was it about?').fill('Two workshops on the last-seen sign');
    await form.getByLabel('First day').fill('2025-05-04');
    await form.getByLabel('10 to 12').press('Space');
    await form.getByLabel('How many children took part?').fill('4');
    await form.getByLabel('Girls').press('Space');
    await form.getByText('With so few children of a group').waitFor();
    await form.getByLabel('How many children took part?').fill('24');
    await form.getByLabel('Workshop').press('Space');
    await form.getByLabel('Parents or carers consented').press('Space');
    await form.getByLabel('What was heard?').fill('The sign led to pressure to answer at once.');
    await form.getByRole('radio', { name: 'In part' }).press('Space');
    await form.getByLabel('What was decided?').fill('It is off by default.');
    await form.getByRole('button', { name: 'Save this record' }).press('Enter');
    await form.getByText('Say why children were not followed.').waitFor();
    await form.getByLabel('Why?').fill('The rest was left for later.');
    await form.getByRole('button', { name: 'Save this record' }).press('Enter');
    await page.locator('article.consultation', { hasText: '24 children' }).waitFor();
    await page.getByText('The children were not told of the outcome.').waitFor();
    expect(await page.getByText('Missing on record').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('stand under the question and in the results', async () => {
    const page = await open(officer, assessment.addressOf(ASKED));
    await page.getByText('1 consultation recorded').waitFor();
    await page.getByRole('link', { name: 'Two workshops on the last-seen sign' }).waitFor();
    const results = await open(officer, `/assessments/${assessment.id}/results`);
    await results.getByText('1 consultation recorded, 24 children').waitFor();
  });

  it('are removed with a reason, are missed again, and can be brought back; an executive only reads', async () => {
    const reader = await open(await app.as('executive'), records());
    await reader.locator('article.consultation').waitFor();
    expect(await reader.getByRole('button', { name: /Record a|^Change|^Remove/ }).count()).toBe(0);
    const page = await open(officer, records());
    await page.getByRole('button', { name: /^Remove/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why is it taken away?').fill('It was about another product.');
    await dialog.getByRole('button', { name: 'Remove this record' }).click();
    await page.getByText('Missing on record').waitFor();
    await page.getByText('Removed because: It was about another product.').waitFor();
    await page.getByRole('button', { name: /^Bring back/ }).click();
    await page.locator('article.consultation', { hasText: '24 children' }).waitFor();
  });
});
