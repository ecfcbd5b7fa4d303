import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { NoticesSweep } from '#api/notices/notices-sweep.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { letterTo } from '../support/mailbox.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { visit } from '../support/visit.js';
import { moveAction, weakAnswers } from '../support/weak-answers.js';

let app: TestApp;
let browser: Browser;
let contributor: TestClient;
let admin: TestClient;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  const officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  admin = await app.as('organisation-admin');
  const full: Started = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  for (const key of await weakAnswers(officer, full, 2)) {
    await moveAction(officer, full.id, key, 0, 'ACCEPTED', {
      ownerId: app.viewer('contributor').userId,
      dueOn: '2026-11-10',
    });
  }
  await app.app.get(NoticesSweep).run();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the inbox', () => {
  it('shows behind the bell what is new and due, leads there, and is emptied by keyboard', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: contributor.cookie });
    await page.goto('/');
    await page.getByRole('link', { name: 'Inbox: 4 new' }).click();
    await page.getByText('This action is yours, due 10 Nov 2026').first().waitFor();
    expect(await page.getByText('Due 10 Nov 2026', { exact: true }).count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Reviews' }).check();
    await page.getByText('Nothing fits this choice.').waitFor();
    await page.getByRole('radio', { name: 'Unread' }).check();
    await page
      .getByRole('button', { name: /^Mark as read: / })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Inbox: 3 new' }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('link', { name: 'Inbox: nothing new' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lets its reader choose what to be told of, and take the actions along in a calendar', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: contributor.cookie });
    await page.goto('/inbox/settings');
    const mail = page.getByRole('combobox', { name: 'By e-mail: Somebody names you in a comment' });
    await mail.selectOption('AT_ONCE');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. It holds from the next notice on.').waitFor();
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByRole('textbox', { name: 'Address of the calendar' }).inputValue();
    expect(address).toMatch(/\/api\/calendar\/[\w-]+\.ics$/);
    // Below the bar a control is half hidden, which the checker takes for a small target.
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    expect(await mail.inputValue()).toBe('AT_ONCE');
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('button', { name: 'Make an address' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('stops letters from the address in one of them, without signing in', async () => {
    const letter = await letterTo(app, app.viewer('contributor').email, /things to look at/);
    const { page, context, faults } = await visit(browser, app, {});
    const { pathname, hash } = new URL(letter.optOut?.url ?? '');
    await page.goto(`${pathname}${hash}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop these letters' }).click();
    await page.getByText('You get no more letters about what is new or due.').waitFor();
    const { noticeSettings } = await contributor.ask<{ noticeSettings: { events: { mail: string }[] } }>(
      '{ noticeSettings { events { mail } } }',
    );
    expect([...new Set(noticeSettings.events.map(({ mail }) => mail))]).toEqual(['OFF']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('webhooks', () => {
  it('are made with a secret that is shown once, tried, looked after and removed', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: admin.cookie });
    await page.goto('/organisation/access');
    const card = page.locator('section.card', { has: page.getByRole('heading', { name: 'Webhooks' }) });
    await card.getByRole('button', { name: 'Add a webhook' }).click();
    await card.getByText('Choose at least one.').waitFor();
    await card.getByRole('textbox', { name: 'Name' }).fill('Jira');
    await card.getByRole('textbox', { name: 'Address' }).fill('https://127.0.0.1/hook');
    await card.getByRole('checkbox', { name: 'An action moved on' }).check();
    await card.getByRole('button', { name: 'Add a webhook' }).click();
    await card.getByText(/does not lie on the public internet/).waitFor();
    await card.getByRole('textbox', { name: 'Address' }).fill(`https://hooks-${randomUUID()}.invalid/x`);
    await card.getByRole('button', { name: 'Add a webhook' }).click();
    expect(await card.getByRole('textbox', { name: 'Secret' }).inputValue()).toMatch(/^whsec_/);
    await card.getByRole('button', { name: 'Send a try' }).click();
    await card.getByText('ping', { exact: true }).waitFor();
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await axeFindings(page)).toEqual([]);
    await card.getByRole('button', { name: 'Pause' }).click();
    await card.getByText('Paused', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Remove' }).click();
    await card.getByText('No address is told anything yet.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
