import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { approveSubmission, openProgramme, requestSubmission } from '../support/submitted-case.js';
import { settled, visit } from '../support/visit.js';

const BOTH = { INSTRUMENTS_DIR: path.resolve('test/fixtures/two-versions') };
const RATE = 'mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }';

let app: TestApp;
let browser: Browser;
let assessmentId: string;
let productId: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: BOTH }), launchBrowser()]);
  const officer = await app.as('compliance-officer');
  const { programmeId } = await openProgramme(app, { instruments: ['playground-app@2.0.0'], name: 'Playgrounds' });
  const organisation = await start(officer, 'ORGANISATION');
  await saveAnswer(officer, { assessmentId: organisation.id, questionId: 'complaints', option: 'someone' });
  productId = await createProduct(officer, 'Swings', { chat: false, under13: false });
  ({ id: assessmentId } = await start(officer, 'FULL', productId));
  const answers = { fence: 'all-ways', lamps: 'partly', surface: 'rubber', shade: 'never' };
  for (const [questionId, option] of Object.entries(answers))
    await saveAnswer(officer, { assessmentId, questionId, option });
  for (const harmId of ['falls', 'heat']) {
    const rating = { scale: 4, scope: 2, irremediability: 4, likelihood: 3 };
    await officer.ask(RATE, { input: { assessmentId, harmId, operationId: randomUUID(), baseRevision: 0, ...rating } });
  }
  const request = await requestSubmission(officer, { assessmentId, programmeId });
  await approveSubmission(await app.as('organisation-admin'), request);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the portfolio page', () => {
  it('shows the worst first, leads from each figure to its reasons, and offers the board page', async () => {
    const { page, faults } = await visit(browser, app, { as: 'executive' });
    await page.goto('/portfolio');
    await settled(page);
    await page.getByText('red line open', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Board page (PDF)' }).getAttribute('href')).toBe(
      '/api/portfolio/board.pdf',
    );
    const cell = page.getByRole('link', { name: /^Safe play of Swings: / });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/assessments/${assessmentId}/results#right-safety`);
    expect(faults).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await visit(browser, app, { as: 'executive', viewport: { width: 390, height: 900 } });
    await page.goto('/portfolio');
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

describe('assessing again', () => {
  it('starts from the last answers, which are confirmed one by one or by part, by keyboard', async () => {
    const { page, faults } = await visit(browser, app, { as: 'compliance-officer' });
    await page.goto(`/products/${productId}`);
    await page.getByRole('button', { name: 'Assess again from these answers : Swings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Carried over' }).waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    const one = page.getByRole('button', { name: 'It still holds : Can a stranger reach a child?' });
    await one.focus();
    await page.keyboard.press('Enter');
    await one.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Confirm all 2 of this part : Harms' }).click();
    await page.getByRole('heading', { level: 3, name: 'Harms' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Is there shade at noon?' }).click();
    await page.getByText('Carried over: does this still hold?').waitFor();
    await page.getByRole('button', { name: 'It still holds' }).click();
    await page.getByText('Carried over: does this still hold?').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('is called for by what people report, until they say why not', async () => {
    const { page, faults } = await visit(browser, app, { as: 'compliance-officer' });
    await page.goto(`/products/${productId}`);
    await page.getByRole('button', { name: 'Report a change' }).click();
    await page.getByLabel('Kind of change').selectOption('AI_MODEL');
    await page.getByRole('button', { name: 'Report the change' }).click();
    await page.getByText('Say what changed.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('On which day').fill('2026-11-01');
    await page.getByLabel('What changed').fill('The feed ranks with a new model.');
    await page.getByRole('button', { name: 'Report the change' }).click();
    await page.getByText('A new AI model, or a major version of one, on 1 Nov 2026').waitFor();
    await page.getByRole('button', { name: 'Not needed : Swings' }).click();
    await page.getByLabel('Reason, for whoever asks later').fill('It was rolled back.');
    await page.getByRole('button', { name: 'Set aside' }).click();
    await page.getByText('The feed ranks with a new model.').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});
