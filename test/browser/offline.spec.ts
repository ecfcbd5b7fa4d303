import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { allSaved, card, note, option, saveIn, signIn, status, type Save } from '../support/assessment-page.js';
import { axeFindings } from '../support/axe-findings.js';
import { device, type Device } from '../support/device.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';

const FIRST = 'data-necessity';
const SECOND = 'privacy-notice';
const WORDS = ['Zimtsternregister', 'Quittenbeleg'] as const;

let app: TestApp;
let officer: TestClient;
let assessment: OpenAssessment;
let machine: Device;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
});
beforeEach(async () => {
  assessment = await openAssessment(officer, 'Tidepool');
  machine = device(app);
});
afterEach(() => machine.end());
afterAll(() => app.close());

const optionId = (questionId: string, place: number): string =>
  assessment.question(questionId).options[place]?.id ?? '';

/** Signs in and opens a question, until all of it would open without network. */
async function settle(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, app.viewer('compliance-officer').email);
  await page.goto(assessment.addressOf(FIRST));
  await card(page, FIRST).waitFor();
  await page.evaluate('pageDevice.ready()');
  return page;
}

async function reopen(context: BrowserContext, questionId = FIRST): Promise<Page> {
  const page = await context.newPage();
  await page.goto(assessment.addressOf(questionId));
  return page;
}

function watchSaves(context: BrowserContext): Save[] {
  const sent: Save[] = [];
  context.on('request', (request) => {
    const save = saveIn(request);
    if (save) sent.push(save);
  });
  return sent;
}

const everything = async (page: Page): Promise<string> =>
  (await page.evaluate<string[]>('pageDevice.everything()')).join('\n');

describe('without network', () => {
  it('a closed browser opens the assessment again with every answer, takes more, and sends all of it in order later', async () => {
    const before = await machine.start();
    const first = await settle(before);
    await option(first, FIRST, 1).check();
    await allSaved(first);
    await before.setOffline(true);
    await note(first, FIRST).fill(WORDS[0]);
    await status(first).getByText('Waiting for network, 1 change kept here').waitFor();
    await before.close();
    expect(machine.filesWith(WORDS)).toEqual([]);

    const after = await machine.start({ offline: true });
    const page = await reopen(after);
    await card(page, FIRST).waitFor();
    expect(await option(page, FIRST, 1).isChecked()).toBe(true);
    expect(await note(page, FIRST).inputValue()).toBe(WORDS[0]);
    await page.locator(`#${SECOND}`).click();
    await option(page, SECOND, 2).check();
    await note(page, SECOND).fill(WORDS[1]);
    await status(page).getByText('Waiting for network, 2 changes kept here').waitFor();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Tidepool/ })
      .click();
    await page.locator('article.qc').waitFor();
    for (const words of WORDS) expect(await everything(page)).not.toContain(words);
    expect(await page.evaluate('pageDevice.extractable()')).toBe(false);

    const sent = watchSaves(after);
    await after.setOffline(false);
    await allSaved(page);
    expect(sent.map(({ questionId }) => questionId).filter((id, at, all) => id !== all[at - 1])).toEqual([
      FIRST,
      SECOND,
    ]);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(FIRST, 1), note: WORDS[0] });
    expect(await assessment.answer(SECOND)).toMatchObject({ option: optionId(SECOND, 2), note: WORDS[1] });
  });

  it('signing out removes everything at once, keys too, and ends the session when the network is back', async () => {
    const context = await machine.start();
    const page = await settle(context);
    await context.setOffline(true);
    // Until the service worker is without network too, which is a moment later on a busy machine.
    await page.waitForFunction(`fetch('/health/live', { cache: 'no-store' }).then(() => false, () => true)`);
    await note(page, FIRST).fill(WORDS[0]);
    await status(page).getByText('Waiting for network, 1 change kept here').waitFor();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign out with 1 change not sent?' }).waitFor();
    await page.getByRole('button', { name: 'Sign out and lose 1 change' }).click();
    await page.getByText('You are signed out on this device').waitFor();
    expect(await page.evaluate('pageDevice.count()')).toEqual({ keys: 0, sealed: 0 });
    const other = await reopen(context);
    await other.getByText('You are signed out on this device').waitFor();

    await context.setOffline(false);
    await other.goto('/products');
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
    expect(await assessment.answer(FIRST)).toBeUndefined();
  });
});

describe('a change that was sent', () => {
  it('A56: is repeated with the same operation id by the next browser when the first ended before the reply', async () => {
    const before = await machine.start();
    const first = await settle(before);
    const arrived = new Promise<string>((resolve) => {
      void first.route('**/graphql', async (route) => {
        const save = saveIn(route.request());
        if (!save) return route.continue();
        await route.fetch();
        resolve(save.operationId);
      });
    });
    await option(first, FIRST, 2).check();
    const operationId = await arrived;
    expect(await assessment.answer(FIRST)).toMatchObject({ revision: 1 });
    await before.close();

    const page = await (await machine.start()).newPage();
    const repeated = page.waitForRequest((request) => saveIn(request) !== undefined);
    // Not even the page of the assessment is needed.
    await page.goto('/products');
    expect(saveIn(await repeated)).toMatchObject({ questionId: FIRST, operationId });
    await page.goto(assessment.addressOf(FIRST));
    await card(page, FIRST).waitFor();
    expect(await option(page, FIRST, 2).isChecked()).toBe(true);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(FIRST, 2), revision: 1 });
  });
});
