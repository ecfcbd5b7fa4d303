import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActionUpkeep } from '#api/remediation/action-upkeep.js';
import type { Instrument, Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';

const EFFECT = `before { decimal } after { decimal } rights { id title before { decimal } after { decimal } }
  harms { id before after } redLines { id before after }`;
const ONE = `query ($id: ID!) { action(id: $id) { id key revision status checkAgain { why since } verifiedAt
  effectiveUntil evidence { id } effect { ${EFFECT} } history { what by { name } } } }`;
const RESCORE = `query ($id: ID!, $evidenceIds: [ID!]) { actionRescore(id: $id, evidenceIds: $evidenceIds) {
  questionId assessmentId answerRevision canSave answer { option parts number level tier } effect { ${EFFECT} } } }`;
const VERIFY = `mutation ($input: VerifyActionInput!) { verifyAction(input: $input) { __typename
  ... on ActionSaved { action { id revision status effectiveUntil verifiedBy { name } } }
  ... on ActionChangedMeanwhile { current { revision status } } } }`;
const MOVE = `mutation ($input: MoveActionInput!) { moveAction(input: $input) {
  ... on ActionMoved { action { id revision status } } } }`;
const NEXT = 'query ($id: ID!) { assessment(id: $id) { bestNext { keys effort harm { title before after } } } }';
const ANSWERS = 'query ($id: ID!) { assessment(id: $id) { answers { questionId revision option evidenceIds } } }';

interface Rescore {
  questionId: string;
  answerRevision: number;
  canSave: boolean;
  answer: { option: string | null; level: number; tier: number };
  effect: { rights: { before: { decimal: string } | null; after: { decimal: string } | null }[] };
}
interface Verified {
  verifyAction: { __typename: string; action: { revision: number; status: string; effectiveUntil: string } };
}

let app: TestApp;
let officer: TestClient;
let full: Started;
let productId: string;
let instrument: Instrument;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  productId = await createProduct(officer, 'Skerry');
  full = await start(officer, 'FULL', productId);
  instrument = await instrumentOf(officer, full);
});
afterAll(() => app.close());

async function evidence(over: Record<string, unknown> = {}): Promise<string> {
  const { addLink } = await officer.ask<{ addLink: { id: string } }>(
    'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    {
      input: {
        assessmentId: full.id,
        title: 'Release test',
        url: 'https://records.example/9',
        tier: 2,
        effectiveOn: '2026-10-01',
        ...over,
      },
    },
  );
  return addLink.id;
}

const used = new Set<string>();
/** An action on a weak answer that its owner has done. */
async function done(from: readonly Question[] = choices(instrument)) {
  const question = from.find(({ id }) => !used.has(id))!;
  used.add(question.id);
  const worst = question.options.toSorted((a, b) => a.level - b.level)[0]!;
  await saveAnswer(officer, { assessmentId: full.id, questionId: question.id, option: worst.id });
  const key = `answer:${question.id}`;
  let at = { id: '', revision: 0, status: '' };
  for (const move of ['ACCEPTED', 'STARTED', 'DONE']) {
    const input = {
      assessmentId: full.id,
      key,
      operationId: randomUUID(),
      baseRevision: at.revision,
      move,
      ...(move === 'ACCEPTED' && { ownerId: app.viewer('contributor').userId, dueOn: '2027-03-01' }),
    };
    at = (await officer.ask<{ moveAction: { action: typeof at } }>(MOVE, { input })).moveAction.action;
  }
  return { ...at, question, worst };
}
const verify = (action: { id: string; revision: number }, over: Record<string, unknown>) => ({
  input: { actionId: action.id, baseRevision: action.revision, operationId: randomUUID(), ...over },
});
const shown = async (id: string) =>
  (
    await officer.ask<{
      action: {
        status: string;
        revision: number;
        checkAgain: { why: string } | null;
        history: { what: string; by: unknown }[];
      };
    }>(ONE, { id })
  ).action;

describe('the proof of an action', () => {
  it('is checked by somebody else on evidence with a date of effect, and moves the answer with its history', async () => {
    const action = await done();
    const undated = await evidence({ effectiveOn: null });
    expect((await officer.refusal(VERIFY, verify(action, {}))).message).toContain('evidence');
    expect((await officer.refusal(VERIFY, verify(action, { evidenceIds: [undated] }))).message).toContain('in effect');
    const id = await evidence();
    const contributor = await app.as('contributor');
    expect((await contributor.refusal(VERIFY, verify(action, { evidenceIds: [id] }))).code).toBe('MOVE_REFUSED');

    const { actionRescore } = await officer.ask<{ actionRescore: Rescore }>(RESCORE, {
      id: action.id,
      evidenceIds: [id],
    });
    expect(actionRescore).toMatchObject({ canSave: true, answerRevision: 1, answer: { level: 3, tier: 2 } });
    expect(actionRescore.effect.rights.length).toBeGreaterThan(0);

    const { option } = actionRescore.answer;
    const stale = verify(action, { evidenceIds: [id], answer: { baseRevision: 9, option } });
    expect((await officer.refusal(VERIFY, stale)).code).toBe('ACTION_CLOSED');
    expect((await shown(action.id)).status).toBe('DONE');

    const { verifyAction } = await officer.ask<Verified>(
      VERIFY,
      verify(action, { evidenceIds: [id], answer: { baseRevision: 1, option } }),
    );
    expect(verifyAction.action).toMatchObject({ status: 'VERIFIED', effectiveUntil: '2027-10-01' });
    const { assessment } = await officer.ask<{
      assessment: { answers: { questionId: string; revision: number; option: string; evidenceIds: string[] }[] };
    }>(ANSWERS, { id: full.id });
    expect(assessment.answers.find(({ questionId }) => questionId === action.question.id)).toMatchObject({
      revision: 2,
      option,
      evidenceIds: [id],
    });
    const conflict = await officer.ask<Verified>(VERIFY, verify(action, { evidenceIds: [id] }));
    expect(conflict.verifyAction.__typename).toBe('ActionChangedMeanwhile');
  });

  it('tells beforehand what it is expected to move, and what to do next', async () => {
    const action = await done();
    const { action: found } = await officer.ask<{
      action: { effect: { rights: { before: { decimal: string }; after: { decimal: string } }[] } };
    }>(ONE, { id: action.id });
    for (const { before, after } of found.effect.rights) {
      expect(Number(after.decimal)).toBeGreaterThan(Number(before.decimal));
    }
    const { assessment } = await officer.ask<{ assessment: { bestNext: { keys: string[]; effort: number }[] } }>(NEXT, {
      id: full.id,
    });
    expect(assessment.bestNext.length).toBeGreaterThan(0);
    for (const { keys, effort } of assessment.bestNext) expect(effort).toBeGreaterThanOrEqual(keys.length);
  });

  it('of another company tells nothing', async () => {
    const action = await done();
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await stranger.refusal(RESCORE, { id: action.id })).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(VERIFY, verify(action, {}))).code).toBe('NOT_FOUND');
  });
});

describe('the watch over what was verified', () => {
  it('opens the check again once the evidence has run out, once, with a line in the history and the audit log', async () => {
    const action = await done();
    const id = await evidence({ validUntil: '2026-11-20' });
    await officer.ask(VERIFY, verify(action, { evidenceIds: [id] }));
    const upkeep = app.app.get(ActionUpkeep);
    app.moveTo('2026-11-20T09:00:00Z');
    expect(await upkeep.run()).toBe(0);
    app.moveTo('2026-11-21T09:00:00Z');
    expect(await Promise.all([upkeep.run(), upkeep.run()]).then((runs) => runs.toSorted())).toEqual([0, 1]);
    app.moveTo(NOW);
    expect(await shown(action.id)).toMatchObject({ status: 'DONE', checkAgain: { why: 'EVIDENCE_EXPIRED' } });
    expect((await shown(action.id)).history[0]).toEqual({ what: 'CHECK_AGAIN', by: null });
    const audited = await app.database.sql(`select 1 from app.audit_entry where action = 'action.check-again'`);
    expect(audited).toHaveLength(1);
    const again = await shown(action.id);
    const fresh = await evidence();
    const { verifyAction } = await officer.ask<Verified>(
      VERIFY,
      verify({ id: action.id, revision: again.revision }, { evidenceIds: [fresh] }),
    );
    expect(verifyAction.action.status).toBe('VERIFIED');
    expect((await shown(action.id)).checkAgain).toBeNull();
  });

  it('opens it in the transaction of a change of the profile that touches its question', async () => {
    const asked = instrument.questions.filter(
      ({ about, scored, options, appliesWhen }) =>
        about === 'product' && scored && options.length > 0 && appliesWhen !== undefined && 'flag' in appliesWhen,
    );
    const action = await done(asked);
    const { appliesWhen } = action.question;
    if (!appliesWhen || !('flag' in appliesWhen)) throw new Error('the question hangs on a flag');
    await officer.ask(VERIFY, verify(action, { evidenceIds: [await evidence()] }));
    const change = async (value: boolean) => {
      const { product } = await officer.ask<{ product: { revision: number } }>(
        'query ($id: ID!) { product(id: $id) { revision } }',
        { id: productId },
      );
      await officer.ask('mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }', {
        input: {
          id: productId,
          baseRevision: product.revision,
          profile: [{ flag: appliesWhen.flag, value }],
        },
      });
    };
    await change(true);
    expect((await shown(action.id)).status).toBe('VERIFIED');
    await change(false);
    expect(await shown(action.id)).toMatchObject({ status: 'DONE', checkAgain: { why: 'PROFILE_CHANGED' } });
  });
});
