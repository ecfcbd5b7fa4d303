import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { allSaved, card, note, option, saveIn, signIn, status } from '../support/assessment-page.js';
import { device, type Device } from '../support/device.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';

const FIRST = 'data-necessity';
const SECOND = 'privacy-notice';
const WORDS = 'Zimtsternregister';

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

async function enter(page: Page, role: 'compliance-officer' | 'contributor' = 'compliance-officer'): Promise<void> {
  await page.goto('/sign-in');
  await signIn(page, app.viewer(role).email);
  await page.goto(assessment.addressOf(FIRST));
  await card(page, FIRST).waitFor();
}

/** Ends the session of a browser from outside, as time does. */
async function endSession(context: BrowserContext): Promise<void> {
  const copy = app.visitor();
  copy.cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await copy.signOut();
}

const everything = async (page: Page): Promise<string> =>
  (await page.evaluate<string[]>('pageDevice.everything()')).join('\n');

describe('a session that ends while typing', () => {
  it('keeps the words for their writer: somebody else on the same browser finds nothing, and the writer’s next sign-in saves them', async () => {
    const before = await machine.start();
    const first = await before.newPage();
    await enter(first);
    await endSession(before);
    await note(first, FIRST).fill(WORDS);
    await status(first).getByText('Not saved. Your text is kept on this device').waitFor();
    await before.close();

    const context = await machine.start();
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await enter(page, 'contributor');
    expect(await note(page, FIRST).inputValue()).toBe('');
    expect(await everything(page)).not.toContain(WORDS);
    expect(await assessment.answer(FIRST)).toBeUndefined();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/sign-in');

    const saved = page.waitForResponse((response) => saveIn(response.request()) !== undefined);
    await signIn(page, app.viewer('compliance-officer').email);
    await (await saved).finished();
    expect(await assessment.answer(FIRST)).toMatchObject({
      note: WORDS,
      updatedBy: { name: app.viewer('compliance-officer').name },
    });
  });

  it('sends nothing in the name of somebody who signed in in another window, and saves it after “Sign in and save it”', async () => {
    const context = await machine.start();
    const mine = await context.newPage();
    await enter(mine);
    const theirs = await context.newPage();
    await enter(theirs, 'contributor');
    await note(mine, FIRST).fill(WORDS);
    await card(mine, FIRST).getByText('Somebody else is signed in in this browser').waitFor();
    expect(await assessment.answer(FIRST)).toBeUndefined();

    await status(mine).getByRole('link', { name: 'Sign in and save it' }).click();
    await signIn(mine, app.viewer('compliance-officer').email);
    await allSaved(mine);
    expect(await assessment.answer(FIRST)).toMatchObject({
      note: WORDS,
      updatedBy: { name: app.viewer('compliance-officer').name },
    });
  });
});

describe('two windows of one person', () => {
  it('send each change once, and what a closed one left is sent by the other', async () => {
    const context = await machine.start();
    const [one, two] = [await context.newPage(), await context.newPage()];
    await enter(one);
    await two.goto(assessment.addressOf(SECOND));
    await card(two, SECOND).waitFor();
    await context.setOffline(true);
    await option(one, FIRST, 1).check();
    await status(one).getByText('Waiting for network, 1 change kept here').waitFor();
    await option(two, SECOND, 2).check();
    await status(two).getByText('Waiting for network, 1 change kept here').waitFor();
    await one.close();
    const effects: string[] = [];
    context.on('request', (request) => {
      const save = saveIn(request);
      if (save) effects.push(save.operationId);
    });
    await context.setOffline(false);
    await allSaved(two);
    await two.locator('.save-waiting').first().waitFor({ state: 'detached' });
    expect(await assessment.answer(SECOND)).toMatchObject({ revision: 1 });
    await expect(answered(two, FIRST)).resolves.toMatchObject({ revision: 1 });
    expect(new Set(effects).size).toBe(2);
  });
});

/** The answer once the server has it; the window asks again at each save that returns. */
async function answered(page: Page, questionId: string) {
  const known = await assessment.answer(questionId);
  if (known) return known;
  await page.waitForResponse((response) => saveIn(response.request())?.questionId === questionId);
  return assessment.answer(questionId);
}

describe('a browser that keeps nothing', () => {
  it('saves with network as ever, and says without it that this window alone holds the words', async () => {
    const context = await machine.start();
    await context.addInitScript(`Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`);
    const page = await context.newPage();
    await enter(page);
    await option(page, FIRST, 1).check();
    await allSaved(page);
    await context.setOffline(true);
    await note(page, FIRST).fill(WORDS);
    await status(page)
      .getByText('Waiting for network. Your changes are kept only in this window: leave it open', { exact: true })
      .waitFor();
    await context.setOffline(false);
    await allSaved(page);
    expect(await assessment.answer(FIRST)).toMatchObject({ note: WORDS });
  });
});
