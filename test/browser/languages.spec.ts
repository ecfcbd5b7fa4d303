import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoPassword, DEMO_ORGANISATIONS } from '#api/accounts/demo-people.js';
import { seedDemo } from '#api/operations/seed-demo.js';
import { InstallationSecret } from '#api/platform/keys.js';
import { choices, createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

let app: TestApp;
let browser: Browser;
let client: TestClient;
/** Every page there is: a name for failures, its address, and what has to be done before it shows everything. */
let pages: readonly (readonly [name: string, address: string, prepare?: (page: Page) => Promise<void>])[];

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ people: false, env: { OPENCRIA_TODAY: '2026-11-16T09:00:00Z' } }),
    launchBrowser(),
  ]);
  await seedDemo(app.app);
  client = app.visitor();
  await client.signIn(DEMO_ORGANISATIONS[0]?.people[0]?.email ?? '', demoPassword(app.app.get(InstallationSecret)));
  pages = await pagesOf();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Words that may stand unmarked: those of the questionnaire, of people, and of the language's own calendar and map. */
let content: readonly string[];

/** What is left of a text when all of that is taken away: words somebody wrote into the code. */
function hardCoded(text: string): string {
  let rest = text.replace(/https?:\S*|\b\d{1,2} \p{L}{3,4} \d{4}\b|\bin \d+ days\b/gu, ' ');
  for (const words of content) rest = rest.replaceAll(words, ' ');
  return /\p{L}/u.test(rest) ? text : '';
}

/** All texts below a value that hold a letter. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value.replace(/\s+/g, ' ').trim()] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function contentOf(assessmentIds: readonly string[]): Promise<string[]> {
  const { assessments, ...others } = await client.ask<Content>(CONTENT);
  const details = await Promise.all(assessmentIds.map((id) => client.ask(DETAILS, { id })));
  const url = assessments.edges[0]?.node.instrument.url ?? '';
  const instrument: unknown = await (await client.fetch(url)).json();
  const markets = others.products.edges.flatMap(({ node }) => node.markets);
  const countries = new Intl.DisplayNames(['en'], { type: 'region' });
  const named = markets.map((code) => countries.of(code) ?? code);
  const asked = textsIn(instrument).map((text) => text.replaceAll('{product}', 'Skerry'));
  const all = [...asked, ...textsIn([others, details, DEMO_ORGANISATIONS]), ...named, 'OpenCRIA'];
  // The longest first, so that no part of a longer text is taken for the whole.
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

interface Content {
  products: { edges: { node: { name: string; description: string; markets: string[] } }[] };
  assessments: { edges: { node: { instrument: { url: string } } }[] };
}

const CONTENT = `{ viewer { name email organisation { name } } people { name }
  products { edges { node { name description markets } } }
  assessments { edges { node { instrument { url } } } }
  actions(order: URGENCY) { edges { node { steps { text } blocked { reason } } } } }`;
const DETAILS = `query ($id: ID!) { assessment(id: $id) {
  answers { note reason } plan { action moves { because } } evidence { title } harmRatings { exposed note } } }`;

interface Demo {
  products: { edges: { node: { id: string; name: string; assessments: { id: string }[] } }[] };
  assessments: { edges: { node: { id: string; mode: string } }[] };
  actions: { edges: { node: { id: string } }[] };
}

async function pagesOf(): Promise<typeof pages> {
  const { products, assessments, actions } = await client.ask<Demo>(`{
    products { edges { node { id name assessments { id } } } }
    assessments { edges { node { id mode } } }
    actions(order: URGENCY) { edges { node { id } } } }`);
  const skerry = products.edges.find(({ node }) => node.name === 'Skerry')?.node;
  const product = skerry?.id;
  const full = skerry?.assessments[0]?.id;
  const organisation = assessments.edges.find(({ node }) => node.mode === 'ORGANISATION')?.node.id;
  const screening = await start(client, 'SCREENING', await createProduct(client, 'Kelp', { dm: true }));
  const [question] = choices(await instrumentOf(client, screening)).filter((each) => each.screening);
  await saveAnswer(client, { assessmentId: screening.id, questionId: question?.id, state: 'UNKNOWN' });
  content = await contentOf([full, organisation].flatMap((id) => id ?? []));
  const at = (id: string | undefined, part = '') => `/assessments/${id}${part}`;
  return [
    ['home', '/'],
    ['my questions', '/my-questions'],
    ['products', '/products'],
    ['new product', '/products/new'],
    ['product', `/products/${product}`],
    ['profile: about', `/products/${product}/profile/product`],
    ['profile: flags', `/products/${product}/profile/contact`],
    ['profile: check', `/products/${product}/profile/check`],
    ['assessments', '/assessments'],
    ['question with options', at(full, '/modules/privacy#private-defaults'), openAll],
    ['question with a list', at(full, '/modules/privacy#real-consent'), openAll],
    ['question with a number', at(full, '/modules/equality#same-protection-everywhere'), openAll],
    ['questions as a table', at(full, '/modules/privacy'), (page) => page.locator('.top-acts button').first().click()],
    ['due diligence of the organisation', at(organisation, '/modules/policy'), openAll],
    ['harms', at(full, '/harms')],
    ['results', at(full, '/results'), openFirstReasons],
    ['results of a screening', at(screening.id, '/results')],
    ['results of the organisation', at(organisation, '/results')],
    ['plan', at(full, '/plan'), openFirstAction],
    ['plans', '/plan'],
    ['actions', '/actions'],
    ['actions on the board', '/actions?view=board', openFirstMove],
    ['actions on the timeline', '/actions?view=timeline'],
    ['actions in the calendar', '/actions?view=calendar'],
    ['my actions', '/actions/mine'],
    ['action', `/actions/${actions.edges[0]?.node.id}`],
    ['portfolio', '/portfolio'],
    ['carried over', at(full, '/carried')],
    ['evidence', '/evidence'],
    ['inbox', '/inbox'],
    ['what somebody is told of', '/inbox/settings'],
    ['reports', '/reports'],
    ['method', '/method'],
    ['nothing at this address', '/nowhere'],
  ];
}

/** Opens what a question keeps folded: examples of practice, the form for evidence, the claim, who answers it. */
async function openAll(page: Page): Promise<void> {
  await page.locator('article.qc').waitFor();
  for (const folded of ['details.practice > summary', '[data-add-evidence]', '.claim-open', '[data-foot="assign"]']) {
    const each = page.locator(`article.qc ${folded}`);
    if ((await each.count()) > 0) await each.first().click();
  }
}

async function openFirstReasons(page: Page): Promise<void> {
  await page.locator('.profile-why button').first().click();
  await page.locator('.harm-list summary').first().click();
}

async function openFirstMove(page: Page): Promise<void> {
  await page.locator('.board-move').first().click();
}

async function openFirstAction(page: Page): Promise<void> {
  await page.locator('.plan-more button').first().click();
  await page.locator('.plan-moves .btn').first().click();
}

/** Opens a page in a language, as far as it goes. */
async function openPage(page: Page, [, address, prepare]: (typeof pages)[number]): Promise<void> {
  await page.goto(address);
  await settled(page);
  await prepare?.(page);
}

/** A window in which a language was chosen. */
async function windowIn(language: string, signedIn = true): Promise<Visit> {
  const window = await visit(browser, app, signedIn ? { cookie: client.cookie } : {});
  await window.context.addInitScript(`localStorage.setItem('opencria-language', '${language}')`);
  return window;
}

describe('in the marked pseudo-language', () => {
  it('no page shows or speaks a word that is not from the catalogue, the questionnaire or a person', async () => {
    const { page, context, faults } = await windowIn('en-XA');
    const found: Record<string, string[]> = {};
    for (const each of pages) {
      await openPage(page, each);
      const unmarked = await page.evaluate<string[]>('pageFacts.unmarked()');
      found[each[0]] = unmarked.map(hardCoded).filter((text) => text !== '');
    }
    expect(found).toEqual(Object.fromEntries(pages.map(([name]) => [name, []])));
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  it('nor does a page before sign-in', async () => {
    const { page, context } = await windowIn('en-XA', false);
    const found: Record<string, string[]> = {};
    for (const address of ['/sign-in', '/sign-up', '/set-up']) {
      await page.goto(address);
      await settled(page);
      const unmarked = await page.evaluate<string[]>('pageFacts.unmarked()');
      found[address] = unmarked.map(hardCoded).filter((text) => text !== '');
    }
    expect(found).toEqual({ '/sign-in': [], '/sign-up': [], '/set-up': [] });
    await context.close();
  });
});

describe('from right to left', () => {
  it('no page is wider than its window, on a desk or on a phone', async () => {
    const { page, context, faults } = await windowIn('ar-XB');
    const found: Record<string, string[]> = {};
    for (const each of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openPage(page, each);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      const onDesk = await page.evaluate<string[]>('pageFacts.tooWide()');
      await page.setViewportSize({ width: 390, height: 844 });
      found[each[0]] = [...onDesk, ...(await page.evaluate<string[]>('pageFacts.tooWide()'))];
    }
    expect(found).toEqual(Object.fromEntries(pages.map(([name]) => [name, []])));
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  it('the layout is mirrored', async () => {
    const { page, context } = await windowIn('ar-XB');
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`nothing is drawn for ${selector}`);
      return { left: box.x, right: box.x + box.width };
    };
    const question = pages.find(([name]) => name === 'question with options');
    if (question) await openPage(page, question);
    const [brand, account] = [await boxOf('.bar .brand'), await boxOf('.account')];
    expect(brand.left).toBeGreaterThan(account.right);
    const [rail, card, notes] = [await boxOf('.rail'), await boxOf('article.qc'), await boxOf('.mn')];
    expect(rail.left).toBeGreaterThanOrEqual(card.right);
    expect(card.left).toBeGreaterThanOrEqual(notes.right);
    const [circle, words] = [await boxOf('.opt input'), await boxOf('.opt .w')];
    expect(circle.left).toBeGreaterThanOrEqual(words.right);
    await context.close();
  });
});
