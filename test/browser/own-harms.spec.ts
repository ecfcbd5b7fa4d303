import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const TITLE = 'Pupils are shamed by a public list of who was late';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  assessment = await openAssessment(officer, 'Tidepool');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(client: TestClient, path: string): Promise<Page> {
  const { page } = await visit(browser, app, { cookie: client.cookie });
  await page.goto(`/assessments/${assessment.id}/${path}`);
  await settled(page);
  return page;
}

/** Chooses from a list of many by typing and Enter, as somebody without a mouse does. */
async function choose(page: Page, label: RegExp, letters: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
}

const card = (page: Page) => page.locator('article.harm-card', { hasText: TITLE });

describe('the harm register', () => {
  it('takes a harm of the company by keyboard alone, says what is missing, and rates it like the others', async () => {
    const page = await open(officer, 'harms');
    await page.getByRole('button', { name: 'Add a harm of your own' }).focus();
    await page.keyboard.press('Enter');
    const form = page.locator('form.own-harm-form');
    await form.getByRole('button', { name: 'Save this harm' }).focus();
    await page.keyboard.press('Enter');
    expect(await form.locator('.fld-error').allTextContents()).toEqual([
      'Say in one sentence what harm it is.',
      'Say what happens to which children.',
      'Choose one of the five.',
      'Choose at least one right.',
    ]);
    await form.getByLabel('What harm is it?').focus();
    await page.keyboard.type(TITLE);
    await form.getByLabel('What happens to which children?').focus();
    await page.keyboard.type('The list is open to the class. Write to mia.berg@example.org');
    await form.getByText(/may point to a person/).waitFor();
    await form.getByLabel('What happens to which children?').fill('The list is open to the whole class.');
    await form.getByLabel('In which way does it reach children?').selectOption('CONDUCT');
    await choose(page, /Which rights/, 'priva');
    await choose(page, /Which practices/, assessment.question('private-defaults').asks);
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save this harm' }).press('Enter');
    await card(page).getByText('Added by you').waitFor();
    for (const dimension of ['How grave', 'How many', 'Can it be undone', 'How likely']) {
      await card(page)
        .getByRole('group', { name: new RegExp(dimension) })
        .getByRole('radio')
        .nth(3)
        .press('Space');
    }
    await card(page).getByText('Critical before your controls, Critical after').waitFor();
    await card(page)
      .getByText(/count once a reviewer has accepted them/)
      .waitFor();
    await card(page)
      .locator('.save-saved')
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
  });

  it('counts incidents by day and number, and refuses a day to come', async () => {
    const page = await open(officer, 'harms');
    await card(page)
      .getByRole('button', { name: new RegExp(TITLE) })
      .click();
    const incidents = card(page).getByRole('group', { name: 'When it happened' });
    await incidents.getByLabel('Day').fill('2031-01-01');
    await incidents.getByRole('button', { name: 'Add this day' }).click();
    await incidents.getByText('Give a day on or before today.').waitFor();
    for (const [day, cases] of [
      ['2025-02-03', '12'],
      ['2025-06-09', '2'],
    ] as const) {
      await incidents.getByLabel('Day').fill(day);
      await incidents.getByLabel('Cases').fill(cases);
      await incidents.getByRole('button', { name: 'Add this day' }).click();
    }
    await incidents.getByText('14 cases known, on 2 days.').waitFor();
    await page
      .locator('.page-head')
      .getByText(/^Saved/)
      .waitFor();
    await page.reload();
    await card(page)
      .getByRole('button', { name: new RegExp(TITLE) })
      .click();
    await card(page).getByText('14 cases known, on 2 days.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows who rated it before, when, and what became what', async () => {
    const page = await open(officer, 'harms');
    await card(page)
      .getByRole('button', { name: new RegExp(TITLE) })
      .click();
    await card(page).getByRole('button', { name: 'History' }).press('Enter');
    const history = card(page).getByRole('region', { name: 'History of the ratings' });
    await history.getByText(/^Severity: \d/).waitFor();
    await card(page)
      .getByRole('radio', { name: /^3 Serious/ })
      .check();
    await history.getByText('Severity: 4 Grave to 3 Serious').waitFor();
    await card(page)
      .getByRole('radio', { name: /^4 Grave/ })
      .check();
    await history.getByText('Severity: 3 Serious to 4 Grave').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('lists the harms of one cell of the matrix when the cell is pressed, and all of them again', async () => {
    const page = await open(officer, 'harms');
    const all = await page.locator('article.harm-card').count();
    const cell = page.getByRole('button', { name: /^Critical: Grave, Expected/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
    await page.getByText(new RegExp(`^1 of ${all} harms: Grave, Expected`)).waitFor();
    expect(await page.locator('article.harm-card').allTextContents()).toEqual([expect.stringContaining(TITLE)]);
    await page.getByRole('button', { name: 'List all harms' }).press('Enter');
    expect(await page.locator('article.harm-card').count()).toBe(all);
  });

  it('is in results and plan, is removed with a reason, and can be brought back', async () => {
    const results = await open(officer, 'results');
    await results.locator('.harm-list', { hasText: TITLE }).waitFor();
    const plan = await open(officer, 'plan');
    await plan.getByText(`Change the design so that this can no longer happen by default: ${TITLE}`).first().waitFor();
    const page = await open(officer, 'harms');
    await card(page)
      .getByRole('button', { name: new RegExp(TITLE) })
      .click();
    await card(page).getByRole('button', { name: 'Remove', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Remove this harm' }).click();
    await dialog.getByText('Say why, in a sentence.').waitFor();
    await dialog.getByLabel('Why is it no harm of this product?').fill('The list was built out.');
    await dialog.getByRole('button', { name: 'Remove this harm' }).click();
    await card(page).waitFor({ state: 'detached' });
    // Pages that were open before follow without reloading.
    await results.locator('.harm-list', { hasText: TITLE }).waitFor({ state: 'detached' });
    await page.getByText('1 harm of your own was removed').click();
    await page.getByText('Removed because: The list was built out.').waitFor();
    await page.getByRole('button', { name: `Bring back ${TITLE}` }).click();
    await card(page).waitFor();
    await results.locator('.harm-list', { hasText: TITLE }).waitFor();
  });

  it('shows an executive everything and offers nothing to change', async () => {
    const page = await open(await app.as('executive'), 'harms');
    await card(page)
      .getByRole('button', { name: new RegExp(TITLE) })
      .click();
    await card(page).getByText('14 cases known, on 2 days.').waitFor();
    expect(await page.getByRole('button', { name: /Add a harm|Add this day|^Remove|^Change/ }).count()).toBe(0);
  });
});
