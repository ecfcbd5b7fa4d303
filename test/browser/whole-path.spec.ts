import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { readPdf } from '../libs/report-fixture.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { PDF } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

const NAME = 'Tidepool';
/** What the product can do; every other flag is answered with no. */
const FEATURES = /13 to 17|private messages|post or upload|choose or rank|show adverts/;

let app: TestApp;
let browser: Browser;
let window: Visit;
let firstAction: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ people: false }), launchBrowser()]);
  window = await visit(browser, app, { acceptDownloads: true });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Each page of the path: without barriers, without errors, in light and dark. */
async function expectGoodPage(): Promise<void> {
  await settled(window.page);
  expect(await axeFindings(window.page)).toEqual([]);
  expect(window.faults).toEqual([]);
}

const heading = (name: string | RegExp): Locator => window.page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp): Locator => window.page.getByRole('button', { name });
const link = (name: string | RegExp): Locator => window.page.getByRole('link', { name });
const main = (): Locator => window.page.getByRole('main');

/** The number a locator shows. */
const figure = async (locator: Locator): Promise<number> => Number(await locator.first().innerText());

/** Answers the questions of the open part that are still open, until none is left. */
async function answerAll(choose: (card: Locator) => Promise<void>): Promise<number> {
  const { page } = window;
  for (let answered = 0; ; answered += 1) {
    const card = page.locator('article.qc');
    const id = await card.getAttribute('id');
    await choose(card);
    await card.locator('.save-saved').waitFor();
    const next = main()
      .getByRole('button', { name: /^Next open question/ })
      .first();
    if (await next.isDisabled()) return answered + 1;
    await next.click();
    await page.locator(`article.qc:not([id="${id}"])`).waitFor();
  }
}

describe('from sign-up to an opened report', () => {
  it('signs up a new organisation', async () => {
    const { page } = window;
    await page.goto('/');
    await heading('Sign in').waitFor();
    await expectGoodPage();
    await link('Create an organisation').click();
    await heading('Create an organisation').waitFor();
    await expectGoodPage();
    await page.getByLabel('Name of your organisation').fill('Saltmarsh');
    await page.getByLabel('Your name').fill('Noor Haddad');
    await page.getByLabel('E-mail').fill('noor@saltmarsh.example');
    await page.getByLabel('Password', { exact: true }).fill('pebble lantern orchard nine');
    await button('Create the organisation').click();
    await heading('From your product to a draft report in three steps').waitFor();
    await expectGoodPage();
  });

  it('describes a product and shows at each answer what it does to the questionnaire', async () => {
    const { page } = window;
    await link('Describe your product').click();
    await heading('Describe a product').waitFor();
    await expectGoodPage();
    await page.getByLabel('Name of the product').fill(NAME);
    await page.getByLabel(/What it does/).fill('Short films and messages for teenagers.');
    await button('Add the European Union').click();
    await page.getByLabel('13 to 15').check();
    await page.getByLabel('16 to 17').check();
    await button('Continue').click();
    await page.getByText(/^Step 2 of/).waitFor();

    const count = page.locator('.effect-count b');
    const before = await figure(count);
    const steps = await page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem').count();
    for (let step = 2; step < steps; step += 1) {
      await page.getByText(`Step ${step} of ${steps}`).waitFor();
      if (step === 2) await expectGoodPage();
      const open = main()
        .getByRole('listitem')
        .filter({ has: page.getByRole('radiogroup') });
      const unanswered = open.filter({ hasNot: page.locator('input:checked') });
      while ((await unanswered.count()) > 0) {
        const row = unanswered.first();
        const asks = await row.locator('p').first().innerText();
        const group = page.getByRole('radiogroup', { name: asks, exact: true });
        await group.getByRole('radio', { name: FEATURES.test(asks) ? 'Yes' : 'No', exact: true }).check();
      }
      await main()
        .getByRole('link', { name: /^Continue/ })
        .click();
    }
    await heading(`${NAME} is described`).waitFor();
    await main().getByText('Saved').waitFor();
    expect(await figure(count)).toBeLessThan(before);
    expect(await figure(count)).toBeGreaterThan(20);
    await expectGoodPage();
  });

  it('answers the ten-minute screening and gets a first result', async () => {
    const { page } = window;
    await button('Start with the ten-minute screening').click();
    await page.locator('article.qc').waitFor();
    await expectGoodPage();
    let place = 0;
    const answered = await answerAll(async (card) => {
      place += 1;
      // The first is the best practice, which nothing shows yet; then an unknown one; then whatever comes first.
      const choice = place === 2 ? card.getByText('We don’t know') : card.locator('.opt:not(.thin)');
      const number = card.locator('.number-answer input');
      if (place !== 2 && (await number.count()) > 0) await number.fill('1');
      else await choice.first().click();
    });
    expect(answered).toBeGreaterThan(8);
    await heading(/./).waitFor();
    await main().getByText('All screening questions are done').waitFor();
    await expectGoodPage();
    await main().getByRole('link', { name: 'See the results' }).click();
    await page.getByText('What stands out, by right').waitFor();
    await expectGoodPage();
    expect(await page.locator('.hero h1').innerText()).toBe('Red line open');
  });

  it('goes on in full, keeps the answers, and shows scores change with an answer and its evidence', async () => {
    const { page } = window;
    await button('Continue with the full assessment').click();
    await page
      .locator('.rail')
      .getByText(/Full assessment/)
      .waitFor();
    await page
      .locator('.rail')
      .getByRole('link', { name: /^Privacy and data/ })
      .first()
      .click();
    const card = page.locator('article#data-necessity');
    await card.waitFor();
    await expectGoodPage();
    expect(await page.locator('#private-defaults').innerText()).not.toContain('Not answered yet');

    const live = page
      .locator('.live', { has: page.getByRole('heading', { name: /^Privacy/ }) })
      .locator('.live-figure b');
    const before = await figure(live);
    await card.locator('.opt', { hasText: 'Level 4' }).click();
    await card.locator('.save-saved').waitFor();
    const claimed = await figure(live);
    expect(claimed).toBeGreaterThanOrEqual(before);

    await card.getByRole('button', { name: 'Add file or link' }).click();
    await card.getByLabel('Address').fill('https://docs.saltmarsh.example/data-map');
    await card.getByLabel('What it is').fill('Data map, approved by the board');
    await card.getByRole('radio', { name: /Approved document/ }).check();
    await card.getByLabel('Date of effect').fill('2026-09-01');
    await expectGoodPage();
    await card.getByRole('button', { name: 'Add evidence' }).click();
    await card.getByRole('link', { name: /Data map/ }).waitFor();
    await card.locator('.save-saved').waitFor();
    const documented = await figure(live);
    expect(documented).toBeGreaterThanOrEqual(claimed);

    await card.getByRole('button', { name: 'Add file or link' }).click();
    await card.getByRole('radio', { name: 'File', exact: true }).check();
    await card.locator('input[type=file]').setInputFiles({
      name: 'audit 2026.pdf',
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    expect(await card.getByLabel('What it is').inputValue()).toBe('audit 2026');
    await card.getByRole('radio', { name: /Effectiveness data/ }).check();
    await card.getByLabel('Date of effect').fill('2026-10-01');
    await card.getByRole('button', { name: 'Add evidence' }).click();
    await card.getByRole('link', { name: /audit 2026/ }).waitFor();
    await card.locator('.save-saved').waitFor();
    // Whole points are shown, and one answer of many may move less than one at a time.
    expect(await figure(live)).toBeGreaterThan(Math.max(before, claimed));
    expect(await figure(live)).toBeGreaterThanOrEqual(documented);
  });

  it('opens a score to its reasons', async () => {
    const { page } = window;
    await page
      .getByRole('link', { name: /^Why \d+\?/ })
      .first()
      .click();
    const row = page.locator('tr.profile-row.open');
    await row.waitFor();
    const score = await row.locator('.profile-score').innerText();
    const reasons = page.locator('.profile-drill');
    await reasons.getByRole('heading', { name: `Why ${score}` }).waitFor();
    await reasons.getByText(/Weighted points/).waitFor();
    await reasons.getByText('What would move it most').waitFor();
    await expectGoodPage();
  });

  it('rates the harms, and the results follow', async () => {
    const { page } = window;
    await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Harms' }).click();
    await heading('Harms').waitFor();
    await expectGoodPage();
    const card = page.locator('.harm-card.open');
    const id = await card.getAttribute('id');
    for (const choice of ['3 Serious', '2 Few', '2 With effort', '3 Likely']) {
      await card.getByRole('radio', { name: choice }).check();
    }
    await card.getByText(/^Severity \w+, likelihood \w+ before any control/).waitFor();
    await page.locator(`#${id} .save`).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator(`#${id} .harm-levels`).waitFor();
  });

  it('turns findings into a plan and moves an action', async () => {
    const { page } = window;
    await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Plan' }).click();
    await heading(/actions?/).waitFor();
    await expectGoodPage();
    const row = page.locator('tr.plan-row').first();
    await row.getByRole('button').click();
    await button('Accept action').click();
    await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Noor Haddad' });
    await page.getByLabel('Due', { exact: true }).fill('2026-11-06');
    await expectGoodPage();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await row.getByText('Accepted').waitFor();
    await row.getByText('Noor Haddad').waitFor();
    firstAction = await row.locator('th b').first().innerText();
  });

  it('downloads a report that says what the screen says', async () => {
    const { page } = window;
    await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Results' }).click();
    await page.locator('.hero h1').waitFor();
    const headline = await page.locator('.hero h1').innerText();
    const titles = await page.locator('tr.profile-row > th').allInnerTexts();
    const scores = await page.locator('.profile-score').allInnerTexts();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Report', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${NAME} 2026-11-02.pdf`);
    const report = await readPdf(readFileSync(await file.path()));
    const { Title } = report.metadata.info as { Title?: string };
    expect(Title).toContain(NAME);
    expect(report.tagged).toBe(true);
    expect(report.outline?.length).toBeGreaterThan(5);
    const pageOf = (number: number) => report.texts.filter(({ page: at }) => at === number).map(({ text }) => text);
    const cover = pageOf(1).join(' ');
    for (const words of [headline, 'Saltmarsh', NAME]) expect(cover).toContain(words);
    expect(scores.length).toBeGreaterThan(8);
    // Below the title of a right its remarks may follow.
    const figures = titles.map((title, row) => `${title.split('\n')[0]} ${scores[row]}`);
    for (const words of figures) expect(cover).toContain(words);
    for (const words of [firstAction, 'audit 2026', 'Data map, approved by the board']) {
      expect(report.text).toContain(words);
    }
  });

  it('shows the same on every other page', async () => {
    const { page } = window;
    for (const [address, title] of [
      ['/', 'What to do next'],
      ['/products', 'Products'],
      ['/assessments', 'Assessments'],
      ['/plan', 'Plan'],
      ['/evidence', 'Evidence'],
      ['/reports', 'Reports'],
      ['/method', 'How figures are worked out'],
      ['/nowhere', 'There is nothing at this address'],
    ] as const) {
      await page.goto(address);
      await heading(title).waitFor();
      await expectGoodPage();
    }
    await page.goto('/products');
    await main().getByRole('link', { name: NAME }).first().click();
    await heading(NAME).waitFor();
    await expectGoodPage();
  });
});
