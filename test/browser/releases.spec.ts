import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { webApp } from '#api/platform/http/web-app.js';
import { launchBrowser } from '../support/browser.js';

describe('a new release', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'opencria-release-'));
  const at = (...parts: string[]) => path.join(root, 'dist/web', ...parts);
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    cpSync('dist/web', at(), { recursive: true });
    server = express().use(webApp(root)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Another release in the same place: its page says so, and one part of the release before is gone. */
  function release(name: string, without: RegExp): void {
    const page = readFileSync(at('index.html'), 'utf8');
    writeFileSync(at('index.html'), page.replace('<head>', `<head><meta name="release" content="${name}">`));
    const gone = readdirSync(at('assets')).filter((file) => without.test(file));
    expect(gone).toHaveLength(1);
    for (const file of gone) rmSync(at('assets', file));
    const worker = readFileSync(at('sw.js'), 'utf8')
      .replace(/"name":"[0-9a-f]+"/, `"name":"${name}"`)
      .replace(new RegExp(`"/assets/${gone[0]}",`), '');
    writeFileSync(at('sw.js'), worker);
  }

  const controlled = (page: Page, cache: string) => page.evaluate(`pageDevice.controlledBy('${cache}')`);
  const shown = (page: Page) => page.locator('meta[name="release"]').getAttribute('content');

  it('is shown at the next visit, opens without network from then on, and leaves open windows whole', async () => {
    const context = await browser.newContext({ baseURL: origin });
    await context.addInitScript({ path: 'test/support/page-device.js' });
    const old = await context.newPage();
    await old.goto('/sign-in');
    await old.getByRole('heading', { name: 'Sign in' }).waitFor();
    await controlled(old, 'opencria-shell-');

    release('second', /^forgot-password-page-.*\.js$/);
    const page = await context.newPage();
    await page.goto('/sign-in');
    expect(await shown(page)).toBe('second');
    await controlled(page, 'opencria-shell-second');

    // The part is gone from the server; the window of the release before finds it on the device.
    await old.getByRole('link', { name: /password/i }).click();
    await old.waitForURL('**/forgot-password');
    await old.getByRole('heading', { level: 1 }).waitFor();

    await context.setOffline(true);
    await page.goto('/sign-in');
    expect(await shown(page)).toBe('second');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await context.setOffline(false);
    for (const address of ['/api/nothing', '/instruments/none/1/none.json', '/nothing.png']) {
      expect((await page.request.get(address)).status()).toBe(404);
    }
    await context.close();
  });
});
