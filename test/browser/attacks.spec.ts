import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { MARKUP_PAYLOADS } from '../support/payloads.js';
import { PDF } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit, type VisitOptions } from '../support/visit.js';

interface Injected {
  readonly outcomes: string[];
  readonly directives: string[];
  readonly owned: string[];
  readonly display: string;
}

const ADD_LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let full: Started;
let products: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  products = [];
  for (const payload of MARKUP_PAYLOADS) products.push(await createProduct(officer, payload.slice(0, 120)));
  full = await start(officer, 'FULL', products[0]);
  const questions = choices(await instrumentOf(officer, full));
  for (const [at, payload] of MARKUP_PAYLOADS.entries()) {
    const question = questions[at % questions.length]!;
    if (at < questions.length) {
      await saveAnswer(officer, {
        assessmentId: full.id,
        questionId: question.id,
        option: question.options[0]?.id,
        note: payload,
      });
    }
    await officer.ask(ADD_LINK, {
      input: {
        assessmentId: full.id,
        title: payload,
        tier: 1,
        url: `https://example.org/${encodeURIComponent(payload)}`,
      },
    });
  }
  await upload('"><img src=x onerror=alert(1)>.pdf');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function upload(name: string): Promise<void> {
  const body = new FormData();
  body.append('title', '<svg onload=alert(1)>');
  body.append('tier', '2');
  body.append('file', new Blob([new Uint8Array(PDF)]), name);
  const answer = await officer.fetch(`/api/evidence?assessmentId=${full.id}`, { method: 'POST', body });
  expect(answer.status).toBe(201);
}

/** A window in whose pages attacks can be tried. */
async function attacked(options: VisitOptions = {}): Promise<Visit> {
  const window = await visit(browser, app, options);
  await window.context.addInitScript({ path: 'test/support/page-attacks.js' });
  return window;
}

/** Everything that ran, asked for a window or came from elsewhere while the pages were looked at. */
async function look(paths: readonly string[], seen: (page: Page) => Promise<void>): Promise<string[]> {
  const window = await attacked({ as: 'compliance-officer' });
  const { page, context, faults } = window;
  const found: string[] = [];
  context.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (other) => found.push(`window: ${other.url()}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== app.origin && protocol !== 'data:') found.push(`request: ${request.url()}`);
  });
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    await seen(page);
  }
  const marks = await page.evaluate<string[]>('pageAttacks.owned()');
  await context.close();
  return [...found, ...faults, ...marks];
}

const active = (page: Page) => page.evaluate<string[]>('pageAttacks.active()');

describe('A30: markup in what people write', () => {
  it('is shown as text on every page: nothing runs, no dialog opens, nothing is asked of another host', async () => {
    expect(MARKUP_PAYLOADS).toHaveLength(40);
    const paths = [
      '/',
      '/products',
      `/products/${products[0]}`,
      `/products/${products[1]}/profile`,
      '/assessments',
      `/assessments/${full.id}`,
      `/assessments/${full.id}/results`,
      `/assessments/${full.id}/plan`,
      '/plan',
      '/evidence',
      '/reports',
      '/account',
    ];
    const made: string[] = [];
    const found = await look(paths, async (page) => {
      made.push(...(await active(page)));
    });
    expect([found, made]).toEqual([[], []]);
  }, 120_000);

  it('stands on the page of its product letter for letter', async () => {
    const shown: string[] = [];
    const some = [0, 10, 14];
    await look(
      some.map((at) => `/products/${products[at]}`),
      async (page) => {
        shown.push(await page.locator('main').innerText());
      },
    );
    for (const [n, at] of some.entries()) expect(shown[n]).toContain(MARKUP_PAYLOADS[at]);
  });

  it('is shown as text in the evidence library, with links that open nothing but the web', async () => {
    const schemes = new Set<string>();
    await look(['/evidence'], async (page) => {
      for (const link of await page.locator('main a[href]').all()) {
        schemes.add(new URL((await link.getAttribute('href')) ?? '', app.origin).protocol);
      }
    });
    expect([...schemes].filter((scheme) => !['http:', 'https:'].includes(scheme))).toEqual([]);
  });

  it('prints into a report without scripts, actions or attachments of its own', async () => {
    const response = await officer.fetch(`/api/assessments/${full.id}/report.pdf`);
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
    // Packed pages and fonts are any bytes at all, and now and then spell such a name.
    const text = bytes.replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
    expect(text).toContain('/Catalog');
    expect(text).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|RichMedia)\b/);
  });
});

describe('the content policy of the browser', () => {
  it('A30: stops a script, a handler and a style that somebody managed to put into the page, and every other host', async () => {
    const { page, context } = await attacked({ as: 'compliance-officer' });
    await page.goto('/products');
    await settled(page);
    const stopped = await page.evaluate<Injected>('pageAttacks.inject()');
    await context.close();
    expect(stopped.outcomes).toEqual(['stopped', 'stopped', 'stopped']);
    expect(stopped.owned).toEqual([]);
    expect(stopped.display).not.toBe('none');
    expect(stopped.directives).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']),
    );
  });

  it('cannot be framed, not even by a page of the same host', async () => {
    const { page, context } = await attacked();
    await page.goto('/sign-in');
    await settled(page);
    const framed = await page.evaluate<string>(`pageAttacks.frame('/products')`);
    await context.close();
    expect(framed).toBe('closed');
  });
});

describe('requests of the pages', () => {
  it('go to the own origin alone, visitor and member alike, fonts and pictures too', async () => {
    const { page, context } = await visit(browser, app, { as: 'organisation-admin' });
    const asked = new Map<string, number>();
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const whose = protocol === 'data:' || protocol === 'blob:' ? protocol : origin;
      asked.set(whose, (asked.get(whose) ?? 0) + 1);
    });
    for (const path of [
      '/',
      '/products',
      '/assessments',
      '/evidence',
      '/reports',
      '/method',
      '/learn',
      '/people',
      '/account/security',
      '/organisation',
      '/audit',
    ]) {
      await page.goto(path);
      await settled(page);
    }
    await context.close();
    const visitor = await visit(browser, app);
    for (const path of ['/sign-in', '/sign-up', '/forgot-password']) {
      await visitor.page.goto(path);
      await settled(visitor.page);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
    expect([...asked.keys()].filter((whose) => whose !== app.origin && whose !== 'data:')).toEqual([]);
    expect(asked.get(app.origin)).toBeGreaterThan(50);
  }, 60_000);
});
