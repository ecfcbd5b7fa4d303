import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { PNG } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

const QUESTION = 'private-defaults';

let app: TestApp;
let browser: Browser;
let window: Visit;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  assessment = await openAssessment(await app.as('compliance-officer'), 'Skerry');
  window = await visit(browser, app, { as: 'compliance-officer' });
  await window.context.addInitScript({ path: 'test/support/page-incoming.js' });
  await window.page.goto(assessment.addressOf(QUESTION));
  await settled(window.page);
  await main().locator('article.qc .opt').first().click();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const main = (): Locator => window.page.getByRole('main');
const form = (): Locator => main().getByRole('form', { name: 'Add evidence' });
const chip = (title: string): Locator => main().locator('.ev').filter({ hasText: title });
const row = (name: string): Locator => form().getByRole('listitem').filter({ hasText: name });

interface Given {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly content: string;
}

const given = (name: string, type: string, content: Buffer): Given => ({
  name,
  type,
  content: content.toString('base64'),
});

/** Lets files, or an address, come in as the browser itself would hand them over. */
async function comeIn(event: 'drop' | 'paste', files: readonly Given[], text = ''): Promise<void> {
  await window.page.evaluate(`comeIn(${[event, files, text].map((value) => JSON.stringify(value)).join(', ')})`);
}

/** Fills in what all files share, and adds them. */
async function add(): Promise<void> {
  await form()
    .getByRole('radio', { name: /^Operating record/ })
    .check();
  await form().getByLabel('Date of effect').fill('2026-10-01');
  await form().getByRole('button', { name: 'Add evidence' }).click();
  await form().waitFor({ state: 'detached' });
}

it('takes several files that are dropped on the page, shows how far each is, and lets one be taken off', async () => {
  await comeIn('drop', [
    given('minutes of may.txt', 'text/plain', Buffer.from('May')),
    given('minutes of june.txt', 'text/plain', Buffer.from('June')),
    given('tool.exe', 'application/octet-stream', Buffer.from('MZ')),
  ]);
  await row('minutes of may.txt').getByText('Arrived.').waitFor();
  await row('tool.exe').getByText('This type of file is not accepted').waitFor();
  await form().getByText('Never attach images or videos of child sexual abuse').waitFor();
  await window.page.keyboard.press('Control+Home');
  expect(await axeFindings(window.page)).toEqual([]);
  await row('minutes of june.txt').getByRole('button', { name: 'Take minutes of june.txt off the list' }).click();
  await row('tool.exe').getByRole('button', { name: /^Take/ }).click();
  expect(await form().getByRole('listitem').count()).toBe(1);
  await add();
  await chip('minutes of may').getByText('counts as level 3 at most').waitFor();
});

it('takes a picture from the clipboard and says what it took out, and an address', async () => {
  await comeIn('paste', [given('screen.png', 'image/png', PNG)]);
  await row('screen.png').getByText('Arrived.').waitFor();
  await row('screen.png').getByLabel('What it is').fill('Screen of Mia, 9 years old, Elm Street School');
  await form().getByText('might identify', { exact: false }).or(form().locator('.note.ochre')).first().waitFor();
  await row('screen.png').getByLabel('What it is').fill('Screen of the defaults');
  await add();
  await chip('Screen of the defaults').waitFor();
  await comeIn('paste', [], 'https://records.example/defaults');
  expect(await form().getByLabel('Address').inputValue()).toBe('https://records.example/defaults');
  await form().getByLabel('What it is').fill('Record of defaults');
  await add();
  await chip('Record of defaults').waitFor();
});

it('goes on by itself after the network was away, where it had stopped', async () => {
  const { page, context } = window;
  const content = Buffer.alloc(3 * 1024 * 1024, 'line of a log\n');
  let cut = true;
  await context.route('**/api/evidence/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH' || !cut) return route.fallback();
    // The first bytes arrive, then the line goes dead.
    cut = false;
    const headers = { ...(await route.request().allHeaders()), 'content-length': '1000000' };
    await page.request.fetch(route.request().url(), {
      method: 'PATCH',
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && name !== 'host')),
      data: content.subarray(0, 1_000_000),
    });
    await context.setOffline(true);
    await route.abort('connectionreset');
  });
  await comeIn('drop', [given('year.txt', 'text/plain', content)]);
  await row('year.txt').getByText('The connection broke').waitFor();
  await context.setOffline(false);
  await row('year.txt').getByText('Arrived.').waitFor();
  await context.unroute('**/api/evidence/uploads/*');
  await form().getByLabel('What it is').fill('Log of the year');
  await add();
  const address = await chip('Log of the year').getByRole('link').getAttribute('href');
  const back = await page.request.get(address ?? '');
  expect(Buffer.compare(await back.body(), content)).toBe(0);
});

it('is changed, narrowed to markets, replaced and removed with the keyboard, each time saying what follows', async () => {
  const { page } = window;
  const press = async (button: Locator) => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  await press(chip('Record of defaults').getByRole('button', { name: 'Change Record of defaults' }));
  const change = main().getByRole('form', { name: 'Change evidence' });
  await change.getByLabel('Valid until').fill('2026-10-31');
  await press(change.getByRole('button', { name: 'Save evidence' }));
  await change.waitFor({ state: 'detached' });
  await chip('Record of defaults').getByText('which has passed').waitFor();

  await press(chip('Record of defaults').getByRole('button', { name: 'Change Record of defaults' }));
  await press(change.getByRole('button', { name: 'Replace by a newer version' }));
  const newer = main().getByRole('form', { name: 'Newer version of “Record of defaults”' });
  await newer.getByText('1 answer or action moves').waitFor();
  await page.keyboard.press('Control+Home');
  expect(await axeFindings(page)).toEqual([]);
  await newer.getByLabel('Address').fill('https://records.example/2');
  await newer.getByLabel('What it is').fill('Record of November');
  await newer.getByLabel('Date of effect').fill('2026-11-01');
  await press(newer.getByRole('button', { name: 'Add and replace' }));
  await newer.waitFor({ state: 'detached' });
  await chip('Record of November').waitFor();
  await chip('Record of defaults').waitFor({ state: 'detached' });

  await press(chip('Record of November').getByRole('button', { name: 'Change Record of November' }));
  await press(change.getByRole('button', { name: 'Remove' }));
  await change.getByText('It backs 1 answer or action, which will count without it').waitFor();
  await press(change.getByRole('button', { name: 'Remove it' }));
  await chip('Record of November').waitFor({ state: 'detached' });
  expect((await assessment.answer(QUESTION))?.evidenceIds).toHaveLength(3);
});

it('backs an action of the plan too, and the list of all evidence shows both sides', async () => {
  const { page } = window;
  await page.goto(`/assessments/${assessment.id}/plan`);
  await settled(page);
  await main()
    .getByRole('button', { name: /^Details and moves/ })
    .first()
    .click();
  await main().getByRole('button', { name: 'Add file or link' }).click();
  await main()
    .getByText(/^Use one of/)
    .click();
  await main()
    .getByRole('button', { name: /^Log of the year/ })
    .click();
  await chip('Log of the year').waitFor();
  await page.goto('/evidence');
  await settled(page);
  const listed = main().getByRole('row').filter({ hasText: 'Log of the year' });
  await listed.getByRole('link', { name: /^Action:/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // The line that was cut on purpose is the only fault.
  expect(window.faults.filter((fault) => !/ERR_(INTERNET|CONNECTION)|Failed to load resource/.test(fault))).toEqual([]);
});

it('that somebody else changed meanwhile is shown in both versions, to keep mine or take theirs', async () => {
  const { page } = window;
  const officer = await app.as('compliance-officer');
  const { addLink } = await officer.ask<{ addLink: { id: string } }>(
    'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    { input: { assessmentId: assessment.id, title: 'Log of defaults', tier: 1, url: 'https://records.example/log' } },
  );
  const theirs = (baseRevision: number, title: string) =>
    officer.ask('mutation ($input: UpdateEvidenceInput!) { updateEvidence(input: $input) { revision } }', {
      input: { id: addLink.id, baseRevision, title, tier: 2, effectiveOn: '2026-10-01', markets: ['FI'] },
    });
  await page.goto('/evidence');
  await settled(page);
  const change = main().getByRole('form', { name: 'Change evidence' });
  const dialog = page.getByRole('dialog');
  await main().getByRole('button', { name: 'Change Log of defaults' }).click();
  await change.getByLabel('What it is', { exact: true }).fill('Log of all defaults');
  await theirs(1, 'Log of some defaults');
  // The list follows at once; what is being written stays, and so does what it was based on.
  await main().getByRole('row').filter({ hasText: 'Log of some defaults' }).waitFor();
  expect(await change.getByLabel('What it is', { exact: true }).inputValue()).toBe('Log of all defaults');
  await change.getByRole('button', { name: 'Save evidence' }).click();
  await dialog.getByRole('heading', { name: 'Somebody changed this evidence while you were writing' }).waitFor();
  const saved = dialog.getByRole('region', { name: 'As it is saved now' });
  expect(await saved.locator('ins').allInnerTexts()).toEqual([
    'Log of some defaults',
    'Operating record',
    '1 Oct 2026',
    'Finland',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep mine' }).press('Enter');
  await change.waitFor({ state: 'detached' });
  await main().getByRole('row').filter({ hasText: 'Log of all defaults' }).waitFor();

  await main().getByRole('button', { name: 'Change Log of all defaults' }).click();
  await change.getByLabel('What it is', { exact: true }).fill('Log of no defaults');
  await theirs(3, 'Log of the defaults of May');
  await change.getByRole('button', { name: 'Save evidence' }).click();
  await dialog.getByRole('button', { name: 'Go on writing' }).click();
  expect(await change.getByLabel('What it is', { exact: true }).inputValue()).toBe('Log of no defaults');
  await theirs(4, 'Log of the defaults of June');
  await change.getByRole('button', { name: 'Save evidence' }).click();
  await dialog.getByRole('button', { name: 'Take what is saved' }).click();
  await change.waitFor({ state: 'detached' });
  await main().getByRole('row').filter({ hasText: 'Log of the defaults of June' }).waitFor();
});

it('lists hundreds of items in steps, finds one among all of them, and shows what others add without reloading', async () => {
  const { page } = window;
  const officer = await app.as('compliance-officer');
  const add = (title: string) =>
    officer.ask('mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }', {
      input: { assessmentId: assessment.id, title, tier: 1, url: 'https://records.example/many' },
    });
  await add('Minutes of the safety board');
  await app.database.sql(
    `insert into app.evidence select (jsonb_populate_record(e, jsonb_build_object(
         'id', gen_random_uuid(), 'title', 'Record ' || n, 'created_at', e.created_at + n * interval '1 second'))).*
       from app.evidence e, generate_series(1, 180) n where e.title = 'Minutes of the safety board'`,
  );
  await page.goto('/evidence');
  await settled(page);
  const rows = main().locator('.ev-table tbody tr');
  expect(await rows.count()).toBe(50);
  await main().getByRole('button', { name: 'Show 50 more' }).click();
  await main()
    .getByText(/^100 of 1\d\d shown$/)
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await main().getByRole('searchbox', { name: 'Find by title, file or address' }).fill('record 177');
  await main().getByText('1 item found').waitFor();
  expect(await rows.count()).toBe(1);
  await main().getByRole('searchbox').fill('annual report');
  await main().getByText('Nothing here with this choice.').waitFor();
  await add('Annual report of the board');
  await main().getByText('1 item found').waitFor();
});
