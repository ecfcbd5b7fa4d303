import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { sealed, testKey } from '../support/sealed-submission.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase } from '../support/submitted-case.js';
import { settled, visit, type Visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let window: Visit;
let page: Page;
let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: SMALL_INSTRUMENT }), launchBrowser()]);
  folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-proof-'));
  const { officer, submission } = await submittedCase(app);
  const take = async (file: string) =>
    Buffer.from(await (await officer.fetch(`/api/submissions/${submission.id}/${file}`)).arrayBuffer());
  const [report, json] = [await take('report.pdf'), await take('submission.json')];
  const changed = Buffer.from(report);
  changed[9000] = (changed[9000] ?? 0) ^ 1;
  writeFileSync(at('report.pdf'), report);
  writeFileSync(at('changed.pdf'), changed);
  writeFileSync(at('city.submission.json'), json);
  const { signature, ...unsigned } = JSON.parse(json.toString()) as Parameters<typeof sealed>[0] & {
    signature: unknown;
  };
  expect(signature).toBeDefined();
  writeFileSync(at('anew.json'), sealed(unsigned, testKey()));
  window = await visit(browser, app, {});
  page = window.page;
  await page.goto('/verify');
  await settled(page);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await app.close();
});

const check = (name: string) => page.getByLabel('Report or submission').setInputFiles(at(name));

describe('the page that checks files', () => {
  it('tells somebody without an account that a report or submission is unchanged, and what it says, and sends it nowhere', async () => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await check('report.pdf');
    await page.getByText('report.pdf is exactly as this installation signed it.').waitFor();
    await page.getByText('Not decided when this was made').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await check('city.submission.json');
    await page.getByText('City bicycles by Fernhollow').waitFor();
    await page.getByText('Bicycles 2026 of Reviewing Body').waitFor();
    expect(sent).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it('warns of a changed byte, of another signer, and of files that are none', async () => {
    await check('changed.pdf');
    await page.getByRole('alert').getByText('At least one byte of changed.pdf').waitFor();
    await check('anew.json');
    await page.getByText('Unchanged, but signed by a key that is not of this installation').waitFor();
    writeFileSync(at('letter.pdf'), '%PDF-1.7 a letter');
    await check('letter.pdf');
    await page.getByText('letter.pdf does not end in a seal.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  it('shows the keys of the installation to compare with', async () => {
    const { keys } = (await (await app.visitor().fetch('/api/keys.json')).json()) as { keys: { keyId: string }[] };
    const shown = keys[0]?.keyId.replace(/(.{4})(?=.)/g, '$1 ') ?? '';
    await page.getByRole('rowheader', { name: shown }).waitFor();
  });
});
