import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HARM = `id revision title what category rights modules removedBecause
  controls { questionId weight key reach }`;
const REPLY = `__typename ... on OwnHarmSaved { ownHarm { ${HARM} } } ... on OwnHarmConflict { current { ${HARM} } }`;
const SAVE = `mutation ($input: SaveOwnHarmInput!) { saveOwnHarm(input: $input) { ${REPLY} } }`;
const REMOVE = `mutation ($input: RemoveOwnHarmInput!) { removeOwnHarm(input: $input) { ${REPLY} } }`;
const RATE = `mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename
  ... on HarmRatingSaved { harmRating { harmId revision incidents { on cases } } } } }`;
const SHOWN = `query ($id: ID!) { assessment(id: $id) { ownHarms { ${HARM} } harmRatings { harmId }
  result { index { value { fraction } } clusters { id score { fraction } }
    harms { id title own inherent residual control incident ifAccepted { control residual } } }
  plan { key action harmId } } }`;

interface Harm {
  id: string;
  revision: number;
  title: string;
  removedBecause: string | null;
}
interface Reply {
  __typename: string;
  ownHarm?: Harm;
  current?: Harm;
}
interface Shown {
  assessment: {
    ownHarms: Harm[];
    harmRatings: { harmId: string }[];
    result: {
      index: unknown;
      clusters: unknown;
      harms: ({ id: string; title: string; own: boolean } & Record<string, unknown>)[];
    };
    plan: { key: string; action: string; harmId: string | null }[];
  };
}

const TITLE = 'Pupils are shamed by a public list of who was late';

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let full: Started;
let instrument: Instrument;
let control: string;
let content: Record<string, unknown>;
beforeAll(async () => {
  app = await startApp();
  app.moveTo('2026-11-20T09:00:00Z');
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry', { dm: true }));
  instrument = await instrumentOf(officer, full);
  const question = choices(instrument)[0]!;
  control = question.id;
  await saveAnswer(officer, {
    assessmentId: full.id,
    questionId: control,
    option: question.options.toSorted((a, b) => b.level - a.level)[0]?.id,
  });
  content = {
    assessmentId: full.id,
    title: TITLE,
    what: 'Pupils of 10 to 12 find their late arrivals listed for the whole class to see.',
    category: 'CONDUCT',
    rights: [instrument.clusters[0]!.id],
    modules: [instrument.modules[0]!.id],
    controls: [{ questionId: control, weight: 3, key: true, reach: false }],
  };
});
afterAll(() => app.close());

const saving = (input: Record<string, unknown> = {}) => ({
  input: { ...content, operationId: randomUUID(), baseRevision: 0, ...input },
});
const save = async (input: Record<string, unknown> = {}, by = contributor) =>
  (await by.ask<{ saveOwnHarm: Reply }>(SAVE, saving(input))).saveOwnHarm;
const remove = async (input: Record<string, unknown>) =>
  (
    await contributor.ask<{ removeOwnHarm: Reply }>(REMOVE, {
      input: { assessmentId: full.id, operationId: randomUUID(), reason: 'It was built out.', ...input },
    })
  ).removeOwnHarm;
const shown = async () => (await officer.ask<Shown>(SHOWN, { id: full.id })).assessment;
const rate = (harmId: string, input: Record<string, unknown>) =>
  contributor.ask(RATE, {
    input: { assessmentId: full.id, harmId, operationId: randomUUID(), baseRevision: 0, ...input },
  });
const pdfText = async () => {
  const response = await officer.fetch(`/api/assessments/${full.id}/assessment.json`);
  return response.text();
};

describe("a company's own harm", () => {
  let id = '';

  it('is added under an id no catalogue can have, changes no figure, and waits for its rating', async () => {
    const before = await shown();
    const operationId = randomUUID();
    const { ownHarm } = await save({ operationId });
    expect(ownHarm).toMatchObject({ revision: 1, title: TITLE, removedBecause: null });
    expect(await save({ operationId })).toMatchObject({ ownHarm: { id: ownHarm?.id } });
    id = ownHarm?.id ?? '';
    expect(id).toMatch(/^own:[0-9a-f-]{36}$/);
    const after = await shown();
    expect(after.ownHarms).toHaveLength(1);
    expect([after.result.index, after.result.clusters]).toEqual([before.result.index, before.result.clusters]);
    expect(after.result.harms.find((harm) => harm.id === id)).toMatchObject({ own: true, title: TITLE });
  });

  it('is scored by the same engine; its links show what they would leave and count once a reviewer accepts them', async () => {
    await rate(id, { scale: 4, scope: 2, irremediability: 4, likelihood: 2 });
    const { result, plan } = await shown();
    expect(result.harms.find((harm) => harm.id === id)).toMatchObject({
      inherent: 'CRITICAL',
      residual: 'CRITICAL',
      control: 0,
      ifAccepted: { control: 1, residual: 'CRITICAL' },
    });
    expect(plan.find((action) => action.harmId === id)?.action).toContain(TITLE);
    const exported = JSON.parse(await pdfText()) as { harms: { id: string; title?: string }[] };
    expect(exported.harms.find((harm) => harm.id === id)).toMatchObject({ title: TITLE, own: true });
    const pdf = await officer.fetch(`/api/assessments/${full.id}/report.pdf`);
    expect(pdf.status).toBe(200);
  });

  it('counts several incidents by the latest and keeps each day with its cases', async () => {
    const incidents = [
      { on: '2025-02-03', cases: 12 },
      { on: '2026-10-03', cases: 2 },
    ];
    const said = await rate(id, { baseRevision: 1, scale: 2, scope: 2, irremediability: 1, likelihood: 1, incidents });
    expect(said).toMatchObject({ saveHarmRating: { harmRating: { incidents: incidents.toReversed() } } });
    const { result } = await shown();
    expect(result.harms.find((harm) => harm.id === id)).toMatchObject({ incident: true, inherent: 'MEDIUM' });
  });

  it('keeps every version of its rating: who, when, what was before; others and unknown ids see nothing', async () => {
    const content = 'scale likelihood incidents { on cases } exposed note';
    const history = `query ($id: ID!, $harm: ID!, $first: Int, $after: String) {
      harmRatingHistory(assessmentId: $id, harmId: $harm, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
        edges { node { revision savedAt savedBy { name } content { ${content} } before { ${content} } } } } }`;
    interface Page {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: Record<string, unknown> }[];
    }
    const page = async (variables: Record<string, unknown>, client = officer) =>
      (await client.ask<{ harmRatingHistory: Page }>(history, { id: full.id, ...variables })).harmRatingHistory;
    const harm = instrument.harms[0]!.id;
    const rate = (baseRevision: number, rating: Record<string, unknown>) =>
      officer.ask('mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }', {
        input: { assessmentId: full.id, harmId: harm, operationId: randomUUID(), baseRevision, ...rating },
      });
    await rate(0, { scale: 2, exposed: 'Pupils of 6 to 9' });
    await rate(1, { scale: 4, likelihood: 0, incidents: [{ on: '2026-01-05', cases: 3 }] });
    const { edges } = await page({ harm, first: 1 });
    expect(edges.map(({ node }) => node)).toEqual([
      {
        revision: 2,
        savedAt: expect.any(String),
        savedBy: { name: app.viewer('compliance-officer').name },
        content: { scale: 4, likelihood: 0, incidents: [{ on: '2026-01-05', cases: 3 }], exposed: '', note: '' },
        before: { scale: 2, likelihood: null, incidents: [], exposed: 'Pupils of 6 to 9', note: '' },
      },
    ]);
    const { pageInfo } = await page({ harm, first: 1 });
    expect(pageInfo.hasNextPage).toBe(true);
    const [first] = (await page({ harm, first: 1, after: pageInfo.endCursor })).edges;
    expect(first?.node).toMatchObject({ revision: 1, before: null });
    expect((await page({ harm: 'no-such-harm' })).edges).toEqual([]);
    expect((await page({ harm }, await app.as('executive'))).edges).toHaveLength(2);
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await stranger.refusal(history, { id: full.id, harm })).code).toBe('NOT_FOUND');
  });

  it('is changed with a revision; who was slower gets what stands now', async () => {
    expect(await save({ id, baseRevision: 1, title: 'Shamed by a list' })).toMatchObject({ ownHarm: { revision: 2 } });
    expect(await save({ id, baseRevision: 1, title: 'Another title' }, officer)).toMatchObject({
      __typename: 'OwnHarmConflict',
      current: { revision: 2, title: 'Shamed by a list' },
    });
  });

  it('is removed with a reason, cannot be rated then, and comes back with its ratings when it is saved again', async () => {
    expect(await remove({ id, baseRevision: 2 })).toMatchObject({
      ownHarm: { revision: 3, removedBecause: 'It was built out.' },
    });
    const { result, ownHarms, harmRatings } = await shown();
    expect(result.harms.some((harm) => harm.id === id)).toBe(false);
    expect(ownHarms).toMatchObject([{ id, removedBecause: 'It was built out.' }]);
    expect(harmRatings.some((rating) => rating.harmId === id)).toBe(true);
    const rating = { assessmentId: full.id, harmId: id, operationId: randomUUID(), baseRevision: 2, scale: 1 };
    expect(await contributor.refusal(RATE, { input: rating })).toMatchObject({ code: 'UNKNOWN_HARM' });
    expect(await save({ id, baseRevision: 3 })).toMatchObject({ ownHarm: { revision: 4, removedBecause: null } });
    expect((await shown()).result.harms.find((harm) => harm.id === id)).toMatchObject({ incident: true });
  });

  it.each([
    ['no right', { rights: [] }, 'rights'],
    ['a right that is not there', { rights: ['pudding'] }, 'rights.0'],
    ['a part that is not there', { modules: ['pudding'] }, 'modules.0'],
    [
      'a control that is not there',
      { controls: [{ questionId: 'x', weight: 1, key: false, reach: false }] },
      'controls.0',
    ],
    [
      'a weight of 4',
      () => ({ controls: [{ questionId: control, weight: 4, key: false, reach: false }] }),
      'controls.0',
    ],
    ['an empty title', { title: '  ' }, 'title'],
    ['a text of 4,001 letters', { what: 'x'.repeat(4_001) }, 'what'],
  ])('is refused with %s, naming the field', async (_why, input, field) => {
    const said = await contributor.refusal(SAVE, saving(typeof input === 'function' ? input() : input));
    expect(said.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(said)).toContain(`"${field}`);
  });

  it('belongs to a full assessment of a product, and to those who may rate', async () => {
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Small'));
    expect(await contributor.refusal(SAVE, saving({ assessmentId: screening.id }))).toMatchObject({
      code: 'OWN_HARM_NEEDS_FULL',
    });
    expect(await (await app.as('executive')).refusal(SAVE, saving())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('does not exist for another organisation', async () => {
    const theirs = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect(await theirs.refusal(SAVE, saving())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await theirs.refusal(SAVE, saving({ id, baseRevision: 4 }))).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await app.database.sql<{ revision: number }>(`select revision from app.own_harm where id = '${id}'`);
    expect(rows).toEqual([{ revision: 4 }]);
  });
});
