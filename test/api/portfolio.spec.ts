import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { approveSubmission, openProgramme, requestSubmission } from '../support/submitted-case.js';
import { readPdf } from '../libs/report-fixture.js';

const FIRST = { INSTRUMENTS_DIR: path.resolve('test/fixtures/two-versions/1.0.0') };
const PORTFOLIO = `{ portfolio { asOf rights { id short } rows { product { id name } assessmentId mode state draftId headline
  index { display } blank scores { id figure { display } band } redLines { id state } harms { id residual }
  actionsOpen actionsOverdue evidenceExpiring promptsOpen trend { asOf headline index { display } } } } }`;
const RATE = 'mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }';
const MOVE = 'mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }';
const LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';

interface Row {
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly assessmentId: string | null;
  readonly scores: readonly { readonly id: string; readonly figure: { readonly display: string } | null }[];
  readonly trend: readonly object[];
}
interface Portfolio {
  readonly rights: readonly { readonly id: string }[];
  readonly rows: readonly Row[];
}

let app: TestApp;
let officer: TestClient;
let assessmentId: string;
let productId: string;

const portfolioOf = async (client: TestClient) => (await client.ask<{ portfolio: Portfolio }>(PORTFOLIO)).portfolio;
const rowOf = ({ rows }: Portfolio, name: string) => rows.find(({ product }) => product?.name === name);
const kept = () =>
  app.database.sql<{ version: string }>(
    `select xmin::text as version from app.portfolio_figure where assessment_id = $1`,
    [assessmentId],
  );

beforeAll(async () => {
  app = await startApp({ env: FIRST });
  officer = await app.as('compliance-officer');
  const { programmeId } = await openProgramme(app, { instruments: ['playground-app@1.0.0'], name: 'Playgrounds' });
  const organisation = await start(officer, 'ORGANISATION');
  await saveAnswer(officer, { assessmentId: organisation.id, questionId: 'complaints', option: 'someone' });
  productId = await createProduct(officer, 'Swings', { chat: false, under13: false });
  ({ id: assessmentId } = await start(officer, 'FULL', productId));
  const link = { assessmentId, title: 'Log', tier: 2, url: 'https://example.org/log', effectiveOn: '2025-11-20' };
  const { addLink: log } = await officer.ask<{ addLink: { id: string } }>(LINK, { input: link });
  const answers = { fence: 'all-ways', lamps: 'partly', surface: 'always', rules: 'never' };
  for (const [questionId, option] of Object.entries(answers)) {
    const evidenceIds = questionId === 'lamps' ? [log.id] : [];
    await saveAnswer(officer, { assessmentId, questionId, option, evidenceIds });
  }
  const rating = { scale: 4, scope: 2, irremediability: 4, likelihood: 3 };
  await officer.ask(RATE, {
    input: { assessmentId, harmId: 'falls', operationId: randomUUID(), baseRevision: 0, ...rating },
  });
  const request = await requestSubmission(officer, { assessmentId, programmeId });
  await approveSubmission(await app.as('organisation-admin'), request);
  await officer.ask(MOVE, {
    input: {
      assessmentId,
      operationId: randomUUID(),
      key: 'answer:rules',
      baseRevision: 0,
      move: 'ACCEPTED',
      ownerId: app.viewer('contributor').userId,
      dueOn: '2026-11-10',
    },
  });
  await createProduct(officer, 'Another, not assessed');
});
afterAll(() => app.close());

describe('the portfolio of an organisation', () => {
  it('shows each product and the organisation by right, with red lines, harms, actions and evidence', async () => {
    const portfolio = await portfolioOf(officer);
    expect(portfolio.rows.map(({ product }) => product?.name ?? null)).toEqual([
      'Another, not assessed',
      'Swings',
      null,
    ]);
    expect(rowOf(portfolio, 'Another, not assessed')).toMatchObject({ assessmentId: null, headline: null, scores: [] });
    expect(rowOf(portfolio, 'Swings')).toMatchObject({
      assessmentId,
      mode: 'FULL',
      state: 'SUBMITTED',
      headline: 'Red line open',
      blank: 0,
      redLines: [{ id: 'RL-01', state: 'BREACHED' }],
      harms: [{ id: 'falls', residual: 'CRITICAL' }],
      actionsOpen: 1,
      actionsOverdue: 0,
      evidenceExpiring: 1,
      promptsOpen: 0,
      trend: [{ asOf: '2026-11-02', headline: 'Red line open' }],
    });
    const { assessment } = await officer.ask<{ assessment: { result: { clusters: { id: string; score: object }[] } } }>(
      `query ($id: ID!) { assessment(id: $id) { result { clusters { id score { display } } } } }`,
      { id: assessmentId },
    );
    expect(rowOf(portfolio, 'Swings')?.scores.map(({ id, figure }) => ({ id, score: figure }))).toEqual(
      assessment.result.clusters.map(({ id, score }) => ({ id, score })),
    );
  });

  it('works its figures out once, and anew with every change of what they follow from', async () => {
    const before = await portfolioOf(officer);
    const [first] = await kept();
    await portfolioOf(officer);
    expect(await kept()).toEqual([first]);
    await officer.ask('mutation ($input: ContinueDraftInput!) { continueDraft(input: $input) { __typename } }', {
      input: { assessmentId, operationId: randomUUID() },
    });
    await saveAnswer(officer, { assessmentId, questionId: 'rules', option: 'always', baseRevision: 1 });
    const after = await portfolioOf(officer);
    expect(rowOf(after, 'Swings')?.scores).not.toEqual(rowOf(before, 'Swings')?.scores);
    expect(await kept()).not.toEqual([first]);
    expect(rowOf(after, 'Swings')?.trend).toEqual(rowOf(before, 'Swings')?.trend);
  });

  it('counts an action as overdue from the day after it was due', async () => {
    app.moveTo('2026-11-11T09:00:00Z');
    expect(rowOf(await portfolioOf(officer), 'Swings')).toMatchObject({ actionsOpen: 1, actionsOverdue: 1 });
  });

  it('is read by executives, and shows another organisation nothing of it', async () => {
    const executive = await app.as('executive');
    expect(await portfolioOf(executive)).toEqual(await portfolioOf(officer));
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await portfolioOf(stranger)).rows.filter(({ assessmentId: id }) => id !== null)).toEqual([]);
    const reviewer = await app.as('reviewer', REVIEWERS);
    expect((await reviewer.refusal(PORTFOLIO)).code).toBe('FORBIDDEN');
  });

  it('goes onto one page for the board, with the same figures, and taking it is audited', async () => {
    const executive = await app.as('executive');
    const response = await executive.fetch('/api/portfolio/board.pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const { pages, text, tagged } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect({ pages, tagged }).toEqual({ pages: 1, tagged: true });
    expect(text).toContain('1 red line is open');
    expect(text).toContain('Swings');
    const swings = rowOf(await portfolioOf(executive), 'Swings');
    for (const { figure } of swings?.scores ?? []) expect(text).toContain(figure?.display ?? '–');
    const [entry] = await app.database.sql<{ action: string; details: object }>(
      `select action, details from app.audit_entry where action = 'report.download' order by seq desc limit 1`,
    );
    expect(entry?.details).toEqual({ format: 'board' });
    const contributor = await app.as('contributor');
    expect((await contributor.fetch('/api/portfolio/board.pdf')).status).toBe(403);
  });
});
