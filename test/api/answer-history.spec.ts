import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question } from '#libs/instruments';
import {
  ANSWER,
  choices,
  createProduct,
  instrumentOf,
  saveAnswer,
  start,
  type AnswerReply,
  type Started,
} from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const CONTENT = 'state option parts number reason note evidence { id title removed }';
const HISTORY = `query ($id: ID!, $question: ID!, $first: Int, $after: String) {
  answerHistory(assessmentId: $id, questionId: $question, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { revision savedAt savedBy { name } restoredFrom content { ${CONTENT} } before { ${CONTENT} } } } } }`;
const RESTORE = `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) {
  __typename ... on AnswerSaved { answer { ${ANSWER} } } ... on AnswerConflict { current { ${ANSWER} } } } }`;
const LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
const REMOVE = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }';

interface Content {
  state: string | null;
  option: string | null;
  note: string;
  evidence: { title: string; removed: boolean }[];
}
interface Version {
  revision: number;
  savedAt: string;
  savedBy: { name: string };
  restoredFrom: number | null;
  content: Content;
  before: Content | null;
}
interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Version }[];
}

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let full: Started;
let question: Question;
let other: Question;
let evidenceId: string;
beforeAll(async () => {
  app = await startApp();
  [officer, contributor] = [await app.as('compliance-officer'), await app.as('contributor')];
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry', { dm: true }));
  const [first, second] = choices(await instrumentOf(officer, full));
  if (!first || !second) throw new Error('the instrument has no questions of one choice');
  [question, other] = [first, second];
  const evidence = { assessmentId: full.id, title: 'Settings export', tier: 2, url: 'https://example.org/export' };
  evidenceId = (await officer.ask<{ addLink: { id: string } }>(LINK, { input: evidence })).addLink.id;

  const said = { assessmentId: full.id, questionId: question.id };
  app.moveTo('2026-11-02T10:00:00Z');
  await saveAnswer(contributor, {
    ...said,
    option: question.options[0]?.id,
    note: 'Off for all',
    evidenceIds: [evidenceId],
  });
  app.moveTo('2026-11-02T11:00:00Z');
  await saveAnswer(officer, { ...said, baseRevision: 1, option: question.options[1]?.id, note: 'Off for some' });
  app.moveTo('2026-11-02T12:00:00Z');
  await saveAnswer(officer, { ...said, baseRevision: 2, state: null, note: 'Off for some' });
});
afterAll(() => app.close());

const history = async (variables: Record<string, unknown> = {}, client = contributor): Promise<Page> =>
  (await client.ask<{ answerHistory: Page }>(HISTORY, { id: full.id, question: question.id, ...variables }))
    .answerHistory;
const restore = async (input: Record<string, unknown>, client = contributor): Promise<AnswerReply> =>
  (
    await client.ask<{ restoreAnswer: AnswerReply }>(RESTORE, {
      input: { assessmentId: full.id, questionId: question.id, operationId: randomUUID(), ...input },
    })
  ).restoreAnswer;

describe('the history of an answer', () => {
  it('tells who changed it, when, from what to what, newest first', async () => {
    const versions = (await history()).edges.map(({ node }) => node);
    expect(versions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(versions[1]).toEqual({
      revision: 2,
      savedAt: '2026-11-02T11:00:00.000Z',
      savedBy: { name: `compliance-officer of ${FERNHOLLOW}` },
      restoredFrom: null,
      content: expect.objectContaining({ option: question.options[1]?.id, note: 'Off for some', evidence: [] }),
      before: expect.objectContaining({
        option: question.options[0]?.id,
        note: 'Off for all',
        evidence: [{ id: evidenceId, title: 'Settings export', removed: false }],
      }),
    });
    expect(versions[0]?.content).toMatchObject({ state: null, option: null });
    expect(versions[2]?.before).toBeNull();
  });

  it('comes in pages, each version with the one before it', async () => {
    const first = await history({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges.at(-1)?.node.before?.note).toBe('Off for all');
    const second = await history({ first: 2, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.revision)).toEqual([1]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const asked = { id: full.id, question: question.id };
    expect((await contributor.refusal(HISTORY, { ...asked, after: 'WyJ4Il0' })).code).toBe('INVALID_INPUT');
    expect((await history({ question: other.id })).edges).toEqual([]);
  });
});

describe('restoring an earlier version', () => {
  it('reports what was saved meanwhile instead of overwriting it', async () => {
    const reply = await restore({ baseRevision: 2, revision: 1 });
    expect(reply).toMatchObject({ __typename: 'AnswerConflict', current: { revision: 3, state: null } });
    expect((await history()).edges).toHaveLength(3);
  });

  it('saves it as a new version that says which it was; a repeat saves once', async () => {
    app.moveTo('2026-11-02T13:00:00Z');
    const input = { baseRevision: 3, revision: 1, operationId: randomUUID() };
    const saved = await restore(input);
    expect(saved).toEqual(await restore(input));
    expect(saved.answer).toMatchObject({
      revision: 4,
      state: 'ANSWERED',
      option: question.options[0]?.id,
      note: 'Off for all',
      evidenceIds: [evidenceId],
      updatedBy: { name: `contributor of ${FERNHOLLOW}` },
    });
    const [newest] = (await history({ first: 1 })).edges;
    expect(newest?.node).toMatchObject({ revision: 4, restoredFrom: 1, before: { state: null } });
    const trail = await officer.ask<{ auditTrail: { edges: { node: { says: string } }[] } }>(
      '{ auditTrail(first: 1) { edges { node { says } } } }',
    );
    expect(trail.auditTrail.edges[0]?.node.says).toBe(
      `restored revision 1 of the answer to “${question.asks}” for “Skerry”`,
    );
  });

  it('leaves out evidence that was removed since, and says so', async () => {
    await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: question.id,
      baseRevision: 4,
      state: 'UNKNOWN',
    });
    await officer.ask(REMOVE, { input: { id: evidenceId } });
    const reply = await restore({ baseRevision: 5, revision: 4 });
    expect(reply.answer).toMatchObject({ revision: 6, option: question.options[0]?.id, evidenceIds: [] });
    const versions = (await history()).edges.map(({ node }) => node);
    expect(versions[2]?.content.evidence).toEqual([{ id: evidenceId, title: 'Settings export', removed: true }]);
  });

  it('works for a question that is no longer asked', async () => {
    const instrument = await instrumentOf(officer, full);
    const routed = instrument.questions.find(
      ({ appliesWhen, options, about }) =>
        about === 'product' && options.length > 0 && appliesWhen !== undefined && 'flag' in appliesWhen,
    );
    if (!routed?.appliesWhen || !('flag' in routed.appliesWhen)) throw new Error('no question depends on one flag');
    const said = { assessmentId: full.id, questionId: routed.id };
    await saveAnswer(officer, { ...said, option: routed.options[0]?.id });
    await saveAnswer(officer, { ...said, baseRevision: 1, option: routed.options[1]?.id });
    const { assessment } = await officer.ask<{ assessment: { product: { id: string; revision: number } } }>(
      'query ($id: ID!) { assessment(id: $id) { product { id revision } } }',
      { id: full.id },
    );
    await officer.ask('mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }', {
      input: {
        id: assessment.product.id,
        baseRevision: assessment.product.revision,
        profile: [{ flag: routed.appliesWhen.flag, value: false }],
      },
    });
    const reply = await restore({ questionId: routed.id, baseRevision: 2, revision: 1 });
    expect(reply.answer).toMatchObject({ revision: 3, option: routed.options[0]?.id });
    expect((await history({ question: routed.id })).edges).toHaveLength(3);
  });

  it('is refused for versions that do not exist, for readers and for others', async () => {
    const input = { assessmentId: full.id, questionId: question.id, operationId: randomUUID(), baseRevision: 6 };
    expect((await contributor.refusal(RESTORE, { input: { ...input, revision: 99 } })).code).toBe('NOT_FOUND');
    const executive = await app.as('executive');
    expect((await history({}, executive)).edges).toHaveLength(6);
    expect((await executive.refusal(RESTORE, { input: { ...input, revision: 1 } })).code).toBe('FORBIDDEN');
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await stranger.refusal(RESTORE, { input: { ...input, revision: 1 } })).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(HISTORY, { id: full.id, question: question.id })).code).toBe('NOT_FOUND');
  });
});

describe('resuming', () => {
  it('begins at the question this person answered last, on any device', async () => {
    app.moveTo('2026-11-03T09:00:00Z');
    await saveAnswer(officer, { assessmentId: full.id, questionId: other.id, option: other.options[0]?.id });
    const at = async (client: TestClient) =>
      (
        await client.ask<{ assessment: { resumeAt: string | null } }>(
          'query ($id: ID!) { assessment(id: $id) { resumeAt } }',
          { id: full.id },
        )
      ).assessment.resumeAt;
    expect(await at(await app.as('compliance-officer'))).toBe(other.id);
    expect(await at(await app.as('organisation-admin'))).toBeNull();
    expect(await at(contributor)).not.toBe(other.id);
  });
});
