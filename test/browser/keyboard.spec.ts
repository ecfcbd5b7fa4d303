import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

interface Focus {
  readonly name: string;
  readonly ring: boolean;
  readonly seen: boolean;
}

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessment: OpenAssessment;
let window: Visit;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  assessment = await openAssessment(officer, 'Tidepool');
});
afterEach(() => window.context.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Opens a question; from here on the mouse is not touched. */
async function open(questionId: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  window = await visit(browser, app, { cookie: officer.cookie, viewport });
  await window.page.goto(assessment.addressOf(questionId));
  await window.page.locator(`article#${questionId}`).waitFor();
  await settled(window.page);
  return window.page;
}

const focusOf = (page: Page): Promise<Focus | null> => page.evaluate<Focus | null>('pageFacts.focus()');

/** Presses a key until the focus is on what has this name. Wherever it passes, it is seen. */
async function moveTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus === null) continue;
    expect(focus).toEqual({ name: focus.name, ring: true, seen: true });
    if (name.test(focus.name)) return;
  }
  throw new Error(`${key} never leads to ${name}`);
}

const saved = (page: Page) => page.locator('article.qc .save-saved').waitFor();

describe('the assessment page by keyboard alone', () => {
  it('offers to skip to the page first', async () => {
    const page = await open('data-necessity');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toEqual({ name: expect.stringContaining('Skip to the page'), ring: true, seen: true });
    await page.keyboard.press('Enter');
    expect((await focusOf(page))?.name).toMatch(/^main/);
    await page.keyboard.press('Tab');
    expect((await focusOf(page))?.name).toMatch(/Find/);
  });

  it('chooses an option and changes it with the arrow keys', async () => {
    const page = await open('data-necessity');
    const [first, second] = assessment.question('data-necessity').options;
    await moveTo(page, new RegExp(first?.label ?? ''));
    await page.keyboard.press('Space');
    await saved(page);
    expect(await assessment.answer('data-necessity')).toMatchObject({ state: 'ANSWERED', option: first?.id });
    await page.keyboard.press('ArrowDown');
    expect((await focusOf(page))?.name).toContain(second?.label);
    await page.locator('.save-saving').first().waitFor({ state: 'detached' });
    expect(await assessment.answer('data-necessity')).toMatchObject({ state: 'ANSWERED', option: second?.id });
    await moveTo(page, /Clear answer/);
    await page.keyboard.press('Enter');
    await page.locator('article.qc input:checked').waitFor({ state: 'detached' });
  });

  it('ticks and unticks a checklist', async () => {
    const page = await open('real-consent');
    const [first, second] = assessment.question('real-consent').parts;
    await moveTo(page, new RegExp(first?.label ?? ''));
    await page.keyboard.press('Space');
    await moveTo(page, new RegExp(second?.label ?? ''));
    await page.keyboard.press('Space');
    await page.getByText('Together level').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.locator('.save-saving').first().waitFor({ state: 'detached' });
    await saved(page);
    expect(await assessment.answer('real-consent')).toMatchObject({ state: 'ANSWERED', parts: [second?.id] });
  });

  it('gives a number, and says which numbers can be given', async () => {
    const page = await open('same-protection-everywhere');
    const scale = assessment.question('same-protection-everywhere').number;
    await moveTo(page, /^input In what share/);
    await page.keyboard.type(String((scale?.max ?? 0) + 1));
    await page.getByText(`Give a number from ${scale?.min} to ${scale?.max}`).waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(String(scale?.max));
    await page.locator('.save-saving').first().waitFor({ state: 'detached' });
    await saved(page);
    expect(await assessment.answer('same-protection-everywhere')).toMatchObject({ number: scale?.max });
  });

  it('backs an answer with a link, opened by one key, and comes back to where it was', async () => {
    const page = await open('privacy-notice');
    await page.keyboard.press('e');
    await page.getByRole('heading', { name: 'Add evidence' }).waitFor();
    expect((await focusOf(page))?.name).toContain('Add evidence');
    await moveTo(page, /Address/);
    await page.keyboard.type('https://docs.example/notice');
    await moveTo(page, /What it is/);
    await page.keyboard.type('Notice of 2026');
    await moveTo(page, /Approved document/);
    await page.keyboard.press('Space');
    await moveTo(page, /Date of effect/);
    await page.keyboard.type('09012026');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Notice of 2026/ }).waitFor();
    await saved(page);
    expect((await focusOf(page))?.name).toContain('Add file or link');
    expect((await assessment.answer('privacy-notice'))?.evidenceIds).toHaveLength(1);
  });

  it('keeps its single keys out of texts, and goes to the next open question with N elsewhere', async () => {
    const page = await open('carer-tools');
    await moveTo(page, /Note for the reviewer/);
    await page.keyboard.type('Never seen, even in the newest release.');
    await page.locator('article#carer-tools .save-saved').waitFor();
    expect((await assessment.answer('carer-tools'))?.note).toBe('Never seen, even in the newest release.');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('n');
    await page.locator('article#hidden-watching').waitFor();
    expect(await focusOf(page)).toMatchObject({
      name: `h2 ${assessment.question('hidden-watching').asks}`,
      seen: true,
    });
  });

  it('lets its single keys be switched off', async () => {
    const page = await open('carer-tools');
    await moveTo(page, /Single-key shortcuts/);
    await page.keyboard.press('Space');
    await page.keyboard.press('e');
    await page.keyboard.press('n');
    expect(await page.locator('article.qc').getAttribute('id')).toBe('carer-tools');
    expect(await page.getByRole('heading', { name: 'Add evidence' }).count()).toBe(0);
  });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    it(`traps nobody and always shows where one is, ${viewport.width} pixels wide`, async () => {
      const page = await open('data-necessity', viewport);
      await moveTo(page, /Skip to the page/);
      await moveTo(page, /How figures are worked out/);
      await moveTo(page, /Skip to the page/);
      await moveTo(page, /How figures are worked out/, 'Shift+Tab');
      await moveTo(page, /Skip to the page/, 'Shift+Tab');
    });
  }

  it('opens and closes menus and drawers with the focus inside and back again', async () => {
    const page = await open('data-necessity', { width: 390, height: 844 });
    await moveTo(page, /Account/);
    await page.keyboard.press('Enter');
    await moveTo(page, /Sign out/);
    await page.keyboard.press('Escape');
    expect((await focusOf(page))?.name).toMatch(/Account/);
    await moveTo(page, /Show all parts/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await moveTo(page, /Best interests/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await focusOf(page))?.name).toMatch(/Show all parts/);
  });
});
