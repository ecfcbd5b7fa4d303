import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';
import { editWorkbook } from '../support/workbook.js';

let app: TestApp;
let browser: Browser;
let window: Visit;
let page: Page;
let colleague: TestClient;
let screening: Started;
let questions: Question[];
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  colleague = await app.as('contributor');
  const officer = await app.as('compliance-officer');
  screening = await start(officer, 'SCREENING', await createProduct(officer, 'Skerry'));
  questions = choices(await instrumentOf(colleague, screening)).filter((question) => question.screening);
  window = await visit(browser, app, { as: 'compliance-officer' });
  ({ page } = window);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const save = (question: Question, place: number, baseRevision: number) =>
  saveAnswer(colleague, {
    assessmentId: screening.id,
    questionId: question.id,
    option: question.options[place]!.id,
    baseRevision,
  });
const row = (question: Question): Locator => page.getByRole('article', { name: question.asks });
const choose = (file: Buffer, name = 'answers.xlsx') =>
  page.getByLabel('Filled file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });

it('takes an assessment along and back: looked at, decided and saved with the keyboard', async () => {
  const [one, two, three] = questions as [Question, Question, Question];
  await save(one, 0, 0);
  await page.goto(`/assessments/${screening.id}`);
  await settled(page);
  await page.getByRole('link', { name: 'Work in a spreadsheet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Work in a spreadsheet' }).waitFor();
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Workbook (.xlsx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Skerry answers 2026-11-02.xlsx');
  const filled = await editWorkbook(readFileSync(await download.path()), (answers) => {
    answers.set(one.id, 'Answer', one.options[1]!.label).set(one.id, 'Note', 'Written on a train');
    answers.set(two.id, 'Answer', two.options[0]!.label);
    answers.set(three.id, 'Answer', 'Certainly');
  });
  await save(one, 2, 1);

  await choose(filled);
  const preview = page.getByRole('region', { name: '3. Look and confirm' });
  await preview.getByText('Nothing is saved yet.').waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('3. Look and confirm');
  expect(await preview.getByRole('radio', { name: 'Changes (3)' }).isChecked()).toBe(true);
  await row(three).getByText('This is not one of the answers to this question.').waitFor();
  await row(one).getByText('Written on a train').waitFor();
  expect(await row(one).innerText()).toContain(one.options[2]!.label);
  expect(await axeFindings(page)).toEqual([]);

  const confirm = page.getByRole('button', { name: /^Save \d+ row/ });
  expect(await confirm.isDisabled()).toBe(true);
  await row(one).getByRole('radio', { name: 'Keep ours' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  expect(await row(one).getByRole('radio', { name: 'Take the file' }).isChecked()).toBe(true);
  await preview.getByRole('radio', { name: 'Wrong (1)' }).focus();
  await page.keyboard.press('Space');
  await row(one).waitFor({ state: 'detached' });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved 2 of 2').waitFor();
  await page.getByText('wrong and left out').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await settled(page);
  await page.goto(`/assessments/${screening.id}#${one.id}`);
  await settled(page);
  await page.getByText('Written on a train').first().waitFor();
  expect(window.faults).toEqual([]);
});

it('says what is wrong with a file of something else, also on a phone, and takes a dropped file', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/assessments/${screening.id}/spreadsheet`);
  await settled(page);
  await choose(Buffer.from('name,age\n'), 'people.csv');
  await page.getByText('it does not say which assessment it belongs to').waitFor();
  await page.getByText('Download the assessment again').waitFor();
  const json = await colleague.fetch(`/api/assessments/${screening.id}/workbook.json`);
  const data = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(await json.text())}], 'answers.json'));
      return transfer;
    })()`,
  );
  await page.locator('.workbook-drop').dispatchEvent('drop', { dataTransfer: data });
  await page.getByText('Nothing is saved yet.').waitFor();
  await page.getByText('No row of this kind.').waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
  expect(await axeFindings(page)).toEqual([]);
});

it('gives who only reads the download and nothing to bring back', async () => {
  const { page: shown, context } = await visit(browser, app, { as: 'executive' });
  await shown.goto(`/assessments/${screening.id}/spreadsheet`);
  await settled(shown);
  await shown.getByRole('link', { name: 'Workbook (.xlsx)' }).waitFor();
  await shown.getByText('Your role reads this assessment.').waitFor();
  expect(await shown.getByLabel('Filled file').count()).toBe(0);
  await context.close();
});
