import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import { axeFindings } from '../support/axe-findings.js';
import { launchBrowser } from '../support/browser.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit } from '../support/visit.js';

const OFF = { group_chat: false, voice_video: false, livestream: false, ugc: false, public_profiles: false };

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let product: string;
let draft: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  product = await createProduct(officer, 'Tidepool', { dm: true, ...OFF });
  draft = (await start(officer, 'FULL', product)).id;
  await saveAnswer(officer, { assessmentId: draft, questionId: 'unknown-adult-contact', option: 'partly' });
  await saveAnswer(officer, { assessmentId: draft, questionId: 'private-defaults', state: 'UNKNOWN' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const good = async (page: Page) => {
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
};
const flagRow = (page: Page, asks: RegExp) => page.getByRole('radiogroup', { name: asks });
const choose = (page: Page, said: 'Yes' | 'No' | 'Don’t know') =>
  flagRow(page, /send each other private messages/)
    .getByRole('radio', { name: said, exact: true })
    .check();

describe('an answer', () => {
  it('that makes questions appear says so and why, politely, and says it again when they go', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: officer.cookie });
    await page.goto(`/assessments/${draft}/modules/a-age-access#age-check-method`);
    const card = page.locator('article#age-check-method');
    await card.waitFor();
    await card.locator('.opt').first().click();
    await page.locator('.routing-news', { hasText: 'not asked any more because you answered' }).waitFor();
    await card.locator('.opt').nth(3).click();
    const news = page.locator('.routing-news', { hasText: 'are asked because you answered' });
    await news.waitFor();
    await page.getByRole('status').filter({ hasText: 'more questions are asked because you answered' }).waitFor();
    await good(page);
    await news.getByRole('link').first().click();
    await page.getByText(/^Asked because you answered “.+” to “/).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a change of the profile', () => {
  it('shows what it brings, is applied only then, and keeps the answers it hides', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: officer.cookie });
    await page.goto(`/products/${product}/profile/contact`);
    await choose(page, 'No');
    const panel = page.locator('.change-panel');
    await panel.getByText(/questions? left out$/).waitFor();
    await panel.getByText(/answer of them is kept/).waitFor();
    await panel.getByText(/red lines? cease/).waitFor();
    await page.getByRole('link', { name: '1 change not applied yet' }).waitFor();
    await good(page);
    expect(await profileOf('dm')).toBe(true);
    await panel.getByRole('button', { name: 'Apply 1 change' }).click();
    await panel.getByText('Applied.').waitFor();
    await page.locator('.save-saved').waitFor();
    expect(await profileOf('dm')).toBe(false);

    await page.goto(`/assessments/${draft}/modules/d-contact`);
    await page.getByText('1 answer is kept for a question that is not asked now').click();
    await page.locator('.kept-answers').getByText('Not asked because you said no to', { exact: false }).waitFor();
    await good(page);
    await page.goto(`/assessments/${draft}/results`);
    await page.getByRole('heading', { name: 'Kept, not counted' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('that is discarded changes nothing, and one taken back brings the answer without a mark', async () => {
    const { page, context } = await visit(browser, app, { cookie: officer.cookie });
    await page.goto(`/products/${product}/profile/contact`);
    await choose(page, 'Don’t know');
    await page.locator('.change-panel').getByText('1 answer to look at again').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Choose another answer, and what it would bring').waitFor();
    expect(await profileOf('dm')).toBe(false);
    await choose(page, 'Yes');
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.locator('.save-saved').waitFor();
    await page.goto(`/assessments/${draft}/modules/d-contact#unknown-adult-contact`);
    await page.locator('article#unknown-adult-contact').waitFor();
    expect(await page.getByText('Look at this answer again').count()).toBe(0);
    await context.close();
  });

  it('marks the touched answer on card, rail, lists and results, until somebody says it is still right', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: officer.cookie });
    await page.goto(`/products/${product}/profile/contact`);
    await choose(page, 'Don’t know');
    await page.getByRole('button', { name: 'Apply 1 change' }).click();
    await page.getByRole('link', { name: 'Open the answers to look at again' }).waitFor();
    await page.locator('.save-saved').waitFor();
    for (const address of ['/', '/products', '/assessments']) {
      await page.goto(address);
      await page.getByText('1 answer to look at again').waitFor();
    }
    await page.goto(`/assessments/${draft}/results`);
    await page.locator('.missing').getByText('1 answer to look at again').waitFor();
    await good(page);
    await page.goto(`/assessments/${draft}/modules/d-contact#unknown-adult-contact`);
    const note = page.locator('article#unknown-adult-contact .look-again');
    await note.getByText(/You now say it is not known: “Can users send each other private messages/).waitFor();
    await page.locator('.rail').getByText('1 to look at').waitFor();
    await good(page);
    await note.getByRole('button', { name: 'Still right' }).press('Enter');
    await note.waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: 'the answer is still right' }).waitFor();
    await page.reload();
    await page.locator('article#unknown-adult-contact').waitFor();
    expect(await page.getByText('Look at this answer again').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the results', () => {
  it('say what is missing, what would move them most, and what is claimed and not shown, each with its link', async () => {
    const { page, context, faults } = await visit(browser, app, { cookie: officer.cookie });
    await page.goto(`/assessments/${draft}/results`);
    const missing = page.locator('.missing');
    await missing.getByText(/\d+ questions without an answer/).waitFor();
    await missing.getByRole('link', { name: 'Start the organisation’s own assessment' }).waitFor();
    await page.locator('.top-movers').getByRole('link').first().waitFor();
    await good(page);
    await missing.getByRole('link').first().click();
    await page.locator('article.qc').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('count what is done as every other page and the interface do', async () => {
    const { assessment } = await officer.ask<{
      assessment: { summary: { own: { answered: number; applicable: number } } };
    }>('query ($id: ID!) { assessment(id: $id) { summary { own { answered applicable } } } }', { id: draft });
    const { answered, applicable } = assessment.summary.own;
    const { page, context } = await visit(browser, app, { cookie: officer.cookie });
    for (const address of ['/', '/products', `/products/${product}`, '/assessments', `/assessments/${draft}`]) {
      await page.goto(address);
      await page
        .getByText(new RegExp(`\\b${answered} of ${applicable} (product )?questions done`))
        .first()
        .waitFor();
    }
    await context.close();
  });

  it('stand beside an earlier day, with what is better, worse and new', async () => {
    app.moveTo('2026-11-05T09:00:00Z');
    const answer = { assessmentId: draft, questionId: 'unknown-adult-contact', option: 'closed', baseRevision: 1 };
    await saveAnswer(await app.as('compliance-officer'), answer);
    const { page, context, faults } = await visit(browser, app, { as: 'executive' });
    await page.goto(`/assessments/${draft}/results`);
    await page.getByRole('link', { name: 'Compare with an earlier state' }).click();
    await page.getByLabel('At the end of this day').fill('2026-11-02');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Answers', exact: true }).waitFor();
    await page.locator('.compared-counts').waitFor();
    await good(page);
    expect(faults).toEqual([]);
    await context.close();
  });
});

async function profileOf(flag: string): Promise<boolean | null | undefined> {
  const found = await officer.ask<{ product: { profile: { flag: string; value: boolean | null }[] } }>(
    'query ($id: ID!) { product(id: $id) { profile { flag value } } }',
    { id: product },
  );
  return found.product.profile.find((answer) => answer.flag === flag)?.value;
}
