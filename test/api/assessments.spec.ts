import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Question } from '#libs/instruments';
import { compileInstrument, fractionToJson, scoreAssessment } from '#libs/scoring';
import {
  choices,
  createProduct,
  instrumentOf,
  SAVE_ANSWER,
  saveAnswer,
  start,
  type Started,
} from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let full: Started;
let instrument: Instrument;
let questions: Question[];
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry', { dm: true, ads: null }));
  instrument = await instrumentOf(officer, full);
  questions = choices(instrument);
});
afterAll(() => app.close());

const question = (place: number): Question => {
  const found = questions[place];
  if (!found) throw new Error(`the instrument has no choice question ${place}`);
  return found;
};
describe('starting an assessment', () => {
  it('is for those who answer for it, and pins the newest version of the instrument', async () => {
    const shown = await officer.ask<{
      assessment: { title: string; instrument: { id: string; version: string; digest: string } };
    }>('query ($id: ID!) { assessment(id: $id) { title instrument { id version digest } } }', { id: full.id });
    expect(shown.assessment).toMatchObject({
      title: 'Skerry',
      instrument: { id: instrument.id, version: instrument.version },
    });
    expect(shown.assessment.instrument.digest).toBe(instrument.digest);
    const refusal = await contributor.refusal(
      'mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { id } }',
      {
        input: { mode: 'ORGANISATION' },
      },
    );
    expect(refusal.code).toBe('FORBIDDEN');
  });

  it('opens the draft that exists, also when two start at once', async () => {
    const productId = await createProduct(officer, 'Twice');
    const both = await Promise.all([start(officer, 'SCREENING', productId), start(officer, 'SCREENING', productId)]);
    expect(both[0].id).toBe(both[1].id);
    const organisations = await Promise.all([start(officer, 'ORGANISATION'), start(officer, 'ORGANISATION')]);
    expect(organisations[0].id).toBe(organisations[1].id);
  });

  it('needs a product for screening and full and none for the organisation', async () => {
    const mutation = 'mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { id } }';
    expect((await officer.refusal(mutation, { input: { mode: 'FULL' } })).code).toBe('INVALID_INPUT');
    const productId = await createProduct(officer, 'Odd');
    expect((await officer.refusal(mutation, { input: { mode: 'ORGANISATION', productId } })).code).toBe(
      'INVALID_INPUT',
    );
    expect((await officer.refusal(mutation, { input: { mode: 'FULL', productId: randomUUID() } })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('continues a screening in full with its answers, and nothing else', async () => {
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Grows'));
    const screened = choices(instrument).find((one) => one.screening)!;
    await saveAnswer(contributor, {
      assessmentId: screening.id,
      questionId: screened.id,
      option: screened.options[0]?.id,
    });
    const outside = choices(instrument).find((one) => !one.screening)!;
    const early = {
      assessmentId: screening.id,
      questionId: outside.id,
      option: outside.options[0]?.id,
      state: 'ANSWERED',
    };
    const input = { ...early, operationId: randomUUID(), baseRevision: 0 };
    expect((await contributor.refusal(SAVE_ANSWER, { input })).code).toBe('UNKNOWN_QUESTION');

    const CONTINUE =
      'mutation ($input: ContinueInFullInput!) { continueInFull(input: $input) { id mode answers { questionId } } }';
    const once = await officer.ask(CONTINUE, { input: { assessmentId: screening.id } });
    expect(once).toEqual({
      continueInFull: { id: screening.id, mode: 'FULL', answers: [{ questionId: screened.id }] },
    });
    expect(await officer.ask(CONTINUE, { input: { assessmentId: screening.id } })).toEqual(once);
    expect((await saveAnswer(contributor, early)).__typename).toBe('AnswerSaved');
    const organisation = await start(officer, 'ORGANISATION');
    expect((await officer.refusal(CONTINUE, { input: { assessmentId: organisation.id } })).code).toBe(
      'NOT_A_SCREENING',
    );
  });
});

describe('the result', () => {
  it('is what the method works out from the stored answers, evidence, ratings and profile', async () => {
    const link = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
    const { addLink } = await officer.ask<{ addLink: { id: string } }>(link, {
      input: {
        assessmentId: full.id,
        title: 'Test log',
        url: 'https://fernhollow.example/log',
        tier: 2,
        effectiveOn: '2026-10-01',
      },
    });
    for (const [place, state] of [
      [0, 'UNKNOWN'],
      [1, 'ANSWERED'],
      [2, 'ANSWERED'],
      [3, null],
    ] as const) {
      const chosen = state === 'ANSWERED' ? question(place).options[0]?.id : undefined;
      await saveAnswer(contributor, { assessmentId: full.id, questionId: question(place).id, state, option: chosen });
    }
    const rating = {
      assessmentId: full.id,
      harmId: instrument.harms[0]?.id,
      scale: 4,
      likelihood: 0,
      incidents: [{ on: '2026-03-01', cases: 1 }],
    };
    await contributor.ask('mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }', {
      input: { ...rating, operationId: randomUUID(), baseRevision: 0 },
    });
    const backed = questions[10]!;
    const best = backed.options.toSorted((a, b) => b.level - a.level)[0]!;
    await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: backed.id,
      option: best.id,
      evidenceIds: [addLink.id],
    });
    const organisation = await start(officer, 'ORGANISATION');
    const inherited = choices(instrument, 'organisation')[0]!;
    await saveAnswer(officer, {
      assessmentId: organisation.id,
      questionId: inherited.id,
      option: inherited.options.at(-1)?.id,
    });

    const figure = '{ fraction decimal display }';
    const { assessment } = await officer.ask<{ assessment: StoredAndScored }>(
      `query ($id: ID!) { assessment(id: $id) { asOf organisationAssessmentId
        organisationAnswers { questionId option } answers { questionId state option parts number reason evidenceIds }
        evidence { id tier effectiveOn questionIds } harmRatings { harmId scale scope irremediability likelihood incidentOn }
        summary { headline applicable answered blank redLinesBreached gate }
        result { headline gates { id cap because } clusters { id score ${figure} upper ${figure} because }
          questions { id state inherited level tier evidenced points } harms { id residual } index { value ${figure} cap } } } }`,
      { id: full.id },
    );
    expect(assessment.organisationAssessmentId).toBe(organisation.id);
    expect(assessment.evidence).toEqual([
      { id: addLink.id, tier: 2, effectiveOn: '2026-10-01', questionIds: [backed.id] },
    ]);

    const expected = scoreAssessment(compileInstrument(instrument), {
      mode: 'full',
      asOf: assessment.asOf,
      profile: { dm: true },
      answers: Object.fromEntries(
        assessment.answers
          .filter(({ state }) => state)
          .map((answer) => [answer.questionId, stated(answer, assessment)]),
      ),
      organisation: {
        answers: Object.fromEntries(
          assessment.organisationAnswers.map(({ questionId, option: chosen }) => [questionId, { option: chosen }]),
        ),
      },
      harms: Object.fromEntries(assessment.harmRatings.map(({ harmId, ...rating }) => [harmId, ratings(rating)])),
    });
    expect(assessment.result.headline).toBe(expected.headline);
    expect(assessment.result.gates).toEqual(expected.gates.map(({ id, cap, because }) => ({ id, cap, because })));
    expect(
      assessment.result.clusters.map(({ id, score, upper, because }) => ({
        id,
        score: exact(score),
        upper: exact(upper),
        because,
      })),
    ).toEqual(
      expected.clusters.map(({ id, score, upper, because }) => ({
        id,
        score: fractionToJson(score),
        upper: fractionToJson(upper),
        because,
      })),
    );
    expect(assessment.result.questions).toEqual(
      expected.questions.map(({ id, state, inherited: own, level, tier, evidenced, points }) => ({
        id,
        state,
        inherited: own,
        level: level ?? null,
        tier,
        evidenced: evidenced ?? null,
        points,
      })),
    );
    expect(assessment.result.harms).toEqual(
      expected.harms.map(({ id, residual }) => ({ id, residual: residual.toUpperCase() })),
    );
    expect(exact(assessment.result.index.value)).toEqual(fractionToJson(expected.index.value));
    expect(assessment.summary).toMatchObject({
      headline: expected.headline,
      gate: expected.gates[0]?.id ?? null,
      blank: expected.progress.blank,
    });
    expect(expected.questions.some((one) => one.inherited && one.state === 'ANSWERED')).toBe(true);
    expect(expected.questions.find((one) => one.id === backed.id)).toMatchObject({ tier: 2 });
  });

  it("stands in lists too, and an organisation's assessment goes by its name", async () => {
    const { assessments } = await officer.ask<{
      assessments: { edges: { node: { title: string; mode: string; summary: { headline: string } } }[] };
    }>('{ assessments(first: 50) { edges { node { title mode summary { headline } } } } }');
    expect(assessments.edges.find(({ node }) => node.mode === 'ORGANISATION')?.node.title).toBe('Fernhollow');
    expect(assessments.edges.every(({ node }) => node.summary.headline !== '')).toBe(true);
    const { products } = await officer.ask<{
      products: { edges: { node: { name: string; assessments: { id: string }[] } }[] };
    }>('{ products(first: 50) { edges { node { name assessments { id } } } } }');
    expect(products.edges.find(({ node }) => node.name === 'Skerry')?.node.assessments).toEqual([{ id: full.id }]);
    expect(products.edges.find(({ node }) => node.name === 'Odd')?.node.assessments).toEqual([]);
  });
});

describe('another company', () => {
  it('sees nothing, and cannot tell what exists from what does not', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const queries = [
      'query ($id: ID!) { assessment(id: $id) { id } }',
      'query ($id: ID!) { assessment(id: $id) { answers { note } } }',
    ];
    for (const query of queries) {
      const [theirs, nothing] = await Promise.all(
        [full.id, randomUUID()].map(async (id) => {
          const { reference: _reference, ...refusal } = await stranger.refusal(query, { id });
          return refusal;
        }),
      );
      expect(theirs).toMatchObject({ code: 'NOT_FOUND' });
      expect(nothing).toEqual(theirs);
    }
    const input = {
      assessmentId: full.id,
      questionId: question(0).id,
      operationId: randomUUID(),
      baseRevision: 1,
      state: 'UNKNOWN',
    };
    expect((await stranger.refusal(SAVE_ANSWER, { input })).code).toBe('NOT_FOUND');
    expect(
      (await stranger.ask<{ assessments: { edges: unknown[] } }>('{ assessments { edges { node { id } } } }'))
        .assessments.edges,
    ).toEqual([]);
    const untouched = await app.database.sql(
      'select revision from app.answer where assessment_id = $1 and question_id = $2',
      [full.id, question(0).id],
    );
    expect(untouched).toEqual([{ revision: 1 }]);
  });

  it('may use the same operation id for a save of its own', async () => {
    const operationId = randomUUID();
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const own = await start(stranger, 'ORGANISATION');
    const [one] = choices(instrument, 'organisation');
    const theirs = await saveAnswer(stranger, {
      assessmentId: own.id,
      questionId: one?.id,
      operationId,
      option: one?.options[0]?.id,
    });
    const organisation = await start(officer, 'ORGANISATION');
    const [, two] = choices(instrument, 'organisation');
    const ours = await saveAnswer(officer, {
      assessmentId: organisation.id,
      questionId: two?.id,
      operationId,
      option: two?.options[0]?.id,
    });
    expect([theirs.answer?.questionId, ours.answer?.questionId]).toEqual([one?.id, two?.id]);
  });
});

interface ShownFigure {
  fraction: string;
  decimal: string;
  display: string;
}
interface StoredAndScored {
  asOf: string;
  organisationAssessmentId: string;
  organisationAnswers: { questionId: string; option: string }[];
  answers: {
    questionId: string;
    state: string | null;
    option: string | null;
    parts: string[] | null;
    number: number | null;
    reason: string | null;
    evidenceIds: string[];
  }[];
  evidence: { id: string; tier: 0 | 1 | 2 | 3; effectiveOn: string; questionIds: string[] }[];
  harmRatings: {
    harmId: string;
    scale: number | null;
    scope: number | null;
    irremediability: number | null;
    likelihood: number | null;
    incidentOn: string | null;
  }[];
  summary: unknown;
  result: {
    headline: string;
    gates: unknown[];
    clusters: { id: string; score: ShownFigure | null; upper: ShownFigure | null; because: string[] }[];
    questions: unknown[];
    harms: unknown[];
    index: { value: ShownFigure | null };
  };
}

const exact = (figure: ShownFigure | null) => figure && { fraction: figure.fraction, decimal: figure.decimal };

function stated(answer: StoredAndScored['answers'][number], { evidence }: StoredAndScored) {
  const items = evidence
    .filter(({ id }) => answer.evidenceIds.includes(id))
    .map(({ tier, effectiveOn }) => ({ tier, effectiveOn }));
  const backing = { evidence: items };
  if (answer.state === 'UNKNOWN') return { unknown: true as const, ...backing };
  if (answer.state === 'NOT_APPLICABLE') return { notApplicable: { reason: answer.reason ?? '' }, ...backing };
  return {
    option: answer.option ?? undefined,
    parts: answer.parts ?? undefined,
    number: answer.number ?? undefined,
    ...backing,
  };
}

function ratings({ incidentOn, ...dimensions }: Omit<StoredAndScored['harmRatings'][number], 'harmId'>) {
  const rated = Object.entries(dimensions).flatMap(([name, value]) =>
    value === null ? [] : [[name, value === 0 ? 'unknown' : value]],
  );
  return { ...Object.fromEntries(rated), ...(incidentOn && { incidentOn }) };
}
