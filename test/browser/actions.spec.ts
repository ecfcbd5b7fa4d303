import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoPassword, DEMO_ORGANISATIONS } from '#api/accounts/demo-people.js';
import { seedDemo } from '#api/operations/seed-demo.js';
import { InstallationSecret } from '#api/platform/keys.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit, type VisitOptions } from '../support/visit.js';

const [OFFICER, , , EXECUTIVE] = DEMO_ORGANISATIONS[0]?.people ?? [];
const REPORTS = /^Add what the report route still lacks/;
const FIND_OUT = /^Find out: Does the product suggest children/;
const MEETINGS = /^Show a calm warning when a meeting is proposed/;

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ people: false, env: { OPENCRIA_TODAY: '2026-11-16T09:00:00Z' } }),
    launchBrowser(),
  ]);
  await seedDemo(app.app);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function visitAs(person: typeof OFFICER, options: VisitOptions = {}): Promise<Visit> {
  const client = app.visitor();
  await client.signIn(person?.email ?? '', demoPassword(app.app.get(InstallationSecret)));
  return visit(browser, app, { cookie: client.cookie, ...options });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate('window.scrollTo(0, 0)');
  return axeFindings(page);
};
const column = (page: Page, name: string): Locator =>
  page.locator('.board-column').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });

describe('the actions of an organisation', () => {
  it('are listed by why they are urgent, narrowed by what is chosen, and the address keeps the choice', async () => {
    const { page, context, faults } = await visitAs(OFFICER);
    await open(page, '/actions');
    await page.getByRole('heading', { level: 1, name: '2 actions are overdue, 10 are open' }).waitFor();
    const groups = page.locator('.act-table .plan-group');
    expect(await groups.first().innerText()).toMatch(/^Red line open/);
    expect(await page.locator('.act-table .plan-row').count()).toBe(10);
    expect(await findings(page)).toEqual([]);

    await page.getByRole('link', { name: 'Overdue: 2' }).click();
    await page.locator('.act-table .plan-row').nth(2).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?due=OVERDUE');
    await page.reload();
    await settled(page);
    await page.locator('.act-table').getByRole('link', { name: REPORTS }).waitFor();
    expect(await page.locator('.act-table .plan-row').count()).toBe(2);
    await page.getByLabel('Owner').selectOption({ label: 'Siiri Koskela' });
    await page.getByText('No action matches this choice.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Clear the choice' }).first().click();
    await page.locator('.act-table .plan-row').nth(9).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('stand on a timeline and in a calendar by the day they are due', async () => {
    const { page, context, faults } = await visitAs(OFFICER);
    await open(page, '/actions?view=timeline');
    await page.locator('.timeline li').nth(9).waitFor();
    const late = page.locator('.timeline li').filter({ hasText: REPORTS.source.slice(1) });
    expect(await late.innerText()).toContain('overdue, 6 days ago');
    expect(await page.locator('.timeline-bar.late').count()).toBe(2);
    expect(await findings(page)).toEqual([]);

    await page.getByRole('radio', { name: 'Calendar' }).click();
    await page.getByRole('heading', { name: 'November 2026' }).waitFor();
    const day = page.locator('.calendar td').filter({ hasText: '10 Nov 2026' });
    await day.getByRole('link', { name: REPORTS }).waitFor();
    await page.getByRole('button', { name: 'Month after' }).click();
    await page.getByRole('heading', { name: 'December 2026' }).waitFor();
    await page.locator('.calendar td').filter({ hasText: '10 Dec 2026' }).getByRole('link').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the board', () => {
  it('moves a card with nothing but the keyboard, asks what a step needs, and says what is closed', async () => {
    const { page, context, faults } = await visitAs(OFFICER);
    await open(page, '/actions?view=board');
    expect(await findings(page)).toEqual([]);
    const card = column(page, 'Accepted').locator('.board-card').filter({ hasText: 'Find out' });
    await card.getByRole('link', { name: FIND_OUT }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await column(page, 'Started').getByRole('link', { name: FIND_OUT }).waitFor();
    await page.getByText(/^Moved to “Started”: Find out/).waitFor({ state: 'attached' });
    await expect(page.evaluate('document.activeElement.textContent')).resolves.toMatch(FIND_OUT);

    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText('No step leads there from where this action stands.').waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+ArrowRight');
    const dialog = page.getByRole('dialog', { name: /^Mark as done: Find out/ });
    await dialog.getByRole('group', { name: 'Evidence that it is done' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect(page.evaluate('document.activeElement.textContent')).resolves.toMatch(FIND_OUT);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes a dragged card only where the api lets it, and offers the same steps in a menu', async () => {
    const { page, context, faults } = await visitAs(OFFICER);
    await open(page, '/actions?view=board');
    const grooming = page.locator('.board-card').filter({ hasText: 'Bring the grooming signs' });
    await grooming.dragTo(column(page, 'Verified'));
    await column(page, 'Accepted')
      .getByRole('link', { name: /^Bring the grooming signs/ })
      .waitFor();
    await grooming.dragTo(column(page, 'Started'));
    await column(page, 'Started')
      .getByRole('link', { name: /^Bring the grooming signs/ })
      .waitFor();
    await grooming.getByRole('button', { name: /^Move/ }).click();
    expect(await grooming.locator('.move-menu button').allInnerTexts()).toEqual(['Mark as done', 'Decline']);
    await grooming.getByRole('button', { name: 'Decline' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Say why; it is printed in the report').waitFor();
    await dialog.getByLabel('Reason').fill('Messages are switched off for everyone under 18.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await column(page, 'Declined')
      .getByRole('link', { name: /^Bring the grooming signs/ })
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers an executive no step at all', async () => {
    const { page, context, faults } = await visitAs(EXECUTIVE);
    await open(page, '/actions?view=board');
    await column(page, 'Started').getByRole('link', { name: REPORTS }).waitFor();
    expect(await page.locator('.board-card[draggable="true"]').count()).toBe(0);
    expect(await page.locator('.move-menu button').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('one action', () => {
  it('shows where it comes from, what proves it and what happened to it', async () => {
    const { page, context, faults } = await visitAs(OFFICER);
    await open(page, '/actions?status=VERIFIED');
    await page.getByRole('link', { name: MEETINGS }).click();
    await page.getByRole('heading', { level: 1, name: MEETINGS }).waitFor();
    await settled(page);
    await page.getByText(/^Verified by Amara Okafor on 16 Nov 2026/).waitFor();
    expect(await page.locator('.act-history li b').allInnerTexts()).toEqual([
      'Status: Verified',
      'Status: Done, to verify',
      'Status: Started',
      'Status: Accepted',
    ]);
    expect(await findings(page)).toEqual([]);
    await page.locator('.act-side').getByRole('link').first().click();
    await page.locator('article.qc').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('on a phone', () => {
  it('rows and columns are stacks, nothing scrolls sideways, and every view passes axe', async () => {
    const { page, context, faults } = await visitAs(OFFICER, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    for (const address of ['/actions', ...['board', 'timeline', 'calendar'].map((view) => `/actions?view=${view}`)]) {
      await open(page, address);
      expect(await page.evaluate<string[]>('pageFacts.tooWide()')).toEqual([]);
      expect(await findings(page)).toEqual([]);
    }
    await open(page, '/actions/mine');
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
