import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { letterTo, tokenOf } from '../support/mailbox.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const NEW = 'walnut harbour lamp';
const INVITED = 'ines.valverde@example.org';

let browser: Browser;
let app: TestApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Moves focus with the Tab key until it is on the control of this name. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ name: string } | null>('pageFacts.focus()');
    if (focus && name.test(focus.name)) return;
  }
  throw new Error(`no control ${name} within ${most} presses of Tab`);
}

describe('people', () => {
  it('are invited by an administrator with nothing but the keyboard, and join from the letter', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'organisation-admin' });
    await page.goto('/');
    await settled(page);
    await page.getByRole('button', { name: /^Account/ }).press('Enter');
    await page.getByRole('link', { name: 'People' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);

    await tabTo(page, /^input E-mail/);
    await page.keyboard.type('not an address');
    await page.keyboard.press('Enter');
    await page.getByText('Give an e-mail address, such as').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('email');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(INVITED);
    await tabTo(page, /^select Role/);
    await page.keyboard.type('Comp');
    await tabTo(page, /^button Send the invitation/);
    await page.keyboard.press('Enter');
    await page.getByText(`The invitation to ${INVITED} is on its way.`).waitFor();
    await page.getByRole('cell', { name: 'Compliance officer' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();

    const letter = await letterTo(app, INVITED, /^Invitation to/);
    const guest = await visit(browser, app);
    await guest.page.goto('/mailbox');
    await settled(guest.page);
    expect(await axeFindings(guest.page)).toEqual([]);
    await guest.page.getByRole('article', { name: letter.subject }).getByRole('link').click();
    await guest.page.getByRole('heading', { name: `Join ${FERNHOLLOW}` }).waitFor();
    await guest.page.getByRole('button', { name: `Join ${FERNHOLLOW}` }).click();
    await guest.page.getByText('2 things to correct').waitFor();
    expect(await axeFindings(guest.page)).toEqual([]);
    await guest.page.getByLabel('Your name').fill('Inés Valverde');
    await guest.page.getByLabel('Password', { exact: true }).fill(NEW);
    await guest.page.keyboard.press('Enter');
    await guest.page.locator('.shell').waitFor();
    await settled(guest.page);

    await guest.page.goto(`/invitation#token=${tokenOf(letter)}`);
    await guest.page.getByText('This link no longer works').waitFor();
    expect(await axeFindings(guest.page)).toEqual([]);
    expect(guest.faults).toEqual([]);
    await guest.context.close();
  });

  it('are given another role and removed, after being asked, and not the last administrator', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'organisation-admin' });
    await page.goto('/people');
    await settled(page);
    await page.getByLabel('Role of executive of Fernhollow').selectOption('CONTRIBUTOR');
    await page.getByText('executive of Fernhollow has another role now.').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Role of organisation-admin of Fernhollow').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Remove organisation-admin' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove executive of Fernhollow' }).click();
    await page.getByRole('dialog').getByText('signed out everywhere').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('row', { name: /executive of Fernhollow/ }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are nobody’s business who does not administer the organisation', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'contributor' });
    await page.goto('/people');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('somebody who belongs to two organisations', () => {
  it('joins the second from the letter, works in one at a time, and a window left open writes nothing', async () => {
    const { email } = app.viewer('contributor', BRIGHTPEBBLE);
    const admin = await app.as('organisation-admin');
    await admin.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }', {
      input: { email, role: 'CONTRIBUTOR', operationId: randomUUID() },
    });
    const token = tokenOf(await letterTo(app, email, /^Invitation to/));
    const { cookie } = await app.as('contributor', BRIGHTPEBBLE);
    const { page, context, faults } = await visit(browser, app, { cookie });
    const left = await context.newPage();
    await left.goto('/products/new');
    await settled(left);
    await page.goto(`/invitation#token=${token}`);
    await page.getByRole('button', { name: `Join ${FERNHOLLOW}` }).click();
    await page.locator('.shell .org', { hasText: FERNHOLLOW }).waitFor();

    await left.getByLabel('Name', { exact: false }).first().fill('Written for Brightpebble');
    await left.keyboard.press('Enter');
    await left.getByText('Another of your organisations is open').waitFor();

    await page.getByRole('button', { name: /^Account/ }).press('Enter');
    await page.getByRole('heading', { name: 'Your organisations' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${BRIGHTPEBBLE}`) }).press('Enter');
    await page.locator('.shell .org', { hasText: BRIGHTPEBBLE }).waitFor();
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await context.close();
  });
});

describe('a forgotten password', () => {
  it('leads from the sign-in page over the mailbox to a new one', async () => {
    const { email } = app.viewer('compliance-officer');
    const { page, context, faults } = await visit(browser, app);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('E-mail').fill(email);
    await page.keyboard.press('Enter');
    await page.getByText('Look into your mail').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const letter = await letterTo(app, email, /^Choose a new password/);
    await page.getByRole('link', { name: 'Open the mailbox' }).click();
    await page.getByRole('article', { name: letter.subject }).first().getByRole('link').click();
    await page.getByLabel('New password', { exact: true }).fill('opencria password');
    await page.keyboard.press('Enter');
    await page.getByText('without the name of this service').first().waitFor();
    await page.getByLabel('New password', { exact: true }).fill(NEW);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await app.visitor().signIn(email, NEW)).status).toBe(200);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('one’s own account', () => {
  it('gets another address, confirmed from the letter, and another password', async () => {
    const { email } = app.viewer('contributor');
    const { page, context, faults } = await visit(browser, app, { as: 'contributor' });
    await page.goto('/account/security');
    await settled(page);
    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.getByLabel('New e-mail address').fill('moved@example.org');
    await page.getByLabel('Current password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await page.getByText('This password is not right.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await page.getByText('A letter is on its way to moved@example.org').waitFor();
    const letter = await letterTo(app, 'moved@example.org', /^Confirm your new/);
    expect(await letterTo(app, email, /about to get another address/)).toBeDefined();

    await page.goto(`/confirm-email#token=${tokenOf(letter)}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
    await page.getByRole('link', { name: 'Go to OpenCRIA' }).click();
    await settled(page);

    await page.goto('/account/security');
    await settled(page);
    await page.getByText('You sign in with moved@example.org').waitFor();
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password', { exact: true }).fill(NEW);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await app.visitor().signIn('moved@example.org', NEW)).status).toBe(200);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('in other languages', () => {
  const PAGES = [
    '/people',
    '/mailbox',
    '/forgot-password',
    '/reset-password#token=x',
    '/confirm-email#token=x',
    '/invitation',
  ];

  it('no page shows a word that is not from the catalogue or a person, and none is wider than a phone from right to left', async () => {
    for (const [language, fact] of [
      ['en-XA', 'unmarked'],
      ['ar-XB', 'tooWide'],
    ] as const) {
      const { page, context } = await visit(browser, app, {
        as: 'organisation-admin',
        ...(language === 'ar-XB' && { viewport: { width: 390, height: 844 } }),
      });
      await context.addInitScript(`localStorage.setItem('opencria-language', '${language}')`);
      const found: Record<string, string[]> = {};
      for (const address of PAGES) {
        await page.goto('about:blank');
        await page.goto(address);
        await settled(page);
        // What letters say is not the page's own.
        if (fact === 'unmarked')
          await page.evaluate(`document.querySelectorAll('article bdi').forEach((said) => said.remove())`);
        const facts = await page.evaluate<string[]>(`pageFacts.${fact}()`);
        found[address] = facts
          .map((text) => (fact === 'unmarked' ? withoutData(text) : text))
          .filter((text) => text !== '');
      }
      expect(found).toEqual(Object.fromEntries(PAGES.map((address) => [address, []])));
      await context.close();
    }
  });
});

/** A text without what people or letters wrote: names, addresses, dates. */
function withoutData(text: string): string {
  return /@|Fernhollow|OpenCRIA|Inés|^\d{1,2} \w{3} \d{4}|compliance-officer|contributor/.test(text) ? '' : text.trim();
}
