import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#api/platform/viewer.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { FERNHOLLOW, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let window: Visit;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
});
afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.context.close();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(address: string, as: Role, viewport = { width: 1440, height: 900 }): Promise<Page> {
  window = await visit(browser, app, { as, viewport });
  await window.page.goto(address);
  await settled(window.page);
  return window.page;
}

/** What the browser keeps when this is pressed. */
async function kept(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Moves on by keyboard until the focus is on the button or field of this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ name: string } | null>('pageFacts.focus()');
    if (focus && name.test(focus.name)) return;
  }
  throw new Error(`the keyboard never leads to ${name}`);
}

describe('the account page', () => {
  it('is found in the account menu, and changes the name that others see', async () => {
    const page = await open('/', 'contributor');
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    expect(await page.getByLabel('Language').count()).toBeGreaterThan(0);
    await page.getByLabel('Your name').fill('');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.getByText('Give your name').waitFor();
    await page.getByLabel('Your name').fill('Mei Watanabe');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.getByText('Name saved').waitFor();
    await page.getByRole('button', { name: 'Account: Mei Watanabe' }).waitFor();
  });

  it('gives a file with the own data', async () => {
    const page = await open('/account', 'compliance-officer');
    const { name, text } = await kept(page, 'Download my data');
    expect(name).toBe('opencria-my-data.json');
    expect(JSON.parse(text)).toMatchObject({ account: { email: app.viewer('compliance-officer').email } });
    await page.getByText('The file was made').waitFor();
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('can be used by everybody, $width pixels wide', async (viewport) => {
    const page = await open('/account', 'compliance-officer', viewport);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('deletes the account by keyboard alone, after its address was typed', async () => {
    const { email } = app.viewer('executive');
    const page = await open('/account', 'executive');
    await tabTo(page, /Delete my account/);
    await page.keyboard.press('Enter');
    await tabTo(page, /Type your e-mail address/);
    await page.keyboard.type('somebody@else.example');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the e-mail address of this account').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in');
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(401);
  });

  it('says why the last administrator cannot go', async () => {
    const { email } = app.viewer('organisation-admin');
    const page = await open('/account', 'organisation-admin');
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await page.getByLabel('Type your e-mail address to confirm').fill(email);
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.getByText('Somebody has to administer the organisation').waitFor();
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the page of the organisation', () => {
  it('gives its administrator everything as a file, and can be used by everybody', async () => {
    const page = await open('/organisation', 'organisation-admin');
    expect(await axeFindings(page)).toEqual([]);
    const { name, text } = await kept(page, 'Download all data');
    expect(name).toBe('opencria-organisation.jsonl');
    expect(text.split('\n')[0]).toContain(`"name":"${FERNHOLLOW}"`);
  });

  it('asks for deletion by name, says when it comes, and stops it', async () => {
    const page = await open('/organisation', 'organisation-admin');
    await page.getByRole('button', { name: 'Delete the organisation' }).click();
    await page.getByLabel('Type the name of the organisation to confirm').fill('Brightpebble');
    await page.getByRole('button', { name: 'Delete it in 30 days' }).click();
    await page.getByText('This is not the name of the organisation').waitFor();
    await page.getByLabel('Type the name of the organisation to confirm').fill(FERNHOLLOW);
    await page.getByRole('button', { name: 'Delete it in 30 days' }).click();
    await page.getByText('This organisation will be deleted on 2 Dec 2026').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Do not delete it' }).click();
    await page.getByRole('button', { name: 'Delete the organisation' }).waitFor();
  });

  it('tells others who may do that', async () => {
    const page = await open('/organisation', 'compliance-officer');
    await page.getByText('Only an administrator of your organisation').waitFor();
    expect(await page.getByRole('button', { name: /Download|Delete/ }).count()).toBe(0);
  });
});
