import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { saveAnswer } from '../support/assessment-story.js';
import { launchBrowser } from '../support/browser.js';
import { ADD, ASK } from '../support/discussion-documents.js';
import type { TestClient } from '../support/graphql-client.js';
import { openAssessment, type OpenAssessment } from '../support/open-assessment.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { settled, visit, type Visit } from '../support/visit.js';

const FIRST = 'data-necessity';
const SECOND = 'privacy-notice';
const OFFICER = 'compliance-officer of Fernhollow';
const CONTRIBUTOR = 'contributor of Fernhollow';

let app: TestApp;
let browser: Browser;
let officer: TestClient;
let contributor: TestClient;
let executive: TestClient;
let assessment: OpenAssessment;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  executive = await app.as('executive');
  assessment = await openAssessment(officer, 'Tidepool');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const about = (questionId: string) => ({ assessmentId: assessment.id, questionId, operationId: randomUUID() });
const option = (questionId: string, place: number) => assessment.question(questionId).options.at(place);
const card = (page: Page) => page.locator('article.qc');
const composer = (page: Page) => page.getByRole('textbox', { name: 'New comment' });

async function open(client: TestClient, questionId: string, options = {}): Promise<Visit> {
  const window = await visit(browser, app, { cookie: client.cookie, ...options });
  await window.page.goto(assessment.addressOf(questionId));
  await window.page.locator(`article#${questionId}`).waitFor();
  await settled(window.page);
  return window;
}

async function openComments(page: Page): Promise<void> {
  await card(page).locator('[data-foot="comments"]').click();
  await page.getByRole('heading', { name: 'Comments on this question' }).waitFor();
}

describe('a discussion beside a question', () => {
  it('is led by keyboard alone: C opens it, @ offers people, arrows and Enter choose one', async () => {
    const { page, context, faults } = await open(contributor, FIRST);
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: 'Comments on this question' }).waitFor();
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Comments on this question');
    await composer(page).focus();
    await page.keyboard.type('Is this so, @');
    const people = page.getByRole('listbox', { name: 'People to name' });
    await people.getByRole('option').first().waitFor();
    expect(await people.getByRole('option').count()).toBe(4);
    await page.keyboard.type('off');
    await people.getByRole('option').nth(1).waitFor({ state: 'detached' });
    expect(await people.getByRole('option', { selected: true }).textContent()).toContain(OFFICER);
    await page.keyboard.press('Enter');
    await people.waitFor({ state: 'detached' });
    await page.keyboard.type('everywhere? c and n are letters here.');
    expect(await composer(page).inputValue()).toBe(`Is this so, @${OFFICER} everywhere? c and n are letters here.`);
    await page.keyboard.press('Control+Enter');
    const comment = page.getByRole('article', { name: new RegExp(`Comment by ${CONTRIBUTOR}`) });
    await comment.getByText(`@${OFFICER}`).waitFor();
    await card(page).getByRole('button', { name: '1 comment', exact: true }).waitFor();
    expect(await composer(page).inputValue()).toBe('');
    // Scrolled to the composer, the bar lies over half of an option, which the checker takes for a small target.
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is found by who is named, answered with a proposal, and the proposal becomes the answer', async () => {
    const theirs = await visit(browser, app, { cookie: officer.cookie });
    await theirs.page.goto('/');
    await theirs.page.getByRole('link', { name: 'Inbox: 1 new' }).click();
    await theirs.page.getByText(`${CONTRIBUTOR} named you in a comment`).waitFor();
    expect(await axeFindings(theirs.page)).toEqual([]);
    await theirs.page.getByRole('link', { name: 'Mentions and checks with their words' }).click();
    await theirs.page.getByText(`${CONTRIBUTOR} named you`).waitFor();
    expect(await axeFindings(theirs.page)).toEqual([]);
    await theirs.page.getByRole('link', { name: assessment.question(FIRST).asks }).click();
    const thread = theirs.page.getByRole('region', { name: `Thread begun by ${CONTRIBUTOR}` });
    await thread.getByText('new', { exact: true }).waitFor();
    await theirs.page.getByRole('link', { name: 'Inbox: nothing new' }).waitFor();

    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByRole('textbox', { name: 'Your reply' }).fill('Yes, I would say this:');
    await thread.getByRole('button', { name: 'Propose an answer' }).click();
    await thread.getByRole('radio', { name: option(FIRST, 1)?.label }).check();
    await thread.getByRole('textbox', { name: 'Note to add to the answer' }).fill('Checked in May.');
    expect(await axeFindings(theirs.page)).toEqual([]);
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByText('Proposed answer').waitFor();

    const mine = await open(contributor, FIRST);
    await card(mine.page).getByRole('button', { name: '2 comments, 1 new' }).click();
    await mine.page.getByRole('button', { name: 'Accept as answer' }).click();
    await mine.page.getByText(`Accepted by ${CONTRIBUTOR}`).waitFor({ state: 'attached' });
    expect(await card(mine.page).locator('.opts').first().getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await assessment.answer(FIRST)).toMatchObject({
      option: option(FIRST, 1)?.id,
      note: 'Checked in May.',
      updatedBy: { name: CONTRIBUTOR },
    });
    await card(mine.page).getByRole('button', { name: 'History' }).click();
    await card(mine.page)
      .getByText(/^Proposed by compliance-officer/)
      .waitFor();
    await card(mine.page).getByRole('button', { name: '2 comments' }).click();
    await mine.page.getByText('1 resolved thread').waitFor();
    expect([...theirs.faults, ...mine.faults]).toEqual([]);
    await theirs.context.close();
    await mine.context.close();
  });

  it('does not accept what was proposed for an answer that changed, and shows the answer as it is', async () => {
    const proposal = { state: 'ANSWERED', option: option(SECOND, 0)?.id };
    await executive.ask(ADD, { input: { ...about(SECOND), body: 'Rather this', proposal } });
    const { page, context } = await open(officer, SECOND);
    // A page that hears of the change at once accepts on top of it; this one has not heard yet.
    await page.route('**/events?*', (route) => route.abort());
    await page.reload();
    await openComments(page);
    await page.getByRole('button', { name: 'Accept as answer' }).waitFor();
    await saveAnswer(contributor, { ...about(SECOND), option: option(SECOND, 1)?.id, note: 'Meanwhile' });
    await page.getByRole('button', { name: 'Accept as answer' }).click();
    await page.getByText('The answer changed while you were looking.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note for the reviewer' }).inputValue()).toBe('Meanwhile');
    expect(await assessment.answer(SECOND)).toMatchObject({ option: option(SECOND, 1)?.id, revision: 1 });
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('textbox', { name: 'Why not?' }).fill('The contributor is right');
    await page.getByRole('button', { name: 'Decline the proposal' }).click();
    await page.getByText(`Declined by ${OFFICER}`).waitFor();
    await context.close();
  });

  it('lets people edit and remove their own words, and keeps what is begun', async () => {
    const { page, context } = await open(officer, SECOND);
    await openComments(page);
    await composer(page).fill('Frist thought');
    await card(page).locator('[data-foot="comments"]').click();
    await openComments(page);
    expect(await composer(page).inputValue()).toBe('Frist thought');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    const own = page.getByRole('article', { name: new RegExp(`Comment by ${OFFICER}`) });
    await own.getByRole('button', { name: 'Edit' }).click();
    await own.getByRole('textbox', { name: 'Your comment' }).fill('First thought of Zara, 9, Hill School');
    await own.getByText('This may point to a person').waitFor();
    await own.getByRole('textbox', { name: 'Your comment' }).fill('First thought');
    await own.getByRole('button', { name: 'Save changes' }).click();
    await own.getByText('edited').waitFor();
    await own.getByRole('button', { name: 'Remove' }).click();
    await own.getByRole('button', { name: 'Remove this comment' }).click();
    await page.getByText('Removed by its author').waitFor();
    expect(await page.getByText('First thought').count()).toBe(0);
    await context.close();
  });
});

describe('a request to check', () => {
  it('shows on card, row and rail, can be filtered for, and ends with “Looks right”', async () => {
    await contributor.ask(ASK, { input: { ...about(FIRST), why: 'Is May still right?' } });
    const { page, context, faults } = await open(officer, SECOND);
    await page.locator(`button#${FIRST}`).getByText('To check').waitFor();
    const filter = page.getByRole('button', { name: 'To check: 1' });
    await filter.click();
    expect(await page.locator('.qrow').count()).toBe(1);
    await page.getByRole('button', { name: 'Table view' }).click();
    await page.locator('.question-table').waitFor();
    expect(await page.locator('.question-table tbody tr').count()).toBe(1);
    await page.locator('.question-table tbody button').click();
    await page.getByText(`${CONTRIBUTOR} asks for a check`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Looks right' }).click();
    await page.getByText(`${OFFICER} checked this answer`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is asked for on a phone by somebody who may only read', async () => {
    const { page, context, faults } = await open(executive, SECOND, { viewport: { width: 390, height: 844 } });
    await card(page).getByRole('button', { name: 'Please check' }).click();
    await page.getByRole('textbox', { name: 'What should be looked at?' }).fill('Since when?');
    await page.getByRole('combobox', { name: 'Who should check it?' }).selectOption({ label: OFFICER });
    await page.getByRole('button', { name: 'Ask for a check' }).click();
    await page.getByText(`executive of Fernhollow asks ${OFFICER} to check`).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(`asks ${OFFICER} to check`).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });
});
