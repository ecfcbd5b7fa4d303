import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReassessmentPrompts } from '#api/reassessments/reassessment-prompts.js';
import { createProduct, saveAnswer, start, type AnswerShown } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { secondInstance, type SecondInstance } from '../support/second-instance.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { approveSubmission, openProgramme, requestSubmission, type OpenProgramme } from '../support/submitted-case.js';

const VERSIONS = path.resolve('test/fixtures/two-versions');
const FIRST = { INSTRUMENTS_DIR: path.join(VERSIONS, '1.0.0') };
const BOTH = { INSTRUMENTS_DIR: VERSIONS };

const NEWER = `query ($id: ID!) { assessment(id: $id) { id instrument { version } answers { questionId revision state option note }
  organisationAnswers { questionId option } harmRatings { harmId scale }
  toConfirm { kind id revision because fromVersion }
  newerVersion { instrument { version } notes { version effect } added { id } removed { id answer }
    changed { id parts answer } same harms { added removed } redLines { added } kept toConfirm cleared
    bringsOrganisation mayMove } } }`;
const MOVE =
  'mutation ($input: MoveToNewerVersionInput!) { moveToNewerVersion(input: $input) { id instrument { version } } }';
const REASSESS = 'mutation ($input: ReassessInput!) { reassess(input: $input) { id instrument { version } } }';
const CONFIRM = 'mutation ($input: ConfirmCarriedInput!) { confirmCarried(input: $input) { kind id revision } }';
const BLOCKS = 'query ($id: ID!) { preSubmission(assessmentId: $id) { blocks { kind subject subjectId } } }';
const HISTORY = `query ($a: ID!, $q: ID!) { answerHistory(assessmentId: $a, questionId: $q) {
  edges { node { revision content { option } } } } }`;
const PROMPTS = `query ($open: Boolean!) { reassessmentPrompts(open: $open) { id kind state dueOn what reason draftId
  lastAssessmentId mayAct product { id } details { months version reported on redLines harms questions markets } } }`;
const RATE = 'mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }';
const SAVE_PRODUCT = 'mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }';

interface Shown {
  readonly id: string;
  readonly instrument: { readonly version: string };
  readonly answers: readonly AnswerShown[];
  readonly organisationAnswers: readonly AnswerShown[];
  readonly harmRatings: readonly { readonly harmId: string; readonly scale: number }[];
  readonly toConfirm: readonly { readonly kind: string; readonly id: string; readonly revision: number }[];
  readonly newerVersion: { readonly instrument: { readonly version: string }; readonly mayMove: boolean } | null;
}

interface Prompt {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string;
  readonly product: { readonly id: string } | null;
}

const shown = async (client: TestClient, id: string) =>
  (await client.ask<{ assessment: Shown }>(NEWER, { id })).assessment;
const stated = (answers: readonly AnswerShown[]) =>
  Object.fromEntries(answers.map(({ questionId, option }) => [questionId, option]));
const promptsOf = async (client: TestClient, productId: string, open = true) =>
  (await client.ask<{ reassessmentPrompts: Prompt[] }>(PROMPTS, { open })).reassessmentPrompts.filter(
    ({ product }) => product?.id === productId,
  );

async function rate(client: TestClient, assessmentId: string, harmId: string, more: object = {}): Promise<void> {
  const rating = { scale: 3, scope: 2, irremediability: 3, likelihood: 3 };
  await client.ask(RATE, {
    input: { assessmentId, harmId, operationId: randomUUID(), baseRevision: 0, ...rating, ...more },
  });
}

/** A full assessment of a new product in the first version, ready to be submitted. */
async function complete(client: TestClient, name: string): Promise<{ assessmentId: string; productId: string }> {
  const productId = await createProduct(client, name, { chat: false, under13: false });
  const { id: assessmentId } = await start(client, 'FULL', productId);
  const answers = { fence: 'some', lamps: 'never', surface: 'always', rules: 'never' };
  for (const [questionId, option] of Object.entries(answers)) {
    await saveAnswer(client, { assessmentId, questionId, option, note: `About ${questionId}` });
  }
  await rate(client, assessmentId, 'falls');
  return { assessmentId, productId };
}

let app: TestApp;
let upgraded: SecondInstance;
let officer: TestClient;
let admin: TestClient;
let executive: TestClient;
let programme: OpenProgramme;
let organisationId: string;
let due: { assessmentId: string; productId: string };
let draft: { assessmentId: string; productId: string };
let submitted: { assessmentId: string; productId: string };
let reports: Buffer[];

const reportOf = async (client: TestClient, id: string) =>
  Buffer.from(await (await client.fetch(`/api/assessments/${id}/report.pdf`)).arrayBuffer());

beforeAll(async () => {
  app = await startApp({ env: { ...FIRST, OPENCRIA_TODAY: '2026-10-01T09:00:00Z' } });
  const first = await app.as('compliance-officer');
  programme = await openProgramme(app, { instruments: ['playground-app@1.0.0'], name: 'Playgrounds' });
  ({ id: organisationId } = await start(first, 'ORGANISATION'));
  await saveAnswer(first, { assessmentId: organisationId, questionId: 'complaints', option: 'someone' });
  due = await complete(first, 'Seesaws');
  const { addLink: log } = await first.ask<{ addLink: { id: string } }>(
    'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    {
      input: {
        assessmentId: due.assessmentId,
        title: 'Log of the fence',
        tier: 2,
        url: 'https://example.org/log',
        effectiveOn: '2026-09-01',
      },
    },
  );
  const fence = { assessmentId: due.assessmentId, questionId: 'fence', option: 'no-way', baseRevision: 1 };
  await saveAnswer(first, { ...fence, evidenceIds: [log.id] });
  const earlier = await requestSubmission(first, { ...due, programmeId: programme.programmeId });
  await approveSubmission(await app.as('organisation-admin'), earlier);
  app.moveTo(NOW);
  submitted = await complete(first, 'Swings');
  draft = await complete(first, 'Slides');
  const request = await requestSubmission(first, { ...submitted, programmeId: programme.programmeId });
  await approveSubmission(await app.as('organisation-admin'), request);
  reports = [await reportOf(first, draft.assessmentId), await reportOf(first, submitted.assessmentId)];
  upgraded = await secondInstance(app, BOTH);
  officer = upgraded.follow(first);
  admin = upgraded.follow(await app.as('organisation-admin'));
  executive = upgraded.follow(await app.as('executive'));
});
afterAll(async () => {
  await upgraded.close();
  await app.close();
});

describe('a newer version of the questionnaire', () => {
  it('A70: leaves open drafts pinned and their reports byte for byte the same, and shows what it would bring', async () => {
    const before = await shown(officer, draft.assessmentId);
    expect(before.instrument.version).toBe('1.0.0');
    expect(await reportOf(officer, draft.assessmentId)).toEqual(reports[0]);
    expect(await reportOf(officer, submitted.assessmentId)).toEqual(reports[1]);
    expect(before.newerVersion).toEqual({
      instrument: { version: '2.0.0' },
      notes: [{ version: '2.0.0', effect: 'Shade is asked about, rules no more.' }],
      added: [{ id: 'shade' }],
      removed: [{ id: 'rules', answer: 'CLEARED' }],
      changed: [
        { id: 'lamps', parts: ['WORDS'], answer: 'TO_CONFIRM' },
        { id: 'surface', parts: ['ANSWERS'], answer: 'CLEARED' },
      ],
      same: 2,
      harms: { added: ['A child overheats'], removed: [] },
      redLines: { added: [] },
      kept: 1,
      toConfirm: 1,
      cleared: 2,
      bringsOrganisation: true,
      mayMove: true,
    });
    expect((await shown(officer, submitted.assessmentId)).newerVersion).toBeNull();
    expect((await shown(executive, draft.assessmentId)).newerVersion?.mayMove).toBe(false);
  });

  it('moves a draft in one confirmed act that keeps every answer and its history', async () => {
    const { assessmentId } = draft;
    const input = { assessmentId, operationId: randomUUID(), version: '2.0.0' };
    expect((await executive.refusal(MOVE, { input })).code).toBe('FORBIDDEN');
    const other = await officer.refusal(MOVE, { input: { ...input, operationId: randomUUID(), version: '3.0.0' } });
    expect(other.code).toBe('VERSION_NOT_OFFERED');
    await officer.ask(MOVE, { input });
    await officer.ask(MOVE, { input });
    const after = await shown(officer, assessmentId);
    expect(after).toMatchObject({ instrument: { version: '2.0.0' }, newerVersion: null });
    expect(stated(after.answers)).toEqual({ fence: 'some', lamps: 'never', surface: null, rules: null });
    expect(after.answers.find(({ questionId }) => questionId === 'rules')?.note).toBe('About rules');
    expect(stated(after.organisationAnswers)).toEqual({ complaints: 'someone' });
    expect(after.toConfirm).toMatchObject([
      { kind: 'ANSWER', id: 'lamps', because: 'NEWER_VERSION', fromVersion: '1.0.0' },
    ]);
    expect(after.harmRatings).toMatchObject([{ harmId: 'falls', scale: 3 }]);
    const { answerHistory } = await officer.ask<{ answerHistory: { edges: { node: object }[] } }>(HISTORY, {
      a: assessmentId,
      q: 'surface',
    });
    expect(answerHistory.edges.map(({ node }) => node)).toEqual([
      { revision: 2, content: { option: null } },
      { revision: 1, content: { option: 'always' } },
    ]);
  });

  it('leaves the organisation’s answers of the older version to those who still use it', async () => {
    expect((await shown(officer, organisationId)).instrument.version).toBe('1.0.0');
    expect(stated((await shown(officer, submitted.assessmentId)).organisationAnswers)).toEqual({
      complaints: 'someone',
    });
  });
});

describe('assessing again', () => {
  let next: string;

  it('starts from the last answers, in the newest version, each of them to be confirmed', async () => {
    const input = { assessmentId: submitted.assessmentId, operationId: randomUUID() };
    const { reassess } = await officer.ask<{ reassess: { id: string; instrument: object } }>(REASSESS, { input });
    next = reassess.id;
    expect(reassess.instrument).toEqual({ version: '2.0.0' });
    const begun = await shown(officer, next);
    expect(stated(begun.answers)).toEqual({ fence: 'some', lamps: 'never' });
    expect(begun.toConfirm).toMatchObject([
      { kind: 'ANSWER', id: 'fence', because: 'ASSESSED_AGAIN' },
      { kind: 'ANSWER', id: 'lamps' },
      { kind: 'HARM', id: 'falls' },
    ]);
    const again = await officer.refusal(REASSESS, { input: { ...input, operationId: randomUUID() } });
    expect(again.code).toBe('ALREADY_STARTED');
    expect(
      (await officer.refusal(REASSESS, { input: { ...input, assessmentId: next, operationId: randomUUID() } })).code,
    ).toBe('STILL_A_DRAFT');
  });

  it('blocks the submission until each is confirmed or answered anew, and leads there', async () => {
    const blocked = async () =>
      (
        await officer.ask<{ preSubmission: { blocks: { kind: string; subject: string; subjectId: string }[] } }>(
          BLOCKS,
          {
            id: next,
          },
        )
      ).preSubmission.blocks
        .filter(({ kind }) => kind === 'TO_CONFIRM')
        .map(({ subject, subjectId }) => `${subject} ${subjectId}`);
    expect(await blocked()).toEqual(['QUESTION fence', 'QUESTION lamps', 'HARM falls']);
    await saveAnswer(officer, { assessmentId: next, questionId: 'lamps', option: 'always', baseRevision: 1 });
    expect(await blocked()).toEqual(['QUESTION fence', 'HARM falls']);
    const stale = await officer.ask<{ confirmCarried: object[] }>(CONFIRM, {
      input: { assessmentId: next, parts: [{ kind: 'ANSWER', id: 'fence', revision: 7 }] },
    });
    expect(stale.confirmCarried).toHaveLength(2);
    const parts = [
      { kind: 'ANSWER', id: 'fence', revision: 1 },
      { kind: 'HARM', id: 'falls', revision: 1 },
    ];
    expect((await executive.refusal(CONFIRM, { input: { assessmentId: next, parts } })).code).toBe('FORBIDDEN');
    const { confirmCarried } = await officer.ask<{ confirmCarried: object[] }>(CONFIRM, {
      input: { assessmentId: next, parts },
    });
    expect(confirmCarried).toEqual([]);
    expect(await blocked()).toEqual([]);
  });

  it('compares with the last one by right, harm and action', async () => {
    const { comparison } = await officer.ask<{ comparison: Record<string, object[]> }>(
      `query ($a: ID!, $b: ID!) { comparison(assessmentId: $a, earlierId: $b) { rights { id change } harms { id change }
         actions { key change before after } } }`,
      { a: next, b: submitted.assessmentId },
    );
    expect(comparison['harms']).toContainEqual({ id: 'heat', change: 'NEW' });
    expect(comparison['actions']).toContainEqual({
      key: 'answer:lamps',
      change: 'SAME',
      before: 'PROPOSED',
      after: 'PROPOSED',
    });
    expect(comparison['actions']).toContainEqual({
      key: 'answer:shade',
      change: 'NEW',
      before: null,
      after: 'PROPOSED',
    });
    expect(comparison['rights']).toContainEqual({ id: 'safety', change: 'BETTER' });
  });

  it('shows another organisation nothing of it', async () => {
    const stranger = upgraded.follow(await app.as('compliance-officer', BRIGHTPEBBLE));
    const operationId = randomUUID();
    const parts = [{ kind: 'ANSWER', id: 'fence', revision: 1 }];
    for (const [mutation, input] of [
      [MOVE, { assessmentId: next, operationId, version: '2.0.0' }],
      [REASSESS, { assessmentId: submitted.assessmentId, operationId }],
      [CONFIRM, { assessmentId: next, parts }],
    ] as const) {
      expect((await stranger.refusal(mutation, { input })).code).toBe('NOT_FOUND');
    }
    expect(await stranger.ask(PROMPTS, { open: true })).toEqual({ reassessmentPrompts: [] });
  });
});

describe('what calls for a new assessment', () => {
  let sweep: () => Promise<number>;

  beforeAll(() => {
    sweep = () => app.app.get(ReassessmentPrompts).sweep();
  });

  it('is a change of the product that brings what the last submission did not look at', async () => {
    const save = (baseRevision: number, more: object) =>
      officer.ask(SAVE_PRODUCT, { input: { id: due.productId, baseRevision, ...more } });
    await save(2, { name: 'Seesaws and more' });
    expect(await promptsOf(officer, due.productId)).toEqual([]);
    await save(3, { profile: [{ flag: 'chat', value: true }], markets: ['FI'] });
    expect(await promptsOf(officer, due.productId)).toMatchObject([
      {
        kind: 'PROFILE',
        state: 'OPEN',
        dueOn: '2026-11-02',
        lastAssessmentId: due.assessmentId,
        details: { harms: ['A stranger writes to a child'], questions: ['Does somebody read along?'], markets: ['FI'] },
      },
    ]);
  });

  it('is what people report, at once', async () => {
    const REPORT = 'mutation ($input: ReportChangeInput!) { reportChange(input: $input) { id kind state } }';
    const report = { productId: due.productId, operationId: randomUUID(), change: 'AUTHORITY', on: '2026-10-30' };
    const input = { ...report, what: 'The ombudsman opened a case.' };
    const contributor = upgraded.follow(await app.as('contributor'));
    const future = await contributor.refusal(REPORT, { input: { ...input, on: '2026-12-01' } });
    expect(future).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'on' }] });
    expect((await executive.refusal(REPORT, { input })).code).toBe('FORBIDDEN');
    const first = await contributor.ask(REPORT, { input });
    expect(await contributor.ask(REPORT, { input })).toEqual(first);
    expect((await promptsOf(executive, due.productId)).map(({ kind }) => kind).sort()).toEqual(['PROFILE', 'REPORTED']);
    const stranger = upgraded.follow(await app.as('contributor', BRIGHTPEBBLE));
    expect((await stranger.refusal(REPORT, { input: { ...input, operationId: randomUUID() } })).code).toBe('NOT_FOUND');
  });

  it('is time, a declaration each quarter, and old evidence of a red line, found by the sweep once each', async () => {
    const kinds = async () => (await promptsOf(officer, due.productId)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(await sweep()).toBe(0);
    app.moveTo('2027-01-02T09:00:00Z');
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await kinds()).toContain('DECLARATION 2027-01-01');
    app.moveTo('2027-09-04T09:00:00Z');
    expect(await Promise.all([sweep(), sweep()]).then(([a, b]) => a + b)).toBe(3);
    expect(await kinds()).toEqual(expect.arrayContaining(['TIME 2027-10-01', 'EVIDENCE 2027-09-04']));
  });

  it('is a newer questionnaire, and a harm that happened since', async () => {
    const { reassess } = await officer.ask<{ reassess: { id: string } }>(REASSESS, {
      input: { assessmentId: due.assessmentId, operationId: randomUUID() },
    });
    await rate(officer, reassess.id, 'falls', { baseRevision: 1, incidents: [{ on: '2026-10-20', cases: 1 }] });
    expect((await promptsOf(officer, due.productId)).find(({ kind }) => kind === 'INCIDENT')).toMatchObject({
      details: { on: '2026-10-20', harms: ['A child falls'] },
      draftId: reassess.id,
    });
    expect(await upgraded.app.get(ReassessmentPrompts).sweep()).toBe(2);
    expect((await promptsOf(officer, due.productId)).find(({ kind }) => kind === 'INSTRUMENT')).toMatchObject({
      details: { version: '2.0.0' },
    });
  });

  it('ends with a reason why nothing is needed, or with the next submission', async () => {
    const ASIDE = 'mutation ($input: SetPromptAsideInput!) { setPromptAside(input: $input) { id state reason } }';
    const prompts = await promptsOf(officer, due.productId);
    expect(new Set(prompts.map(({ state }) => state))).toEqual(new Set(['UNDER_WAY']));
    const [first] = prompts;
    const input = { id: first?.id, operationId: randomUUID(), reason: 'Looked at on 3 November.' };
    expect((await executive.refusal(ASIDE, { input })).code).toBe('FORBIDDEN');
    const { setPromptAside } = await admin.ask<{ setPromptAside: object }>(ASIDE, { input });
    expect(setPromptAside).toEqual({ id: first?.id, state: 'SET_ASIDE', reason: 'Looked at on 3 November.' });
    const twice = await admin.refusal(ASIDE, { input: { ...input, operationId: randomUUID() } });
    expect(twice.code).toBe('PROMPT_SETTLED');
    expect((await promptsOf(officer, due.productId)).map(({ id }) => id)).not.toContain(first?.id);
    expect((await promptsOf(officer, due.productId, false)).map(({ id }) => id)).toContain(first?.id);
  });
});
