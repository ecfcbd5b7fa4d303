import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoPassword, DEMO_ORGANISATIONS } from '#api/accounts/demo-people.js';
import { SetUpService } from '#api/accounts/set-up.service.js';
import { seedDemo } from '#api/operations/seed-demo.js';
import { InstallationSecret } from '#api/platform/keys.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the first run on a machine of one’s own', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ people: false, env: { OPENCRIA_TODAY: '2026-11-16T09:00:00Z' } });
    await seedDemo(app.app);
  });
  afterAll(() => app.close());

  it('leads to a sign-in page that names the people of the demo, and one of them to the home page', async () => {
    const { page, context, faults } = await visit(browser, app);
    await page.goto('/products');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const list = page.getByRole('region', { name: /demo workspace/ }).getByRole('listitem');
    await list.first().waitFor();
    const people = DEMO_ORGANISATIONS.flatMap((organisation) => organisation.people.map(({ name }) => name));
    const listed = await list.allInnerTexts();
    expect(listed.map((words) => people.find((name) => words.includes(name)))).toEqual(people);
    expect(await axeFindings(page)).toEqual([]);

    await list.filter({ hasText: 'Amara Okafor' }).getByRole('button').click();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('amara.okafor@fernhollow.example');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('Not signed in').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(demoPassword(app.app.get(InstallationSecret)));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
    await page.getByRole('link', { name: 'Skerry' }).first().waitFor();
    expect(faults).toEqual([expect.stringContaining('401')]);
    await context.close();
  });
});

describe('the first run of an installation for others', () => {
  let app: TestApp;
  let proxy: Server;
  let origin: string;
  beforeAll(async () => {
    // The app is told the address people open before it listens, as behind any proxy.
    proxy = createServer((socket) => {
      const { port } = app.app.getHttpServer().address() as AddressInfo;
      const upstream = connect(port, '127.0.0.1');
      socket.pipe(upstream).pipe(socket);
      for (const each of [socket, upstream]) each.on('error', () => (socket.destroy(), upstream.destroy()));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    app = await startApp({ production: true, people: false, env: { PUBLIC_URL: origin } });
  });
  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('has no account to sign in with, and says where to find the set-up link', async () => {
    const { page, context, faults } = await visit(browser, app, { origin });
    await page.goto('/');
    await page.getByText('This installation is not set up yet').waitFor();
    expect(await page.getByRole('region', { name: /demo workspace/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('makes its first administrator from the one-time link, which then no longer works', async () => {
    const { page, context, faults } = await visit(browser, app, { origin });
    const link = await app.app.get(SetUpService).newLink();
    expect(link.startsWith(`${origin}/set-up?token=`)).toBe(true);
    await page.goto(link);
    await page.getByRole('button', { name: 'Finish set-up' }).click();
    await page.getByText('4 things to correct').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel('Name of the reviewing body').fill('Office of Review');
    await page.getByLabel('Your name').fill('Inés Valverde');
    await page.getByLabel('E-mail').fill('ines@review.example');
    await page.getByLabel('Password', { exact: true }).fill('walnut harbour lamp seven');
    await page.getByRole('button', { name: 'Send a test message' }).click();
    await page.getByText('Not sent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Finish set-up' }).click();
    await page.getByText('Office of Review').first().waitFor();
    // The first thing an administrator does is to set a second factor up.
    await page.getByRole('heading', { level: 1, name: 'Sign-in and security' }).waitFor();
    await page.getByText('Your role needs a second factor').waitFor();
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(link);
    await page.getByRole('heading', { name: 'Set-up is finished' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
