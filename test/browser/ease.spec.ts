import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { eventually } from '../support/mailbox.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

const QUESTION = 'data-necessity';
const NOTE = 'The list of data is public since March.';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessment: OpenAssessment;
let window: Visit;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  assessment = await openAssessment(officer, 'Tidepool');
});
afterEach(() => window.context.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(address: string, more: { viewport?: { width: number; height: number } } = {}): Promise<Page> {
  window = await visit(browser, app, { cookie: officer.cookie, ...more });
  await window.page.goto(address);
  await settled(window.page);
  return window.page;
}

describe('a long questionnaire', () => {
  it('is jumped through by words and by paragraph, with the keyboard alone', async () => {
    const page = await open(`/assessments/${assessment.id}`);
    const { asks } = assessment.question(QUESTION);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find a question' }).waitFor();
    await page.keyboard.type(asks.split(' ').toReversed().join(' '));
    await page.getByText('1 question found').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator(`article#${QUESTION}`).waitFor();
    expect(page.url()).toContain(assessment.addressOf(QUESTION));

    await page.getByRole('button', { name: /^Find/ }).press('Enter');
    await page.keyboard.type('GC25 para 42');
    await page.getByText('· cites it').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.find-list button:focus b').innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: second }).waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    await page.getByText('0 questions found').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(window.faults).toEqual([]);
  });

  it('is answered in one dense table of all parts, row by row with the keyboard', async () => {
    const page = await open(`/assessments/${assessment.id}`);
    await page.getByRole('button', { name: 'Table view' }).press('Enter');
    await page.getByRole('radio', { name: 'All parts' }).press('Space');
    // The parts follow one by one.
    await page.locator('.question-table tbody tr').nth(200).waitFor();
    await page.locator('.table-part[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const rows = await page.locator('.question-table tbody tr').count();
    expect(rows).toBeGreaterThan(200);
    const { asks, options } = assessment.question(QUESTION);
    const answer = page.getByRole('combobox', { name: asks });
    await answer.selectOption(options[1]?.id ?? '');
    await eventually(async () => {
      const saved = await assessment.answer(QUESTION);
      return saved?.option === options[1]?.id ? saved : undefined;
    });
    expect(
      await page
        .getByRole('row', { name: asks })
        .getByText(/Level \d of 4/)
        .count(),
    ).toBe(1);
    await page.getByRole('radio', { name: 'Not answered yet' }).press('Space');
    await answer.waitFor({ state: 'detached' });
    expect(await page.locator('.question-table tbody tr').count()).toBe(rows - 1);
    await page.getByRole('radio', { name: 'This part' }).press('Space');
    expect(await axeFindings(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it('is read by people who cannot change it, in the same table without controls', async () => {
    window = await visit(browser, app, { as: 'executive' });
    const { page } = window;
    await page.goto(`/assessments/${assessment.id}`);
    await settled(page);
    await page.getByRole('button', { name: 'Table view' }).click();
    await page.locator('.question-table tbody tr').nth(2).waitFor();
    expect(await page.locator('.question-table select').count()).toBe(0);
  });

  it('is printed as a whole: answers with their notes, and boxes for a pen where there is none', async () => {
    const before = await assessment.answer(QUESTION);
    await saveAnswer(officer, {
      assessmentId: assessment.id,
      questionId: QUESTION,
      option: assessment.question(QUESTION).options[1]?.id,
      note: NOTE,
      baseRevision: before?.revision ?? 0,
    });
    const page = await open(`/assessments/${assessment.id}/print`, { viewport: { width: 390, height: 844 } });
    await page.getByText(NOTE).waitFor();
    expect(await page.locator('.print-part li h3').count()).toBeGreaterThan(200);
    expect(await page.locator('.print-boxes').count()).toBeGreaterThan(200);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.bar').isVisible()).toBe(false);
    expect(window.faults).toEqual([]);
    await window.context.close();

    // The same page with fewer questions: hundreds take the checker longer than they take a reader.
    const { id } = await start(officer, 'SCREENING', await createProduct(officer, 'Rockpool'));
    expect(await axeFindings(await open(`/assessments/${id}/print`))).toEqual([]);
  });
});
