import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#api/platform/viewer.js';
import { codeFor } from '../support/authenticator-app.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let proxy: Server;
let origin: string;
let window: Visit;
let page: Page;

beforeAll(async () => {
  // The app is told the address people open before it listens, as behind any proxy. Passkeys need a host with a name.
  proxy = createServer((socket) => {
    const { port } = app.app.getHttpServer().address() as AddressInfo;
    const upstream = connect(port, '127.0.0.1');
    socket.pipe(upstream).pipe(socket);
    for (const each of [socket, upstream]) each.on('error', () => (socket.destroy(), upstream.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
  [app, browser] = await Promise.all([startApp({ production: true, env: { PUBLIC_URL: origin } }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await new Promise((resolve) => proxy.close(resolve));
});
beforeEach(async () => {
  window = await visit(browser, app, { origin });
  page = window.page;
});
afterEach(() => window.context.close());

/** What went wrong besides refusals, which the browser writes to its console. */
const faults = () => window.faults.filter((fault) => !/status of 40[13]/.test(fault));

async function signIn(role: Role): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(app.viewer(role).email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: /Account:/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

const securityPage = () => page.getByRole('heading', { level: 1, name: 'Sign-in and security' }).waitFor();

/** A device that holds passkeys and asks for PIN or fingerprint, which its owner gives or not. */
async function withAuthenticator(unlocked: boolean): Promise<void> {
  const device = await window.context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: unlocked,
      automaticPresenceSimulation: true,
    },
  });
}

/** Tabs to the control with this name. */
async function tabTo(name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ name: string; ring: boolean } | null>('pageFacts.focus()');
    if (!focus?.name.includes(name)) continue;
    expect(focus.ring).toBe(true);
    return;
  }
  throw new Error(`Tab never leads to ${name}`);
}

describe('a compliance officer without a second factor', () => {
  let secret = '';

  it('is led to the page to set one up, and sets an authenticator app up with recovery codes', async () => {
    await signIn('compliance-officer');
    await securityPage();
    await page.getByText('Your role needs a second factor').waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/products');
    await securityPage();

    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByLabel('Your password').fill('not these four words');
    await page.keyboard.press('Enter');
    await page.getByText('This password is not right.').waitFor();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    secret = await page.locator('.sec-key').innerText();
    await page.getByLabel('Code the app shows').fill(codeFor(`otpauth://totp/x?secret=${secret}`));
    await page.keyboard.press('Enter');

    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await codes.first().waitFor({ state: 'detached' });
    await page.getByText('10 recovery codes are left.').waitFor();
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('link', { name: 'Products' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('is asked for a code at the next sign-in, and gives it by keyboard alone', async () => {
    await signIn('compliance-officer');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    await tabTo('Code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByText('This code is not right, or it was used before.').waitFor();
    // The code of this half minute was used to set the app up.
    await page.keyboard.type(codeFor(`otpauth://totp/x?secret=${secret}`, 1));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Account:/ }).waitFor();
    await signOut();
    expect(faults()).toEqual([]);
  });
});

describe('a passkey', () => {
  it('is added, renamed, kept while it is the only second factor, and then signs in without a password', async () => {
    await withAuthenticator(true);
    await signIn('organisation-admin');
    await securityPage();
    await page.getByLabel('Name of the passkey').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Your second factor is set up').waitFor();
    await page.getByRole('button', { name: 'Rename Laptop' }).click();
    await page.getByLabel('Name of the passkey').first().fill('Blue laptop');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Blue laptop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('this is your only one').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await signOut();

    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: /Account:/ }).waitFor();
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Rename Blue laptop' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('that the person does not unlock signs nobody in and says what to do', async () => {
    await withAuthenticator(false);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('No passkey was given').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('a sensitive call after a while', () => {
  it('asks who it is in a dialog, by keyboard, and is then done without being asked for again', async () => {
    const other = await visit(browser, app, { origin });
    const { email, userId } = app.viewer('contributor');
    for (const each of [other.page, page]) {
      await each.goto('/sign-in');
      await each.getByLabel('E-mail').fill(email);
      await each.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await each.keyboard.press('Enter');
      await each.getByRole('button', { name: /Account:/ }).waitFor();
    }
    await app.database.sql(
      `update auth.session set authenticated_at = now() - interval '11 minutes' where "userId" = $1`,
      [userId],
    );
    await page.goto('/account/security');
    await settled(page);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByLabel('Password', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('This needs a fresh proof that it is you.').waitFor();
    expect(await app.database.sql('select 1 from auth.session where "userId" = $1', [userId])).toHaveLength(2);

    await page.getByRole('button', { name: 'Sign out everywhere else' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Password', { exact: true }).waitFor();
    await tabTo('Password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' });
    expect(await app.database.sql('select 1 from auth.session where "userId" = $1', [userId])).toHaveLength(1);
    await other.page.goto('/products');
    await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.context.close();
    expect(faults()).toEqual([]);
  });
});
