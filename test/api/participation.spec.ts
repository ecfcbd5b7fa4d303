import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '#libs/instruments';
import { createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const RECORD = `id revision title heldFrom heldTo ageBands groups children methods markets setting safeguards keptFor
  heard decided followed because told questionIds assessmentIds evidenceIds removedBecause`;
const REPLY = `__typename ... on ConsultationSaved { consultation { ${RECORD} } }
  ... on ConsultationConflict { current { ${RECORD} } }`;
const SAVE = `mutation ($input: SaveConsultationInput!) { saveConsultation(input: $input) { ${REPLY} } }`;
const REMOVE = `mutation ($input: RemoveConsultationInput!) { removeConsultation(input: $input) { ${REPLY} } }`;
const SHOWN = `query ($id: ID!) { assessment(id: $id) { summary { headline answered } result { index { value { fraction } } }
  participation { questionIds consultations { ${RECORD} } others { id removedBecause }
    findings { kind questionId level } } } }`;
const LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
const UNLINK = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { __typename } }';

interface Recorded {
  id: string;
  revision: number;
  title: string;
  removedBecause: string | null;
}
interface Reply {
  __typename: string;
  consultation?: Recorded;
  current?: Recorded;
}
interface Shown {
  summary: unknown;
  result: unknown;
  participation: {
    questionIds: string[];
    consultations: Recorded[];
    others: { id: string; removedBecause: string | null }[];
    findings: { kind: string; questionId: string | null; level: number | null }[];
  };
}

const ASKED = 'changed-by-children';

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let productId: string;
let full: Started;
let instrument: Instrument;
let evidenceId: string;
beforeAll(async () => {
  app = await startApp();
  app.moveTo('2026-11-20T09:00:00Z');
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  productId = await createProduct(officer, 'Skerry', { dm: true });
  full = await start(officer, 'FULL', productId);
  instrument = await instrumentOf(officer, full);
  const { addLink } = await officer.ask<{ addLink: { id: string } }>(LINK, {
    input: { assessmentId: full.id, title: 'Facilitator report', tier: 2, url: 'https://example.org/report' },
  });
  evidenceId = addLink.id;
});
afterAll(() => app.close());

const record = (input: Record<string, unknown> = {}) => ({
  input: {
    operationId: randomUUID(),
    baseRevision: 0,
    assessmentIds: [full.id],
    title: 'Two workshops on last seen',
    heldFrom: '2026-05-04',
    heldTo: '2026-05-06',
    ageBands: ['10-12', '13-15'],
    groups: ['GIRLS', 'DISABILITIES'],
    children: 24,
    methods: ['WORKSHOP', 'USABILITY_TEST'],
    markets: ['FI', 'KE'],
    setting: 'Two schools and online',
    safeguards: ['PARENTAL_CONSENT', 'CHILD_ASSENT', 'NO_COVERT_DATA'],
    keptFor: 'Notes for 6 months, no recordings',
    heard: 'The sign led to pressure to answer at once.',
    decided: 'It is off by default.',
    followed: 'SOME',
    because: 'Removing it for adults was left for later.',
    told: 'In a second session four weeks later.',
    questionIds: [ASKED],
    evidenceIds: [evidenceId],
    ...input,
  },
});
const save = async (input: Record<string, unknown> = {}, by = contributor) =>
  (await by.ask<{ saveConsultation: Reply }>(SAVE, record(input))).saveConsultation;
const shown = async (id = full.id) => (await officer.ask<{ assessment: Shown }>(SHOWN, { id })).assessment;
const answer = (level: number) => {
  const question = instrument.questions.find(({ id }) => id === ASKED)!;
  return saveAnswer(officer, {
    assessmentId: full.id,
    questionId: ASKED,
    baseRevision: level === 3 ? 0 : 1,
    option: question.options.find((option) => option.level === level)?.id,
  });
};

describe('a consultation with children', () => {
  let id = '';

  it('is missed where none is on record, and where an answer says that children were heard', async () => {
    expect((await shown()).participation).toMatchObject({
      consultations: [],
      findings: [{ kind: 'NONE_RECORDED', questionId: null }],
    });
    await answer(3);
    const { participation } = await shown();
    expect(participation.questionIds).toContain(ASKED);
    expect(participation.questionIds).not.toContain('say-it-inside');
    expect(participation.findings).toEqual([
      { kind: 'NONE_RECORDED', questionId: null, level: null },
      { kind: 'CLAIM_WITHOUT_RECORD', questionId: ASKED, level: 3 },
    ]);
  });

  it('is recorded whole, once for one operation, and mends the findings without changing a figure', async () => {
    const before = await shown();
    const operationId = randomUUID();
    const { consultation } = await save({ operationId });
    expect(consultation).toMatchObject({ ...withoutOperation(record().input), revision: 1, removedBecause: null });
    id = consultation?.id ?? '';
    expect(await save({ operationId })).toMatchObject({ consultation: { id } });
    const after = await shown();
    expect(after.participation).toMatchObject({ consultations: [{ id }], findings: [] });
    expect([after.result, after.summary]).toEqual([before.result, before.summary]);
  });

  it('is changed with a revision; who was slower gets what stands now', async () => {
    expect(await save({ id, baseRevision: 1, title: 'Three workshops' })).toMatchObject({
      consultation: { revision: 2, title: 'Three workshops' },
    });
    expect(await save({ id, baseRevision: 1 }, officer)).toMatchObject({
      __typename: 'ConsultationConflict',
      current: { revision: 2, title: 'Three workshops' },
    });
  });

  it('keeps its evidence from being removed, and stands in PDF and JSON', async () => {
    expect(await officer.refusal(UNLINK, { input: { id: evidenceId } })).toMatchObject({ code: 'EVIDENCE_IN_USE' });
    const json = (await (await officer.fetch(`/api/assessments/${full.id}/assessment.json`)).json()) as {
      participation: { consultations: unknown[]; findings: unknown[] };
    };
    expect(json.participation).toMatchObject({
      consultations: [{ heldFrom: '2026-05-04', children: 24, followed: 'some', questions: [ASKED] }],
      findings: [],
    });
    const pdf = await officer.fetch(`/api/assessments/${full.id}/report.pdf`);
    expect(pdf.status).toBe(200);
  });

  it('of the organisation counts for the products that inherit its answers', async () => {
    const own = await start(officer, 'ORGANISATION');
    const made = await save({ assessmentIds: [own.id], questionIds: ['children-shape-decisions'], evidenceIds: [] });
    const { participation } = await shown();
    expect(participation.consultations.map((each) => each.id).toSorted()).toEqual(
      [id, made.consultation!.id].toSorted(),
    );
  });

  it('can be linked to a later assessment of the same product, and to no other product', async () => {
    await app.database.sql(`update app.assessment set state = 'submitted' where id = '${full.id}'`);
    const second = await start(officer, 'FULL', productId);
    expect((await shown(second.id)).participation.others).toMatchObject([{ id, removedBecause: null }]);
    expect(await save({ id, baseRevision: 2, assessmentIds: [full.id, second.id] })).toMatchObject({
      consultation: { revision: 3 },
    });
    expect((await shown(second.id)).participation.consultations.map((each) => each.id)).toContain(id);
    const other = await start(officer, 'FULL', await createProduct(officer, 'Other'));
    const said = await contributor.refusal(SAVE, record({ id, baseRevision: 3, assessmentIds: [full.id, other.id] }));
    expect(JSON.stringify(said)).toContain('about the same product');
  });

  it.each([
    ['a day to come', { heldFrom: '2027-01-01', heldTo: null }, 'heldFrom'],
    ['a last day before the first', { heldTo: '2026-05-01' }, 'heldTo'],
    ['no decision although one was made', { decided: ' ' }, 'decided'],
    ['no reason where children were not followed', { followed: 'NONE', because: '' }, 'because'],
    ['no child', { children: 0 }, 'children'],
    ['no age band', { ageBands: [] }, 'ageBands'],
    ['no method', { methods: [] }, 'methods'],
    ['no assessment', { assessmentIds: [] }, 'assessmentIds'],
    ['a market that is none', { markets: ['Finland'] }, 'markets'],
    ['a question that is not there', { questionIds: ['pudding'] }, 'questionIds.0'],
    ['evidence that is not there', { evidenceIds: [randomUUID()] }, 'evidenceIds'],
    ['nothing heard', { heard: '' }, 'heard'],
  ])('is refused with %s, naming the field', async (_why, input, field) => {
    const said = await contributor.refusal(SAVE, record(input));
    expect(said.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(said)).toContain(`"${field}`);
  });

  it('is removed with a reason, which makes it missed again; saved again it is back', async () => {
    const input = { id, operationId: randomUUID(), baseRevision: 3, reason: 'It was another product.' };
    expect(await contributor.ask(REMOVE, { input })).toMatchObject({
      removeConsultation: { consultation: { revision: 4, removedBecause: 'It was another product.' } },
    });
    const { participation } = await shown();
    expect(participation.findings).toEqual([{ kind: 'CLAIM_WITHOUT_RECORD', questionId: ASKED, level: 3 }]);
    expect(participation.others).toContainEqual({ id, removedBecause: 'It was another product.' });
    expect(await save({ id, baseRevision: 4 })).toMatchObject({ consultation: { revision: 5, removedBecause: null } });
    const history = await app.database.sql<{ revision: number }>(
      `select revision from app.consultation_history where consultation_id = '${id}' order by 1`,
    );
    expect(history.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is closed to who may only read, and does not exist for another organisation', async () => {
    expect(await (await app.as('executive')).refusal(SAVE, record())).toMatchObject({ code: 'FORBIDDEN' });
    const theirs = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect(await theirs.refusal(SAVE, record())).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await theirs.refusal(SAVE, record({ id, baseRevision: 5 }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await theirs.refusal(REMOVE, { input: { id, operationId: randomUUID(), baseRevision: 5, reason: 'x' } }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

function withoutOperation({ operationId: _operation, baseRevision: _base, ...content }: Record<string, unknown>) {
  return content;
}
