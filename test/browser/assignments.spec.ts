import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { FERNHOLLOW } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const FIRST = 'data-necessity';
const SECOND = 'privacy-notice';
const CONTRIBUTOR = `contributor of ${FERNHOLLOW}`;

let app: TestApp;
let browser: Browser;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  assessment = await openAssessment(await app.as('compliance-officer'), 'Tidepool');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const card = (page: Page, questionId = FIRST) => page.locator(`article#${questionId}`);
const tool = (page: Page, name: string, questionId = FIRST) => card(page, questionId).locator(`[data-foot="${name}"]`);
const allSaved = (page: Page): Promise<void> =>
  page
    .locator('.save-status')
    .getByText(/^Saved/)
    .waitFor();

/** What axe finds with the page at its top, where no bar covers half a control. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate('window.scrollTo(0, 0)');
  return axeFindings(page);
}

/** Moves focus with the Tab key until it is on the control of this name. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ name: string } | null>('pageFacts.focus()');
    if (focus && name.test(focus.name)) return;
  }
  throw new Error(`no control ${name} within ${most} presses of Tab`);
}

describe('questions', () => {
  it('are assigned by an officer with nothing but the keyboard, and say so in rows and rail', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'compliance-officer' });
    await page.goto(assessment.addressOf(FIRST));
    await settled(page);
    await page.locator('.qrow').getByText('Not assigned').first().waitFor();
    await tool(page, 'assign').focus();
    await page.keyboard.press('Enter');
    await card(page).getByText(`Ask organisation-admin of ${FERNHOLLOW} to invite them.`).waitFor();
    expect(await findings(page)).toEqual([]);

    await tabTo(page, /^button Assign/);
    await page.keyboard.press('Enter');
    await page.getByText('Choose who answers').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('who');
    await page.keyboard.type('contributor');
    await card(page)
      .getByLabel(/^The whole module/)
      .focus();
    await page.keyboard.press('Space');
    await card(page).getByLabel(/^Due/).fill('2026-11-16');
    await page.keyboard.press('Enter');
    await card(page).locator('.note.pine').getByText(`Assigned to ${CONTRIBUTOR}`).waitFor();
    await page.locator('.qrow').getByText(`Assigned to ${CONTRIBUTOR}, due 16 Nov 2026`).first().waitFor();
    await page
      .locator('.rail a[aria-current] .module-people')
      .getByText(`With ${CONTRIBUTOR}`)
      .waitFor({ state: 'attached' });
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('wait for the contributor where they land, and each change of an answer stands in its history', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'contributor' });
    await page.goto('/');
    await settled(page);
    await page.getByRole('heading', { name: 'Your questions' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'All your questions' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your questions' }).waitFor();
    const { asks, options } = assessment.question(FIRST);
    await page.getByRole('link', { name: asks }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: asks }).press('Enter');
    await card(page).waitFor();

    await card(page).getByRole('radio').nth(0).press('Space');
    await allSaved(page);
    await card(page).getByRole('radio').nth(1).press('Space');
    await page.locator('.mn').getByText(`“${options[0]?.label}” to “${options[1]?.label}”`).waitFor();
    await card(page).getByLabel('Note for the reviewer').fill('Checked in release 8.2');
    await page.locator('.mn').getByText('the note or its evidence').waitFor();
    await allSaved(page);

    await tool(page, 'history').press('Enter');
    const versions = card(page).locator('.version');
    await versions.first().getByText('as it stands').waitFor();
    await versions.last().getByText(`First answer: “${options[0]?.label}”`).waitFor();
    expect(await findings(page)).toEqual([]);
    await versions.last().getByRole('button', { name: 'Restore version 1' }).press('Enter');
    await versions.first().getByText('Restored from version 1').waitFor();
    expect(await card(page).getByRole('radio').nth(0).isChecked()).toBe(true);
    expect(await card(page).getByLabel('Note for the reviewer').inputValue()).toBe('');
    expect(await assessment.answer(FIRST)).toMatchObject({ option: options[0]?.id, note: '' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('continue where the person stopped, on another device and on a phone', async () => {
    const { page, context, faults } = await visit(browser, app, {
      as: 'contributor',
      viewport: { width: 390, height: 844 },
    });
    await page.goto('/assessments');
    await settled(page);
    await page.getByRole('link', { name: 'Continue' }).first().click();
    await card(page).waitFor();
    expect(await card(page).locator('h2').first().textContent()).toBe(assessment.question(FIRST).asks);
    await tool(page, 'assign').click();
    await card(page).getByText('A compliance officer or an administrator can give it').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keep their answers and versions in sight while they are not asked', async () => {
    const client = await app.as('compliance-officer');
    const productId = await createProduct(client, 'Lantern', { dm: true });
    const started = await start(client, 'FULL', productId);
    const { questions } = await instrumentOf(client, started);
    const routed = questions.find(
      ({ about, options, appliesWhen }) =>
        about === 'product' && options.length > 0 && appliesWhen !== undefined && 'flag' in appliesWhen,
    );
    if (!routed?.appliesWhen || !('flag' in routed.appliesWhen)) throw new Error('no question depends on one flag');
    const said = { assessmentId: started.id, questionId: routed.id };
    await saveAnswer(client, { ...said, option: routed.options[0]?.id });
    await saveAnswer(client, { ...said, baseRevision: 1, option: routed.options[1]?.id });
    await client.ask('mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }', {
      input: { id: productId, baseRevision: 2, profile: [{ flag: routed.appliesWhen.flag, value: false }] },
    });
    const { page, context, faults } = await visit(browser, app, { as: 'contributor' });
    await page.goto(`/assessments/${started.id}/modules/${routed.moduleId}`);
    await page.getByText('1 answer is kept for a question that is not asked now').click();
    const kept = page.locator('.kept-answers');
    await kept.getByRole('button', { name: /^History/ }).click();
    await kept.getByRole('button', { name: 'Restore version 1' }).click();
    await kept.getByText('Restored from version 1').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are given by an administrator to somebody who is invited on the way', async () => {
    const officer = await visit(browser, app, { as: 'organisation-admin' });
    const { page, faults } = officer;
    await page.goto(assessment.addressOf(SECOND));
    await tool(page, 'assign', SECOND).click();
    await card(page, SECOND).getByLabel('Who', { exact: true }).selectOption({ label: 'Somebody new, by e-mail' });
    await card(page, SECOND).getByLabel('E-mail of the person').fill('new.person@fernhollow.example');
    await card(page, SECOND).getByRole('button', { name: 'Assign', exact: true }).click();
    await card(page, SECOND).locator('.note.pine').getByText('who gets an invitation by e-mail').waitFor();
    await card(page, SECOND).locator('.foot-panel').getByText('Assigned to somebody who was invited').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await officer.context.close();
  });
});
