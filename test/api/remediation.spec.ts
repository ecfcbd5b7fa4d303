import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const ACTION = `key revision status urgency kind action doneWhen ownerRole owner { id name } dueOn questionId level evidenced reason
  moves { move allowed because }`;
const PLAN = `query ($id: ID!) { assessment(id: $id) { plan { ${ACTION} } } }`;
const MOVE = `mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename
  ... on ActionMoved { action { ${ACTION} } } ... on ActionConflict { current { ${ACTION} } } } }`;

interface Action {
  key: string;
  revision: number;
  status: string;
  urgency: string;
  action: string;
  owner: { id: string; name: string } | null;
  dueOn: string | null;
  questionId: string | null;
  reason: string | null;
  moves: { move: string; allowed: boolean; because: string | null }[];
}
interface Reply {
  moveAction: { __typename: string; action?: Action; current?: Action };
}

let app: TestApp;
let officer: TestClient;
let admin: TestClient;
let full: Started;
let instrument: Instrument;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  admin = await app.as('organisation-admin');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  instrument = await instrumentOf(officer, full);
});
afterAll(() => app.close());

async function plan(client = officer, id = full.id): Promise<Action[]> {
  return (await client.ask<{ assessment: { plan: Action[] } }>(PLAN, { id })).assessment.plan;
}
async function actionOf(key: string, client = officer): Promise<Action> {
  const found = (await plan(client)).find((action) => action.key === key);
  if (!found) throw new Error(`the plan has no ${key}`);
  return found;
}

/** A weakly answered question and the action that follows from it; each story takes its own. */
let used = 0;
async function weakAnswer(): Promise<{ question: Question; key: string }> {
  const question = choices(instrument)[used++]!;
  const worst = question.options.toSorted((a, b) => a.level - b.level)[0]!;
  await saveAnswer(officer, { assessmentId: full.id, questionId: question.id, option: worst.id });
  return { question, key: `answer:${question.id}` };
}

async function move(
  client: TestClient,
  key: string,
  to: string,
  input: Record<string, unknown> = {},
): Promise<Reply['moveAction']> {
  const { revision } = await actionOf(key);
  const variables = {
    input: { assessmentId: full.id, key, operationId: randomUUID(), baseRevision: revision, move: to, ...input },
  };
  return (await client.ask<Reply>(MOVE, variables)).moveAction;
}
async function refused(client: TestClient, key: string, to: string, input: Record<string, unknown> = {}) {
  const { revision } = await actionOf(key);
  const variables = {
    input: { assessmentId: full.id, key, operationId: randomUUID(), baseRevision: revision, move: to, ...input },
  };
  return client.refusal(MOVE, variables);
}
const accepted = () => ({ ownerId: app.viewer('organisation-admin').userId, dueOn: '2027-03-01' });

async function evidence(): Promise<string> {
  const { addLink } = await officer.ask<{ addLink: { id: string } }>(
    'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    {
      input: {
        assessmentId: full.id,
        title: 'Release test',
        url: 'https://records.example/9',
        tier: 2,
        effectiveOn: '2026-10-01',
      },
    },
  );
  return addLink.id;
}

describe('the plan', () => {
  it('proposes an action for each weak answer, the gravest first, and none in a screening', async () => {
    const { key, question } = await weakAnswer();
    const action = await actionOf(key);
    expect(action).toMatchObject({
      revision: 0,
      status: 'PROPOSED',
      questionId: question.id,
      owner: null,
      reason: null,
    });
    expect(action.moves.map(({ move: to }) => to)).toEqual(['ACCEPTED', 'DECLINED']);
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Young'));
    expect(await plan(officer, screening.id)).toEqual([]);
  });

  it('is read by everybody and moved by those who answer for it', async () => {
    const { key } = await weakAnswer();
    for (const [role, code] of [
      ['contributor', 'MOVE_REFUSED'],
      ['executive', 'FORBIDDEN'],
    ] as const) {
      const reader = await app.as(role);
      expect((await actionOf(key, reader)).moves.every(({ allowed, because }) => !allowed && because !== null)).toBe(
        true,
      );
      expect((await refused(reader, key, 'DECLINED', { reason: 'no' })).code).toBe(code);
    }
  });
});

describe('an action', () => {
  it('is started and finished by the contributor who owns it, and by no other contributor', async () => {
    const { key } = await weakAnswer();
    const contributor = await app.as('contributor');
    await move(officer, key, 'ACCEPTED', accepted());
    expect((await refused(contributor, key, 'STARTED')).code).toBe('MOVE_REFUSED');
    const { key: own } = await weakAnswer();
    await move(officer, own, 'ACCEPTED', { ...accepted(), ownerId: app.viewer('contributor').userId });
    expect((await move(contributor, own, 'STARTED')).action?.status).toBe('STARTED');
    expect((await move(contributor, own, 'DONE')).action?.status).toBe('DONE');
    expect((await refused(contributor, own, 'VERIFIED', { evidenceIds: [await evidence()] })).code).toBe(
      'MOVE_REFUSED',
    );
  });

  it('goes from proposed to verified, each step by who may take it', async () => {
    const { key } = await weakAnswer();
    expect((await refused(officer, key, 'ACCEPTED')).message).toContain('Name an owner');
    const first = await move(officer, key, 'ACCEPTED', accepted());
    expect(first.action).toMatchObject({
      status: 'ACCEPTED',
      revision: 1,
      dueOn: '2027-03-01',
      owner: { name: app.viewer('organisation-admin').name },
    });
    expect((await move(admin, key, 'STARTED')).action).toMatchObject({ status: 'STARTED', dueOn: '2027-03-01' });
    expect((await move(admin, key, 'DONE')).action?.status).toBe('DONE');
    expect((await refused(admin, key, 'VERIFIED', { evidenceIds: [await evidence()] })).message).toContain(
      'other than the owner',
    );
    expect((await refused(officer, key, 'VERIFIED')).message).toContain('evidence');
    const last = await move(officer, key, 'VERIFIED', { evidenceIds: [await evidence()] });
    expect(last.action).toMatchObject({ status: 'VERIFIED', revision: 4 });
    const history = await app.database.sql(
      'select revision, status from app.action_history where key = $1 order by revision',
      [key],
    );
    expect(history.map(({ status }) => status as string)).toEqual(['accepted', 'started', 'done', 'verified']);
  });

  it('keeps its wording and stays in the plan to its end, also when the answer behind it gets better', async () => {
    const { key, question } = await weakAnswer();
    const before = (await move(officer, key, 'ACCEPTED', accepted())).action;
    const best = question.options.toSorted((a, b) => b.level - a.level)[0]!;
    const { addLink } = await officer.ask<{ addLink: { id: string } }>(
      'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
      {
        input: {
          assessmentId: full.id,
          title: 'Outside audit',
          url: 'https://records.example/a',
          tier: 3,
          effectiveOn: '2026-10-01',
        },
      },
    );
    await saveAnswer(officer, {
      assessmentId: full.id,
      questionId: question.id,
      baseRevision: 1,
      option: best.id,
      evidenceIds: [addLink.id],
    });
    expect(await actionOf(key)).toMatchObject({ status: 'ACCEPTED', action: before?.action, revision: 1 });
    expect((await move(admin, key, 'STARTED')).action?.status).toBe('STARTED');
  });

  it('is declined only with a reason, which stays in the plan, and can be reopened', async () => {
    const { key } = await weakAnswer();
    expect((await refused(officer, key, 'DECLINED')).message).toContain('reason');
    expect((await move(officer, key, 'DECLINED', { reason: 'The feature ends in May.' })).action).toMatchObject({
      status: 'DECLINED',
      reason: 'The feature ends in May.',
    });
    expect((await move(officer, key, 'PROPOSED', { reason: 'It does not end.' })).action).toMatchObject({
      status: 'PROPOSED',
      revision: 2,
    });
  });

  it('moved meanwhile by somebody else is a conflict that shows where it stands', async () => {
    const { key } = await weakAnswer();
    const input = {
      assessmentId: full.id,
      key,
      operationId: randomUUID(),
      baseRevision: 0,
      move: 'ACCEPTED',
      ...accepted(),
    };
    await officer.ask(MOVE, { input });
    const { moveAction } = await admin.ask<Reply>(MOVE, {
      input: { ...input, operationId: randomUUID(), move: 'DECLINED', ownerId: null, dueOn: null, reason: 'no' },
    });
    expect(moveAction).toMatchObject({ __typename: 'ActionConflict', current: { status: 'ACCEPTED', revision: 1 } });
  });

  it('is moved once however often the move is repeated, and by one of two who move it at once', async () => {
    const { key } = await weakAnswer();
    const input = {
      assessmentId: full.id,
      key,
      operationId: randomUUID(),
      baseRevision: 0,
      move: 'ACCEPTED',
      ...accepted(),
    };
    const replies = await Promise.all(Array.from({ length: 5 }, () => officer.ask<Reply>(MOVE, { input })));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const race = await Promise.all(
      [officer, admin].map((client) =>
        client.ask<Reply>(MOVE, {
          input: { ...input, operationId: randomUUID(), baseRevision: 1, move: 'STARTED', ownerId: null, dueOn: null },
        }),
      ),
    );
    expect(race.map(({ moveAction }) => moveAction.__typename).sort()).toEqual(['ActionConflict', 'ActionMoved']);
  });

  it.each([
    ['a jump over states', 'VERIFIED', {}, 'MOVE_REFUSED'],
    [
      'an owner from nowhere',
      'ACCEPTED',
      { ownerId: '6f9c1d6e-2f4b-4c43-9b86-0f3f2f3c1a11', dueOn: '2027-03-01' },
      'INVALID_INPUT',
    ],
    ['a date that has passed', 'ACCEPTED', { dueOn: '2026-11-01' }, 'INVALID_INPUT'],
    [
      'a new owner while declining',
      'DECLINED',
      { ownerId: '6f9c1d6e-2f4b-4c43-9b86-0f3f2f3c1a11', reason: 'x' },
      'INVALID_INPUT',
    ],
    [
      'evidence that does not exist',
      'DECLINED',
      { reason: 'x', evidenceIds: ['6f9c1d6e-2f4b-4c43-9b86-0f3f2f3c1a11'] },
      'INVALID_INPUT',
    ],
  ])('refuses %s', async (_why, to, input, code) => {
    const { key } = await weakAnswer();
    expect((await refused(officer, key, to, input)).code).toBe(code);
    expect((await actionOf(key)).revision).toBe(0);
  });

  it('of another company, and one that is not in the plan, do not exist', async () => {
    const { key } = await weakAnswer();
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    const input = {
      assessmentId: full.id,
      key,
      operationId: randomUUID(),
      baseRevision: 0,
      move: 'DECLINED',
      reason: 'x',
    };
    expect((await stranger.refusal(MOVE, { input })).code).toBe('NOT_FOUND');
    expect((await officer.refusal(MOVE, { input: { ...input, key: 'answer:no-such-question' } })).code).toBe(
      'NOT_FOUND',
    );
    const theirs = {
      ...input,
      operationId: randomUUID(),
      move: 'ACCEPTED',
      reason: null,
      ownerId: app.viewer('executive', BRIGHTPEBBLE).userId,
      dueOn: '2027-03-01',
    };
    expect((await officer.refusal(MOVE, { input: theirs })).fields?.map(({ field }) => field)).toEqual(['ownerId']);
  });
});
