import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page, Request, Route } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { eventually } from '../support/mailbox.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { visit, type Visit } from '../support/visit.js';

const FIRST = 'data-necessity';
const SECOND = 'privacy-notice';

interface Save {
  readonly questionId: string;
  readonly option: string | null;
  readonly note: string;
}

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let contributor: TestClient;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  [officer, contributor] = [await app.as('compliance-officer'), await app.as('contributor')];
});
beforeEach(async () => {
  assessment = await openAssessment(officer, 'Tidepool');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A window of this person with a question open. */
async function open(client: TestClient, questionId = FIRST): Promise<Visit> {
  const window = await visit(browser, app, { cookie: client.cookie });
  await window.page.goto(assessment.addressOf(questionId));
  await card(window.page, questionId).waitFor();
  return window;
}

const card = (page: Page, questionId = FIRST): Locator => page.locator(`article#${questionId}`);
const option = (page: Page, place: number, questionId = FIRST): Locator =>
  card(page, questionId).getByRole('radio').nth(place);
const optionId = (place: number, questionId = FIRST): string =>
  assessment.question(questionId).options[place]?.id ?? '';
const note = (page: Page, questionId = FIRST): Locator => card(page, questionId).getByLabel('Note for the reviewer');
const status = (page: Page): Locator => page.locator('.save-status');
const allSaved = (page: Page): Promise<void> =>
  status(page)
    .getByText(/^Saved/)
    .waitFor();

/** What the console of a window says about calls without network. */
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

/** While this window has no network, so that it does not see at once what the other one saves. */
async function meanwhile({ context, page }: Visit, work: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await page.getByText(/^No network\./).waitFor();
  await work();
  await context.setOffline(false);
}

/** What a request asks to save, if it is one that saves an answer. */
function saveIn(request: Request): Save | undefined {
  const body = request.postData();
  if (!request.url().endsWith('/graphql') || body === null) return undefined;
  const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: { input: Save } };
  return operationName === 'SaveAnswer' ? variables.input : undefined;
}

describe('a change', () => {
  it('is sent at once, words within a second of the last key, and the page says when it was saved', async () => {
    const { page, context, faults } = await open(officer);
    // From here on time stands still unless the test moves it.
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await option(page, 2).check();
    await card(page).locator('.save-saved').waitFor();
    await allSaved(page);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(2), revision: 1 });

    const sent = page.waitForRequest((request) => saveIn(request) !== undefined);
    await note(page).fill('Half a sentence');
    await status(page).getByText('Saving').waitFor();
    expect((await assessment.answer(FIRST))?.note).toBe('');
    await page.clock.runFor(1_000);
    expect(saveIn(await sent)).toMatchObject({ questionId: FIRST, note: 'Half a sentence' });
    await allSaved(page);
    expect(await assessment.answer(FIRST)).toMatchObject({ note: 'Half a sentence', revision: 2 });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is kept while the network is cut, and sent afterwards in the order it was made', async () => {
    const { page, context } = await open(officer);
    await context.setOffline(true);
    await page.getByText(/^No network\./).waitFor();
    await option(page, 1).check();
    await note(page).fill('Written in a tunnel');
    await page.locator(`#${SECOND}`).click();
    await option(page, 3, SECOND).check();
    await status(page).getByText('Waiting for network, 2 changes kept here').waitFor();
    expect(await assessment.answer(FIRST)).toBeUndefined();

    const sent: Save[] = [];
    page.on('request', (request) => {
      const save = saveIn(request);
      if (save) sent.push(save);
    });
    await context.setOffline(false);
    await allSaved(page);
    await page.getByText(/^No network\./).waitFor({ state: 'detached' });
    // What had been tried before is repeated as it was; what was written since follows.
    expect(sent.at(-1)).toMatchObject({ questionId: SECOND, option: optionId(3, SECOND) });
    expect(sent.slice(0, -1).map(({ questionId }) => questionId)).toEqual(sent.slice(0, -1).map(() => FIRST));
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(1), note: 'Written in a tunnel' });
    expect(await assessment.answer(SECOND)).toMatchObject({ option: optionId(3, SECOND) });
    await context.close();
  });

  it('that is not saved yet outlives a reload, of which the person is warned', async () => {
    const { page, context } = await open(officer);
    const cut = (route: Route) => (saveIn(route.request()) ? route.abort() : route.continue());
    await page.route('**/graphql', cut);
    await option(page, 1).check();
    await note(page).fill('Not sent yet');
    await status(page).getByText('Waiting for network, 1 change kept here').waitFor();
    const warned = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.reload();
    expect(await warned).toBe('beforeunload');
    await card(page).waitFor();
    expect(await option(page, 1).isChecked()).toBe(true);
    expect(await note(page).inputValue()).toBe('Not sent yet');
    await status(page).getByText('Waiting for network, 1 change kept here').waitFor();
    expect(await assessment.answer(FIRST)).toBeUndefined();

    await page.unroute('**/graphql', cut);
    await allSaved(page);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(1), note: 'Not sent yet' });
    await context.close();
  });

  it('whose reply was lost on the way is repeated and counts once', async () => {
    const { page, context } = await open(officer);
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!saveIn(route.request()) || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await option(page, 2).check();
    await allSaved(page);
    expect(lost).toBe(1);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(2), revision: 1 });
    await context.close();
  });
});

describe('an answer that nobody knows yet', () => {
  it('says what is missing and by when, keeps both in its history, and drops them with another answer', async () => {
    const { page, context, faults } = await open(officer);
    await card(page)
      .getByRole('radio', { name: /^We don’t know/ })
      .check();
    const missing = card(page).getByRole('group', { name: 'What is missing to know this' });
    await missing.getByLabel('What is missing, and who will find out (optional)').fill('The host counts; Mei asks.');
    await missing.getByLabel('Known by (optional)').fill('2020-01-31');
    await missing.getByText('Give a day from today on.').waitFor();
    await missing.getByLabel('Known by (optional)').fill('2199-01-31');
    await eventually(async () => {
      const saved = await assessment.answer(FIRST);
      return saved?.knownBy === '2199-01-31' && saved.reason !== null ? saved : undefined;
    });
    // What the bar at the top half covers would be measured as too small.
    await page.evaluate('scrollTo(0, 0)');
    expect(await axeFindings(page)).toEqual([]);

    await card(page).getByRole('button', { name: 'History' }).click();
    const history = card(page).getByRole('region', { name: 'History' });
    await history.getByText('What is missing: The host counts; Mei asks.').first().waitFor();
    await history.getByText('To be known by 31 Jan 2199.').first().waitFor();

    const reader = await visit(browser, app, { as: 'executive' });
    await reader.page.goto(assessment.addressOf(FIRST));
    await card(reader.page).getByText('To be known by 31 Jan 2199.').waitFor();
    expect(await card(reader.page).getByLabel('Known by (optional)').count()).toBe(0);

    await option(page, 1).check();
    await missing.waitFor({ state: 'detached' });
    await allSaved(page);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(1), reason: null, knownBy: null });
    expect([...faults, ...reader.faults]).toEqual([]);
    await context.close();
    await reader.context.close();
  });
});

describe('two people', () => {
  it('who answer different questions never disturb each other', async () => {
    const [one, two] = [await open(officer), await open(contributor, SECOND)];
    await Promise.all([option(one.page, 1).check(), option(two.page, 2, SECOND).check()]);
    await Promise.all([note(one.page).fill('From the officer'), note(two.page, SECOND).fill('From the contributor')]);
    await Promise.all([allSaved(one.page), allSaved(two.page)]);
    await one.page.reload();
    await one.page.locator(`#${SECOND}`).click();
    expect(await note(one.page, SECOND).inputValue()).toBe('From the contributor');
    expect(await option(one.page, 2, SECOND).isChecked()).toBe(true);
    expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(1), note: 'From the officer' });
    expect([...one.faults, ...two.faults]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });

  for (const { choice, keeps } of [
    { choice: 'Take the answer of compliance-officer of Fernhollow', keeps: 1 },
    { choice: 'Keep mine', keeps: 3 },
  ]) {
    it(`who answer the same question: the second sees both versions and can say “${choice}”`, async () => {
      const [one, two] = [await open(officer), await open(contributor)];
      await meanwhile(two, async () => {
        await option(one.page, 1).check();
        await allSaved(one.page);
        await option(two.page, 3).check();
      });
      const dialog = two.page.getByRole('dialog');
      await dialog.getByText('compliance-officer of Fernhollow answered this while you were writing').waitFor();
      const { options } = assessment.question(FIRST);
      for (const place of [1, 3]) await dialog.getByText(options[place]?.label ?? '', { exact: true }).waitFor();
      expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(1), revision: 1 });

      await dialog.getByRole('button', { name: choice, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await two.page.locator('.save-conflict, .save-saving').first().waitFor({ state: 'detached' });
      expect(await option(two.page, keeps).isChecked()).toBe(true);
      expect(await assessment.answer(FIRST)).toMatchObject({ option: optionId(keeps) });
      expect([...one.faults, ...two.faults.filter((fault) => !CUT.test(fault))]).toEqual([]);
      await one.context.close();
      await two.context.close();
    });
  }

  it('who write about the same question can keep both notes, or decide later', async () => {
    const [one, two] = [await open(officer), await open(contributor)];
    await meanwhile(two, async () => {
      await note(one.page).fill('The register is with Mei.');
      await allSaved(one.page);
      await note(two.page).fill('Two uses are missing.');
    });
    await status(two.page).getByText('1 answer waits for your choice').waitFor();
    expect(await note(two.page).inputValue()).toBe('Two uses are missing.');
    await status(two.page).getByRole('button', { name: 'Choose a version' }).click();
    const dialog = two.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await assessment.answer(FIRST)).toMatchObject({ note: 'The register is with Mei.' });

    await status(two.page).getByRole('button', { name: 'Choose a version' }).click();
    await dialog.getByRole('button', { name: 'Both notes with mine' }).click();
    await allSaved(two.page);
    const { note: kept } = (await assessment.answer(FIRST)) ?? {};
    for (const words of ['The register is with Mei.', 'Two uses are missing.']) expect(kept).toContain(words);
    await one.context.close();
    await two.context.close();
  });
});
