import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { InstallationSecret } from '#api/platform/keys.js';
import { sealSecret } from '#api/sso/provider-row.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const BACK = 'http://127.0.0.1:4999/api/auth/sso/callback';

let browser: Browser;
let app: TestApp;
let idp: IdentityProvider;
beforeAll(async () => {
  browser = await launchBrowser();
  idp = await startIdentityProvider(BACK);
  app = await startApp({ env: { PUBLIC_URL: new URL(BACK).origin, OUTWARD_HOSTS: idp.hostAndPort } });
  app.moveTo(new Date().toISOString());
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await idp.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Moves focus with the Tab key until it is on the control of this name. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ name: string } | null>('pageFacts.focus()');
    if (focus && name.test(focus.name)) return;
  }
  throw new Error(`no control ${name} within ${most} presses of Tab`);
}

describe('sign-in and API access', () => {
  it('is set up by an administrator with the keyboard: a token that is shown once, then revoked', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'organisation-admin' });
    await page.goto('/');
    await settled(page);
    await page.getByRole('button', { name: /^Account/ }).press('Enter');
    await page.getByRole('link', { name: 'Sign-in and API access' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sign-in and API access' }).waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, /^input Name/);
    await page.keyboard.press('Enter');
    await page.getByText('Say what the token is for').first().waitFor();
    await page.keyboard.type('Nightly build');
    await tabTo(page, /Download reports/);
    await page.keyboard.press('Space');
    await tabTo(page, /Make a token/);
    await page.keyboard.press('Enter');
    const shown = page.getByLabel('Token', { exact: true });
    await shown.waitFor();
    expect(await shown.inputValue()).toMatch(/^oct_[\w-]{43}$/);
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await settled(page);
    await page.getByRole('rowheader', { name: 'Nightly build' }).waitFor();
    expect(await page.content()).not.toContain('oct_');
    await page.getByRole('button', { name: 'Revoke Nightly build' }).press('Enter');
    await page.getByText('There are no tokens.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes a sign-in service, after which the sign-in page leads a member there', async () => {
    const { page, context, faults } = await visit(browser, app, { as: 'organisation-admin' });
    await page.goto('/organisation/access');
    await settled(page);
    await page.getByLabel('Issuer').fill(idp.issuer);
    await page.getByLabel('Client id').fill(idp.clientId);
    await page.getByLabel('Client secret', { exact: true }).fill(idp.clientSecret);
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Single sign-on is saved.').waitFor();
    await page.getByRole('button', { name: 'Test the connection' }).press('Enter');
    await page.getByText(/The service answers and publishes its keys/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.content()).not.toContain(idp.clientSecret);
    expect(faults).toEqual([]);
    await context.close();

    const { tenantId, email } = app.viewer('contributor');
    idp.person = { sub: 'c-1', email };
    const visitor = await visit(browser, app);
    // The address registered at the service is answered by the app under test.
    await visitor.context.route(`${new URL(BACK).origin}/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      return route.fulfill({ status: 302, headers: { location: `${app.origin}${pathname}${search}` } });
    });
    await visitor.page.goto(`/sign-in?organisation=${tenantId}`);
    await settled(visitor.page);
    expect(await axeFindings(visitor.page)).toEqual([]);
    await visitor.page.getByRole('button', { name: 'Sign in with your organisation' }).press('Enter');
    await visitor.page.getByRole('button', { name: /^Account/ }).waitFor();
    await visitor.context.close();
  });

  it('says kindly on the sign-in page what went wrong, and asks for the address at work', async () => {
    const { page, context, faults } = await visit(browser, app);
    await page.goto('/sign-in?sso=refused');
    await settled(page);
    await page.getByText('Your organisation’s sign-in worked, but opens nothing here').waitFor();
    await page.getByRole('button', { name: 'Sign in with your organisation' }).press('Enter');
    await page.getByLabel('Your e-mail address at work').press('Enter');
    await page.getByText('Give your e-mail address at work').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is not there for those who do not administer', async () => {
    const { page, context } = await visit(browser, app, { as: 'contributor' });
    await page.goto('/organisation/access');
    await settled(page);
    expect(await page.getByText('API tokens').count()).toBe(0);
    await context.close();
  });
});

describe('somebody who signed in at the service of their organisation', () => {
  it('confirms there that it is them, comes back to the same page, and can go on', async () => {
    const port = await freePort();
    const home = `http://127.0.0.1:${port}`;
    const service = await startIdentityProvider(`${home}/api/auth/sso/callback`);
    const live = await startApp({
      production: true,
      port,
      env: { PUBLIC_URL: home, OUTWARD_HOSTS: service.hostAndPort },
    });
    try {
      const { tenantId, userId, email } = live.viewer('organisation-admin');
      service.person = { sub: 'admin', email, amr: ['mfa'] };
      const sealed = sealSecret(service.clientSecret, tenantId, live.app.get(InstallationSecret));
      await live.database.sql(`insert into app.sso_provider values ($1, $2, $3, $4, 'reported', false, $5, now())`, [
        tenantId,
        service.issuer,
        service.clientId,
        sealed,
        userId,
      ]);
      const { page, context } = await visit(browser, live);
      await page.goto(`/sign-in?organisation=${tenantId}`);
      await page.getByRole('button', { name: 'Sign in with your organisation' }).click();
      await page.getByRole('button', { name: /^Account/ }).waitFor();
      await live.database.sql(`update auth.session set authenticated_at = now() - interval '1 hour'`);

      await page.goto('/people');
      await settled(page);
      await page.getByRole('button', { name: 'Sign out contributor of Fernhollow everywhere' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      const elsewhere = page.getByRole('button', { name: 'Confirm at your organisation’s sign-in service' });
      await elsewhere.waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await Promise.all([page.waitForURL('**/people'), page.waitForEvent('load'), elsewhere.click()]);
      await settled(page);
      await page.getByRole('button', { name: 'Sign out contributor of Fernhollow everywhere' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      await page.getByText('contributor of Fernhollow is signed out everywhere.').waitFor({ state: 'attached' });
      await context.close();
    } finally {
      await live.close();
      await service.close();
    }
  });
});
