import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { crosswalks, type Instrument, type Learning } from '#libs/instruments';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit, type VisitOptions } from '../support/visit.js';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let assessment: OpenAssessment;
let instrument: Instrument;
let learning: Learning;
let window: Visit;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  assessment = await openAssessment(officer, 'Tidepool');
  const { instruments } = await officer.ask<{ instruments: { url: string; learningUrl: string }[] }>(
    '{ instruments { url learningUrl } }',
  );
  const [current] = instruments;
  instrument = (await (await officer.fetch(current?.url ?? '')).json()) as Instrument;
  learning = (await (await officer.fetch(current?.learningUrl ?? '')).json()) as Learning;
});
afterEach(() => window.context.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(address: string, options: VisitOptions = {}, language?: string): Promise<Page> {
  window = await visit(browser, app, { cookie: officer.cookie, ...options });
  if (language) await window.context.addInitScript(`localStorage.setItem('opencria-language', '${language}')`);
  await window.page.goto(address);
  await settled(window.page);
  return window.page;
}

async function expectGoodPage(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(window.faults).toEqual([]);
}

interface Focus {
  readonly name: string;
  readonly ring: boolean;
  readonly seen: boolean;
}

const focusOf = (page: Page): Promise<Focus | null> => page.evaluate<Focus | null>('pageFacts.focus()');

/** Presses a key until the focus is on what has this name. Wherever it passes, it is seen. */
async function moveTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus === null) continue;
    expect(focus).toEqual({ name: focus.name, ring: true, seen: true });
    if (name.test(focus.name)) return;
  }
  throw new Error(`${key} never leads to ${name}`);
}

const exactly = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** A thing that has to be there; the story makes no sense without it. */
function known<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the learning texts lack what this story is about');
  return thing;
}

describe('learning', () => {
  it('is worked through by keyboard alone: a part, its self-check, and a mark that goes with sign-out', async () => {
    const person = app.visitor();
    await person.signIn(app.viewer('contributor').email, PASSWORD);
    const page = await open('/', { cookie: person.cookie });
    const [first, second] = learning.orientation;
    const [part, check] = [known(first), known(first?.check[0])];
    const right = known(check.choices.find(({ id }) => id === check.answer));
    const wrong = known(check.choices.find(({ id }) => id !== check.answer));

    await moveTo(page, /^a Learn$/);
    await page.keyboard.press('Enter');
    await heading(page, 'Learn');
    await page.getByRole('link', { name: part.title, exact: true }).waitFor();
    await expectGoodPage(page);
    await moveTo(page, exactly(part.title));
    await page.keyboard.press('Enter');
    await heading(page, part.title);
    await page.getByRole('heading', { name: 'What this rests on' }).waitFor();
    await expectGoodPage(page);

    await moveTo(page, /Check yourself/);
    await page.keyboard.press('Enter');
    const question = page.getByRole('group', { name: check.asks });
    const said = page.locator('form', { has: question }).getByRole('status');
    await moveTo(page, /^button Check answer/);
    await page.keyboard.press('Enter');
    await said.getByText('Choose an answer first.').waitFor();

    await page.keyboard.press('Shift+Tab');
    const choose = async (label: string) => {
      for (let turn = 0; turn < check.choices.length; turn += 1) {
        await page.keyboard.press('ArrowDown');
        if (await question.getByRole('radio', { name: label, exact: true }).isChecked()) return;
      }
      throw new Error(`no arrow leads to ${label}`);
    };
    await choose(wrong.label);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said.getByText('Not right.').waitFor();
    expect(await said.innerText()).toContain(check.because);
    await expectGoodPage(page);
    await page.keyboard.press('Shift+Tab');
    await choose(right.label);
    expect(await said.innerText()).toBe('');
    await page.keyboard.press('Enter');
    await said.getByText(/^Right\./).waitFor();
    expect(await said.innerText()).toContain(check.because);

    await moveTo(page, /Mark as read/);
    await page.keyboard.press('Space');
    await page.getByText(/^Read on \d/).waitFor();
    await moveTo(page, exactly(known(second).title));
    await page.keyboard.press('Enter');
    await heading(page, known(second).title);
    expect(await page.getByText(/^Read on/).count()).toBe(0);
    await page.goto('/learn');
    await page
      .locator('.learn-parts li', { hasText: part.title })
      .getByText(/^Read on \d/)
      .waitFor();
    expect(await page.getByText(/^Read on/).count()).toBe(1);

    const kept = () => page.evaluate<number>(`Object.keys(localStorage).filter((k) => /learning/.test(k)).length`);
    expect(await kept()).toBe(1);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    expect(await kept()).toBe(0);
  });

  it('opens the lesson of a right as a page, with its sources', async () => {
    const lesson = known(learning.lessons.find(({ right }) => right === 'privacy'));
    const page = await open('/learn');
    for (const { title } of learning.lessons) await page.getByRole('link', { name: title, exact: true }).waitFor();
    await page.getByRole('link', { name: lesson.title, exact: true }).click();
    await heading(page, lesson.title);
    await page.getByText('What is at stake.').waitFor();
    for (const cite of lesson.cites) {
      const { label } = known(instrument.sources.find(({ id }) => id === cite));
      const link = page.locator('.learn-cites a', { hasText: label }).first();
      expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
      expect(await link.innerText()).toContain('opens in a new tab');
    }
    await expectGoodPage(page);
  });

  it('opens a lesson beside a question, loads it only then, and gives the focus back', async () => {
    const lesson = known(learning.lessons.find(({ right }) => right === 'privacy'));
    const page = await open(assessment.addressOf('private-defaults'));
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.locator('article#private-defaults').waitFor();
    const button = page.getByRole('button', { name: 'Short lesson: Privacy and data' });
    await button.waitFor();
    await page.reload();
    await button.waitFor();
    expect(loaded.filter((url) => url.includes('.learning.'))).toEqual([]);

    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: lesson.title });
    await dialog.getByRole('button', { name: 'Mark as read' }).waitFor();
    expect(loaded.filter((url) => url.includes('.learning.'))).toHaveLength(1);
    await expectGoodPage(page);
    const check = known(lesson.check[0]);
    const right = known(check.choices.find(({ id }) => id === check.answer));
    await moveTo(page, exactly(known(check.choices[0]).label));
    await dialog.getByRole('radio', { name: right.label, exact: true }).press('Space');
    await page.keyboard.press('Enter');
    await dialog.getByText(check.because).waitFor();
    await page.keyboard.press('n');
    expect(await page.locator('article.qc').getAttribute('id')).toBe('private-defaults');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await focusOf(page))?.name).toContain('Short lesson: Privacy and data');

    await page.setViewportSize(PHONE);
    await button.click();
    await dialog.waitFor();
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect((await focusOf(page))?.name).toContain('Short lesson: Privacy and data');
  });

  it('finds evidence by word and by harm, and never as a factor in a score', async () => {
    const page = await open('/learn/evidence');
    await page.getByText(/Nothing in here is a factor in a score/).waitFor();
    const entries = page.locator('.learn-entry');
    expect(await entries.count()).toBe(learning.evidence.length);
    const unchecked = learning.evidence.filter(({ status }) => status === 'to-be-checked');
    expect(await entries.getByText('To be checked', { exact: true }).count()).toBe(unchecked.length);
    await expectGoodPage(page);

    await page.getByLabel('Search').fill('weprotect MODEL response');
    const wanted = known(learning.evidence.find(({ id }) => id === 'model-national-response'));
    await page.getByText(new RegExp(`^\\d of ${learning.evidence.length} entries$`)).waitFor();
    const entry = page.getByRole('article', { name: wanted.title });
    for (const words of [wanted.what, wanted.says, wanted.use, wanted.caution]) {
      expect(await entry.innerText()).toContain(words);
    }
    const link = entry.getByRole('link', { name: /Open the source/ });
    expect([
      await link.getAttribute('href'),
      await link.getAttribute('target'),
      await link.getAttribute('rel'),
    ]).toEqual([wanted.link, '_blank', 'noreferrer noopener']);
    await expectGoodPage(page);
    await page.getByLabel('Search').fill('no such words anywhere');
    await page.getByText(/No entry has all these words/).waitFor();
    await page.getByRole('button', { name: 'Show all entries' }).click();
    await entries.nth(learning.evidence.length - 1).waitFor();
  });

  it('says beside a harm what is known of it, and leads to the library from there', async () => {
    const page = await open(`/assessments/${assessment.id}/harms`);
    const specific = known(learning.evidence.find(({ harms }) => harms.length > 0));
    const harm = known(instrument.harms.find(({ id }) => id === specific.harms[0]));
    await page.locator(`#harm-${harm.id} .harm-head`).click();
    const card = page.locator(`#harm-${harm.id}`);
    await card.getByText('What is known', { exact: true }).click();
    await card.getByText(specific.caution).waitFor();
    await expectGoodPage(page);
    await card.getByRole('link', { name: specific.title, exact: true }).click();
    await heading(page, 'Evidence library');
    expect(await page.getByLabel('Harm', { exact: true }).inputValue()).toBe(harm.id);
    await page.getByRole('article', { name: specific.title }).getByText(specific.use).waitFor();
    const bearing = learning.evidence.filter(({ harms }) => harms.length === 0 || harms.includes(harm.id));
    expect(await page.locator('.learn-entry').count()).toBe(bearing.length);
  });

  it('shows for each item of a text which questions ask about it, and gives the same as a file', async () => {
    const walk = known(crosswalks(instrument).find(({ family }) => family.id === 'GC25'));
    const page = await open('/learn/sources', { acceptDownloads: true });
    await expectGoodPage(page);
    await page.getByRole('link', { name: walk.family.title, exact: true }).click();
    await heading(page, walk.family.title);
    const rows = page.locator('.learn-crosswalk tbody tr');
    expect(await rows.count()).toBe(walk.rows.length);
    const asked = walk.rows.findIndex(({ questions }) => questions.length > 1);
    const { source, questions } = known(walk.rows[asked]);
    const row = rows.nth(asked);
    expect(await row.innerText()).toContain(`${source.label} ${source.says}`);
    await row.getByText(`${questions.length} questions`, { exact: true }).click();
    for (const id of questions) {
      const { asks } = known(instrument.questions.find((question) => question.id === id));
      await row.getByText(asks, { exact: true }).waitFor();
    }
    await row
      .getByText(/^Expected practice: /)
      .first()
      .waitFor();
    await expectGoodPage(page);

    await page.getByRole('radio', { name: 'Not asked about' }).check();
    const unasked = walk.rows.filter((each) => each.questions.length === 0);
    expect(await rows.count()).toBe(unasked.length);
    for (const { reason } of instrument.coverage) await page.getByText(reason, { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'All items' }).check();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${instrument.id}-${instrument.version}-GC25.csv`);
    const [head, ...cells] = cellsOf(readFileSync(await file.path(), 'utf8'));
    const column = (name: string) => known(head).indexOf(name);
    expect(cells.map((each) => [each[column('Item')], Number(each[column('Number of questions')])])).toEqual(
      walk.rows.map((each) => [each.source.label, each.questions.length]),
    );
    expect(cells[asked]?.[column('Questions')]?.split('\n').map((line) => line.split(':')[0])).toEqual(questions);
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('says what happened where the texts do not come, and goes on when they do', async () => {
    window = await visit(browser, app, { cookie: officer.cookie });
    const { page } = window;
    await page.route(/\.learning\./, (route) => route.abort());
    await page.goto('/learn');
    await page.getByRole('alert').getByText('OpenCRIA cannot be reached').waitFor();
    await page.unroute(/\.learning\./);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: known(learning.orientation[0]).title, exact: true }).waitFor();
  });

  it('says so where there is no such part, lesson or text', async () => {
    const page = await open('/learn/orientation/99');
    await page.getByText('The orientation has no such part.').waitFor();
    await page.goto('/learn/lessons/nothing');
    await page.getByText('There is no lesson at this address.').waitFor();
    await page.goto('/learn/sources/NOTHING');
    await page.getByText('This questionnaire cites no such text.').waitFor();
    await expectGoodPage(page);
  });
});

const PAGES = ['/learn', '/learn/orientation/1', '/learn/lessons/privacy', '/learn/evidence', '/learn/sources'];

describe('learning in other languages', () => {
  it('marks every word that is not from the questionnaire or its learning texts', async () => {
    const page = await open('/learn', {}, 'en-XA');
    const content = [...new Set(textsIn([instrument, learning, 'Fernhollow', 'OpenCRIA']))];
    // The longest first, so that no part of a longer text is taken for the whole.
    content.sort((a, b) => b.length - a.length);
    const found: Record<string, string[]> = {};
    for (const address of [...PAGES, '/learn/sources/GC25']) {
      await page.goto(address);
      await settled(page);
      for (const folded of await page.locator('.learn-entry h2 button, .learn-questions summary').all()) {
        await folded.click();
        if ((await page.locator('[aria-expanded="true"], details[open]').count()) > 2) break;
      }
      const unmarked = await page.evaluate<string[]>('pageFacts.unmarked()');
      found[address] = unmarked.filter((text) =>
        /\p{L}/u.test(content.reduce((rest, words) => rest.replaceAll(words, ' '), text)),
      );
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((address) => [address, []])));
    expect(window.faults).toEqual([]);
  });

  it('mirrors from right to left, and fits a desk and a phone', async () => {
    const page = await open('/learn', {}, 'ar-XB');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    for (const address of [...PAGES, '/learn/sources/GC25']) {
      await page.setViewportSize(DESK);
      await page.goto(address);
      await settled(page);
      expect([address, await page.evaluate('pageFacts.tooWide()')]).toEqual([address, []]);
      await page.setViewportSize(PHONE);
      expect([address, await page.evaluate('pageFacts.tooWide()')]).toEqual([address, []]);
    }
    await page.setViewportSize(DESK);
    await page.goto('/learn/orientation/1');
    await settled(page);
    const [contents, body] = [page.locator('.learn-contents'), page.locator('.learn-body')];
    const [left, text] = [await contents.boundingBox(), await body.boundingBox()];
    expect(known(left ?? undefined).x).toBeLessThan(known(text ?? undefined).x);
    const direction = `getComputedStyle(document.querySelector('.learn-text')).direction`;
    expect(await page.evaluate(direction)).toBe('ltr');
    await page.goto(assessment.addressOf('private-defaults'));
    await page.locator('.learn-beside button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.learn-checks').waitFor();
    expect((await dialog.boundingBox())?.x).toBe(0);
    expect(window.faults).toEqual([]);
  });
});

/** Cells of a file after RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv.replace(/^\uFEFF/, '').matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?(?<=\r\n)/g)) {
    const cells = [...line[0].matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}

/** All texts with a letter below a value, in the pieces in which a page prints them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const pieces = value.split(/\*\*|\n\s*\n|^\s*- /m).map((piece) => piece.replace(/\s+/g, ' ').trim());
    return pieces.filter((piece) => /\p{L}/u.test(piece));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
