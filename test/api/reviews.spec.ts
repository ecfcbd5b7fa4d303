import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isRequiredArgument } from 'graphql';
import { saveAnswer } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  approveSubmission,
  completeAssessment,
  openProgramme,
  requestSubmission,
  SMALL_INSTRUMENT,
  type OpenProgramme,
} from '../support/submitted-case.js';
import { uploaded } from '../support/upload.js';
import { callOf, publishedSchema, rootFields } from '../support/walk-schema.js';
import { wholeSelection } from '../support/whole-selection.js';

const CASE = `submissionId productName companyName state turn breached unresolved worstResidual evidenced revision
  promise { days used left overdue } claimedBy { id name } mayClaim mayHandOver mayAssign`;
const QUEUE = `query ($tab: QueueTab!, $filter: QueueFilterInput, $first: Int, $after: String) {
  reviewQueue(tab: $tab, filter: $filter, first: $first, after: $after) {
    edges { node { ${CASE} } } pageInfo { hasNextPage endCursor } total } }`;
const COUNTS = '{ reviewQueueOverview { counts { tab count overdue } reviewers { id } technologies { id } } }';
const CLAIM = `mutation ($input: ClaimReviewInput!) { claimReview(input: $input) { ${CASE} } }`;
const NEXT = `mutation ($input: TakeNextReviewInput!) { takeNextReview(input: $input) { ${CASE} } }`;
const HAND_OVER = `mutation ($input: PassReviewInput!) { handOverReview(input: $input) { ${CASE} } }`;
const ASSIGN = `mutation ($input: PassReviewInput!) { assignReview(input: $input) { ${CASE} } }`;
const REVIEW = `query ($id: ID!) { review(submissionId: $id) { case { ${CASE} } content input digest slot previousId
  groups { kind items { subject subjectId changed kinds levels tiers } } files { evidenceId preview hasFile }
  verdicts { subjectId verdict level revision } notes { id text } adviceTexts { id title } } }`;
const GIVEN = 'subjectId verdict level tier reason revision';
const SAVE = `mutation ($input: SaveVerdictInput!) { saveVerdict(input: $input) {
  ... on VerdictSaved { verdict { ${GIVEN} } } ... on VerdictConflict { current { ${GIVEN} } } } }`;
const REMOVE = `mutation ($input: RemoveVerdictInput!) { removeVerdict(input: $input) {
  ... on VerdictSaved { verdict { ${GIVEN} } } } }`;
const NOTE = 'mutation ($input: SavePrivateNoteInput!) { savePrivateNote(input: $input) { id text mayRemove } }';
const REMOVE_NOTE = 'mutation ($input: RemovePrivateNoteInput!) { removePrivateNote(input: $input) { id } }';
const ADVICE = 'mutation ($input: SaveAdviceTextInput!) { saveAdviceText(input: $input) { id title revision } }';
const REMOVE_ADVICE = 'mutation ($input: RemoveAdviceTextInput!) { removeAdviceText(input: $input) { id } }';
const SAVE_VIEW =
  'mutation ($input: SaveQueueViewInput!) { saveQueueView(input: $input) { id name filter { search } } }';
const REMOVE_VIEW = 'mutation ($input: RemoveQueueViewInput!) { removeQueueView(input: $input) { id } }';
const WITHDRAW = 'mutation ($input: WithdrawSubmissionInput!) { withdrawSubmission(input: $input) { id } }';
const CONTINUE = 'mutation ($input: ContinueDraftInput!) { continueDraft(input: $input) { __typename } }';

interface Case {
  submissionId: string;
  productName: string;
  state: string;
  revision: number;
  claimedBy: { id: string } | null;
  mayClaim: boolean;
  mayHandOver: boolean;
  mayAssign: boolean;
}

interface Submitted {
  readonly id: string;
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly laterId: string;
}

let app: TestApp;
let programme: OpenProgramme;
let officer: TestClient;
let reviewer: TestClient;
let lead: TestClient;
let city: Submitted;

const operation = () => ({ operationId: randomUUID() });
const textFile = (text: string) => Buffer.from(text);

/** Submits a product with one text as evidence; another text is attached to the draft afterwards. */
async function submit(product: string): Promise<Submitted> {
  const { assessmentId } = await completeAssessment(officer, product);
  const evidence = await uploaded(
    officer,
    { id: assessmentId } as never,
    textFile(`submitted with ${product}`),
    'log.txt',
  );
  await saveAnswer(officer, {
    assessmentId,
    questionId: 'first-ride',
    parts: ['brakes'],
    baseRevision: 1,
    evidenceIds: [evidence.id],
  });
  const request = await requestSubmission(officer, { assessmentId, programmeId: programme.programmeId });
  const submission = await approveSubmission(await app.as('organisation-admin'), request);
  const id = submission?.id ?? '';
  await officer.ask(CONTINUE, { input: { assessmentId, ...operation() } });
  await saveAnswer(officer, {
    assessmentId,
    questionId: 'help-line',
    option: 'never',
    note: 'canary of the draft',
    baseRevision: 1,
  });
  const later = await uploaded(officer, { id: assessmentId } as never, textFile('canary in a later file'), 'later.txt');
  return { id, assessmentId, evidenceId: evidence.id, laterId: later.id };
}

const queue = async (client: TestClient, variables: Record<string, unknown> = {}) =>
  (
    await client.ask<{ reviewQueue: { edges: { node: Case }[]; total: number; pageInfo: { endCursor: string } } }>(
      QUEUE,
      {
        tab: 'BODY',
        ...variables,
      },
    )
  ).reviewQueue;
const names = async (client: TestClient, variables: Record<string, unknown> = {}) =>
  (await queue(client, variables)).edges.map(({ node }) => node.productName);
const claim = (client: TestClient, submissionId: string) =>
  client.ask<{ claimReview: Case }>(CLAIM, { input: { submissionId, ...operation() } });
const verdict = (input: Record<string, unknown>) => ({
  input: { submissionId: city.id, subject: 'ANSWER', baseRevision: 0, ...operation(), ...input },
});
const actions = async () =>
  (
    await app.database.sql<{ action: string }>(`select action from app.audit_entry where tenant_id = $1 order by seq`, [
      programme.bodyId,
    ])
  ).map(({ action }) => action);

beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  programme = await openProgramme(app);
  [officer, reviewer, lead] = await Promise.all([
    app.as('compliance-officer'),
    app.as('reviewer', REVIEWERS),
    app.as('lead-reviewer', REVIEWERS),
  ]);
  city = await submit('City bicycles');
}, 60_000);
afterAll(() => app.close());

describe('the queue', () => {
  it('keeps a case while the owner edits the draft, and shows it as it was submitted', async () => {
    const [shown] = (await queue(reviewer)).edges;
    expect(shown?.node).toMatchObject({
      productName: 'City bicycles',
      companyName: 'Fernhollow',
      state: 'SUBMITTED',
      promise: { days: 20, used: 0, left: 20, overdue: 0 },
      mayClaim: true,
      mayHandOver: false,
      mayAssign: false,
    });
  });

  it('finds by name, number and facts, and refuses a cursor it did not give out', async () => {
    expect(await names(reviewer, { filter: { search: 'FERN' } })).toEqual(['City bicycles']);
    expect(await names(reviewer, { filter: { search: city.id.slice(0, 8) } })).toEqual(['City bicycles']);
    expect(await names(reviewer, { filter: { search: 'nothing' } })).toEqual([]);
    expect(await names(reviewer, { filter: { technology: 'riders', redLine: 'CLEAR', unclaimed: true } })).toHaveLength(
      1,
    );
    expect(await names(reviewer, { filter: { overdue: true } })).toEqual([]);
    expect(await names(reviewer, { filter: { redLine: 'BREACHED' } })).toEqual([]);
    expect(await reviewer.refusal(QUEUE, { tab: 'BODY', after: 'bm9uc2Vuc2U' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('A29: takes wildcards and quotes in a search as they are', async () => {
    for (const search of ['%', '_', 'City%', "' or true --", '\\', '*']) {
      expect([search, await names(reviewer, { filter: { search } })]).toEqual([search, []]);
    }
  });

  it('keeps views under names, for the person alone', async () => {
    const input = { name: 'City', tab: 'BODY', filter: { search: 'city' }, ...operation() };
    const { saveQueueView } = await reviewer.ask<{ saveQueueView: { id: string }[] }>(SAVE_VIEW, { input });
    expect(saveQueueView).toEqual([{ id: expect.any(String), name: 'City', filter: { search: 'city' } }]);
    expect(await lead.ask('{ queueViews { id } }')).toEqual({ queueViews: [] });
    const gone = { input: { viewId: saveQueueView[0]?.id } };
    expect(await lead.ask(REMOVE_VIEW, gone)).toEqual({ removeQueueView: [] });
    expect(await reviewer.ask('{ queueViews { name } }')).toEqual({ queueViews: [{ name: 'City' }] });
    expect(await reviewer.ask(REMOVE_VIEW, gone)).toEqual({ removeQueueView: [] });
  });

  it('gives a submission to one of two who claim it at once', async () => {
    const settled = await Promise.allSettled([claim(reviewer, city.id), claim(lead, city.id)]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = settled.find((each) => each.status === 'rejected');
    expect(String(refused?.reason)).toContain('CASE_TAKEN');
    expect((await actions()).filter((action) => action === 'review.claimed')).toHaveLength(1);
  });

  it('lets a case be assigned by the lead, handed over, given back, and taken as the next one', async () => {
    const [me, boss] = [app.viewer('reviewer', REVIEWERS).userId, app.viewer('lead-reviewer', REVIEWERS).userId];
    const revision = async () => (await queue(lead)).edges[0]?.node.revision;
    const pass = async (reviewerId: string | null) => ({
      input: { submissionId: city.id, reviewerId, baseRevision: await revision(), ...operation() },
    });
    expect(await lead.ask(ASSIGN, await pass(boss))).toMatchObject({ assignReview: { claimedBy: { id: boss } } });
    expect(await reviewer.refusal(HAND_OVER, await pass(me))).toMatchObject({ code: 'CASE_NOT_YOURS' });
    const stranger = app.viewer('programme-admin', REVIEWERS).userId;
    expect(await lead.refusal(ASSIGN, await pass(stranger))).toMatchObject({ code: 'REVIEWER_NOT_OPEN' });
    const stale = await pass(me);
    expect(await lead.ask(HAND_OVER, await pass(null))).toMatchObject({ handOverReview: { state: 'SUBMITTED' } });
    expect(await lead.refusal(ASSIGN, stale)).toMatchObject({ code: 'CASE_MOVED_ON' });
    expect(await reviewer.ask(NEXT, { input: operation() })).toMatchObject({
      takeNextReview: { submissionId: city.id, claimedBy: { id: me }, mayHandOver: true },
    });
    expect(await lead.ask(NEXT, { input: operation() })).toEqual({ takeNextReview: null });
    expect(await names(reviewer, { tab: 'MINE' })).toEqual(['City bicycles']);
    expect(await actions()).toEqual(expect.arrayContaining(['review.assigned', 'review.released']));
  });
});

describe('the reading page', () => {
  interface Opened {
    review: {
      content: string;
      groups: { kind: string; items: { subjectId: string; kinds: string[]; levels: number[] }[] }[];
      files: { evidenceId: string; preview: string }[];
      slot: number | null;
    };
  }
  const open = (client: TestClient, id = city.id) => client.ask<Opened>(REVIEW, { id });

  it('says what was submitted, what to judge first, and leaves a trace', async () => {
    const { review } = await open(reviewer);
    expect(review.content).not.toContain('canary');
    expect(review).toMatchObject({ slot: 1, files: [{ evidenceId: city.evidenceId, preview: 'TEXT', hasFile: true }] });
    const items = review.groups.flatMap((group) => group.items);
    expect(new Set(items.map(({ subjectId }) => subjectId)).size).toBe(items.length);
    expect(items.find(({ subjectId }) => subjectId === 'help-line')).toMatchObject({
      kinds: ['CONFIRMED', 'LOWERED'],
      levels: [0, 1, 2, 3],
    });
    expect(await actions()).toContain('submission.open');
    expect((await open(lead)).review.slot).toBeNull();
  });

  it('opens files of the manifest as downloads, and none that came later', async () => {
    const path = (evidence: string) => `/api/reviews/${city.id}/evidence/${evidence}/file`;
    const response = await reviewer.fetch(path(city.evidenceId));
    expect([response.status, await response.text()]).toEqual([200, 'submitted with City bicycles']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await reviewer.fetch(path(city.laterId))).status).toBe(404);
    expect((await officer.fetch(path(city.evidenceId))).status).toBe(403);
    expect(await actions()).toContain('submission.evidence');
    await app.database.sql(`update app.evidence set file_state = 'quarantined' where id = $1`, [city.evidenceId]);
    expect((await reviewer.fetch(path(city.evidenceId))).status).not.toBe(200);
    await app.database.sql(`update app.evidence set file_state = 'clean' where id = $1`, [city.evidenceId]);
  });

  it('saves verdicts that never raise, with their history, and overwrites nothing', async () => {
    const lowered = { subjectId: 'help-line', verdict: 'LOWERED', level: 2, reason: 'Only in the daytime.' };
    const first = verdict(lowered);
    expect(await reviewer.ask(SAVE, first)).toMatchObject({ saveVerdict: { verdict: { level: 2, revision: 1 } } });
    expect(await reviewer.ask(SAVE, first)).toMatchObject({ saveVerdict: { verdict: { revision: 1 } } });
    expect(await reviewer.ask(SAVE, verdict({ subjectId: 'help-line', verdict: 'CONFIRMED' }))).toMatchObject({
      saveVerdict: { current: { verdict: 'LOWERED', revision: 1 } },
    });
    for (const wrong of [{ level: 4 }, { level: null }, { reason: '' }, { verdict: 'BREACHED', level: null }]) {
      expect(await reviewer.refusal(SAVE, verdict({ ...lowered, baseRevision: 1, ...wrong }))).toMatchObject({
        code: 'VERDICT_REFUSED',
      });
    }
    expect(await lead.refusal(SAVE, verdict(lowered))).toMatchObject({ code: 'CASE_NOT_YOURS' });
    const { input } = verdict({ subjectId: 'help-line', baseRevision: 1 });
    expect(await reviewer.ask(REMOVE, { input })).toMatchObject({ removeVerdict: { verdict: { verdict: null } } });
    expect(await reviewer.ask(SAVE, verdict({ ...lowered, baseRevision: 2 }))).toMatchObject({
      saveVerdict: { verdict: { revision: 3 } },
    });
    const history = await app.database.sql(
      `select revision, verdict from app.review_verdict_history where submission_id = $1 order by revision`,
      [city.id],
    );
    expect(history).toEqual([
      { revision: 1, verdict: 'lowered' },
      { revision: 2, verdict: null },
      { revision: 3, verdict: 'lowered' },
    ]);
    expect(await actions()).toEqual(expect.arrayContaining(['verdict.save', 'verdict.remove']));
  });

  it('keeps private notes and advice texts among reviewers', async () => {
    const input = {
      submissionId: city.id,
      subject: 'ANSWER',
      subjectId: 'help-line',
      text: 'Ask Samuel.',
      ...operation(),
    };
    const { savePrivateNote } = await reviewer.ask<{ savePrivateNote: { id: string }[] }>(NOTE, { input });
    const note = { input: { noteId: savePrivateNote[0]?.id, ...operation() } };
    expect(await lead.refusal(REMOVE_NOTE, note)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await reviewer.ask(REMOVE_NOTE, note)).toEqual({ removePrivateNote: [] });
    const text = { title: 'Night line', text: 'Staff it at night.', questionIds: ['help-line'] };
    const { saveAdviceText } = await reviewer.ask<{ saveAdviceText: { id: string }[] }>(ADVICE, {
      input: { ...text, ...operation() },
    });
    const [{ id } = { id: '' }] = saveAdviceText;
    const changed = { ...text, id, baseRevision: 1, title: 'The night line' };
    expect(await lead.ask(ADVICE, { input: { ...changed, ...operation() } })).toMatchObject({
      saveAdviceText: [{ title: 'The night line', revision: 2 }],
    });
    expect(await reviewer.refusal(ADVICE, { input: { ...changed, ...operation() } })).toMatchObject({
      code: 'ADVICE_CHANGED',
    });
    expect(await reviewer.ask(REMOVE_ADVICE, { input: { id, ...operation() } })).toEqual({ removeAdviceText: [] });
    expect(await actions()).toEqual(
      expect.arrayContaining(['private-note.add', 'private-note.remove', 'advice.save', 'advice.remove']),
    );
  });
});

describe('what a reviewer reaches', () => {
  it('A19: by every query there is, holds nothing that was written after submitting', async () => {
    const ids = [city.id, city.assessmentId, city.evidenceId, city.laterId, programme.companyId, programme.programmeId];
    const schema = publishedSchema();
    const queries = rootFields(schema).filter(({ kind }) => kind === 'query');
    expect(queries.length).toBeGreaterThan(20);
    const answered = new Set<string>();
    for (const root of queries) {
      const type = getNamedType(root.field.type);
      const takesIds = root.field.args.some((arg) => getNamedType(arg.type).name === 'ID' && isRequiredArgument(arg));
      for (const id of takesIds ? ids : ['']) {
        const { declared, variables } = callOf(root, (named) => (named === 'ID' ? id : undefined));
        const passed = Object.keys(variables).map((name) => `${name.replace('it_', '')}: $${name}`);
        const call = `${root.field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`;
        const query = `query${declared && ` (${declared})`} { ${call}${wholeSelection(schema, type, 4)} }`;
        const text = await (await reviewer.post('/graphql', { query, variables })).text();
        expect(`${root.name}: ${text}`).not.toContain('canary');
        if (text.includes('City bicycles')) answered.add(root.name);
      }
    }
    expect([...answered].sort()).toEqual(['Query.review', 'Query.reviewQueue']);
    for (const id of ids) {
      for (const path of [
        `/api/evidence/${id}/file`,
        `/api/submissions/${id}/submission.json`,
        `/api/assessments/${id}/assessment.json`,
      ]) {
        expect([path, (await reviewer.fetch(path)).status]).toEqual([path, 403]);
      }
    }
  });

  it('ends at once when the appointment ends, a conflict is marked, or the role is gone', async () => {
    const me = app.viewer('reviewer', REVIEWERS).userId;
    const link = `/api/reviews/${city.id}/evidence/${city.evidenceId}/file`;
    const answers = async () => [
      (await reviewer.post('/graphql', { query: REVIEW, variables: { id: city.id } })).status,
      (await reviewer.fetch(link)).status,
    ];
    expect(await answers()).toEqual([200, 200]);
    const closings = [
      [
        `update app.programme_reviewer set ended_at = now() where person_id = $1`,
        `update app.programme_reviewer set ended_at = null where person_id = $1`,
      ],
      [
        `insert into app.reviewer_conflict (tenant_id, person_id, company_id, reason, marked_by, marked_at)
         select tenant_id, $1, '${programme.companyId}', 'A cousin', $1, now() from app.person where id = $1`,
        `update app.reviewer_conflict set lifted_at = now() where person_id = $1`,
      ],
    ] as const;
    for (const [close, reopen] of closings) {
      await app.database.sql(close, [me]);
      expect(await reviewer.refusal(REVIEW, { id: city.id })).toMatchObject({ code: 'NOT_FOUND' });
      expect((await reviewer.fetch(link)).status).toBe(404);
      expect(await names(reviewer)).toEqual([]);
      expect(await reviewer.refusal(SAVE, verdict({ subjectId: 'first-ride', verdict: 'CONFIRMED' }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      await app.database.sql(reopen, [me]);
      expect(await answers()).toEqual([200, 200]);
    }
    await app.database.sql(`update app.membership set role = 'programme-admin' where person_id = $1`, [me]);
    expect(await reviewer.refusal(REVIEW, { id: city.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await reviewer.fetch(link)).status).toBe(403);
    await app.database.sql(`update app.membership set role = 'reviewer' where person_id = $1`, [me]);
    const other = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect(await other.refusal(REVIEW, { id: city.id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends when the company withdraws while somebody reads; the queue still says so', async () => {
    app.moveTo('2026-12-02T09:00:00Z');
    const { reviewQueueOverview } = await reviewer.ask<{ reviewQueueOverview: { counts: unknown[] } }>(COUNTS);
    expect(reviewQueueOverview.counts[0]).toEqual({ tab: 'BODY', count: 1, overdue: 1 });
    expect(await reviewer.ask(REVIEW, { id: city.id })).toBeTruthy();
    await officer.ask(WITHDRAW, { input: { submissionId: city.id, ...operation() } });
    expect(await reviewer.refusal(REVIEW, { id: city.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await reviewer.fetch(`/api/reviews/${city.id}/evidence/${city.evidenceId}/file`)).status).toBe(404);
    expect(await reviewer.refusal(SAVE, verdict({ subjectId: 'first-ride', verdict: 'CONFIRMED' }))).toMatchObject({
      code: 'CASE_CLOSED',
    });
    expect(await names(reviewer)).toEqual([]);
    expect(await names(reviewer, { tab: 'ENDED' })).toEqual(['City bicycles']);
  });
});
