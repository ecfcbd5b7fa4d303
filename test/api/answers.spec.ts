import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Question } from '#libs/instruments';
import {
  ANSWER,
  choices,
  createProduct,
  instrumentOf,
  SAVE_ANSWER,
  saveAnswer,
  start,
  type AnswerReply,
  type AnswerShown,
  type Started,
} from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const ANSWERS = `query ($id: ID!) { assessment(id: $id) { title mode state asOf updatedAt answers { ${ANSWER} } } }`;
const SAVE_HARM = `mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename
  ... on HarmRatingSaved { harmRating { harmId revision scale likelihood incidentOn incidents { on cases } involvement } }
  ... on HarmRatingConflict { current { harmId revision scale } } } }`;

interface Shown {
  assessment: { title: string; mode: string; state: string; asOf: string; updatedAt: string; answers: AnswerShown[] };
}

/** How often each of two people saves; 1000 by hand. */
const SAVES = Number(process.env['OPENCRIA_SAVES'] ?? 100);

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
const option = (place: number, at = 0): string => question(place).options.at(at)?.id ?? '';

async function answersOf(id: string): Promise<AnswerShown[]> {
  return (await officer.ask<Shown>(ANSWERS, { id })).assessment.answers;
}
const answerTo = async (id: string, questionId: string) =>
  (await answersOf(id)).find((answer) => answer.questionId === questionId);

describe('saving an answer', () => {
  it('keeps every part of it, who saved it and when', async () => {
    app.moveTo('2026-11-04T10:30:00Z');
    const note = 'Zeile 1\n«два» \u{1F9D2}\u{1F3FD} ‏שלוש';
    const saved = await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: question(0).id,
      option: option(0),
      note,
    });
    expect(saved.answer).toEqual({
      questionId: question(0).id,
      revision: 1,
      state: 'ANSWERED',
      option: option(0),
      parts: null,
      number: null,
      reason: null,
      knownBy: null,
      note,
      evidenceIds: [],
      updatedAt: '2026-11-04T10:30:00.000Z',
      updatedBy: { name: app.viewer('contributor').name },
    });
    expect(await answerTo(full.id, question(0).id)).toEqual(saved.answer);
    const { assessment } = await officer.ask<Shown>(ANSWERS, { id: full.id });
    expect(assessment.updatedAt).toBe('2026-11-04T10:30:00.000Z');
  });

  it('takes unknown, parts and numbers as well as options', async () => {
    const checklist = instrument.questions.find((one) => one.scale === 'checklist' && one.about === 'product');
    const numeric = instrument.questions.find((one) => one.number && one.about === 'product');
    const unknown = await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: question(1).id,
      state: 'UNKNOWN',
    });
    expect(unknown.answer).toMatchObject({ state: 'UNKNOWN', option: null });
    if (checklist) {
      const parts = [checklist.parts[0]?.id];
      const saved = await saveAnswer(contributor, { assessmentId: full.id, questionId: checklist.id, parts });
      expect(saved.answer).toMatchObject({ parts, option: null });
    }
    if (numeric?.number) {
      const saved = await saveAnswer(contributor, {
        assessmentId: full.id,
        questionId: numeric.id,
        number: numeric.number.max,
      });
      expect(saved.answer?.number).toBe(numeric.number.max);
    }
    expect(checklist ?? numeric).toBeDefined();
  });

  it('A49: never overwrites what somebody else saved: a stale save gets the current answer', async () => {
    const input = { assessmentId: full.id, questionId: question(2).id };
    await saveAnswer(contributor, { ...input, option: option(2), note: 'first' });
    const second = await saveAnswer(officer, { ...input, baseRevision: 1, option: option(2, -1), note: 'second' });
    expect(second.answer?.revision).toBe(2);
    for (const baseRevision of [0, 1, 7]) {
      const stale = await saveAnswer(contributor, { ...input, baseRevision, option: option(2), note: 'stale' });
      expect(stale).toEqual({ __typename: 'AnswerConflict', current: second.answer });
    }
    expect(await answerTo(full.id, question(2).id)).toEqual(second.answer);
  });

  it('is a conflict without a current answer where the edit was based on one that never was', async () => {
    const reply = await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: question(3).id,
      baseRevision: 4,
      option: option(3),
    });
    expect(reply).toEqual({ __typename: 'AnswerConflict', current: null });
    expect(await answerTo(full.id, question(3).id)).toBeUndefined();
  });

  it('has one effect however often it is repeated, and the same reply each time', async () => {
    const input = {
      operationId: randomUUID(),
      baseRevision: 0,
      state: 'ANSWERED',
      assessmentId: full.id,
      questionId: question(4).id,
      option: option(4),
    };
    const replies = await Promise.all(Array.from({ length: 10 }, () => contributor.ask(SAVE_ANSWER, { input })));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect((replies[0] as { saveAnswer: AnswerReply }).saveAnswer.answer?.revision).toBe(1);
    expect(
      await app.database.sql('select 1 from app.answer_history where assessment_id = $1 and question_id = $2', [
        full.id,
        question(4).id,
      ]),
    ).toHaveLength(1);

    const other = await contributor.refusal(SAVE_ANSWER, { input: { ...input, note: 'something else' } });
    expect(other).toMatchObject({ code: 'OPERATION_REUSED' });
    expect((await answerTo(full.id, question(4).id))?.note).toBe('');
  });

  it('A50: does not disturb saves of other questions made at the same time', async () => {
    const two = [questions[5]!, questions[6]!];
    const clients = [contributor, officer];
    await Promise.all(
      two.map(async (one, place) => {
        for (let revision = 0; revision < SAVES; revision++) {
          const reply = await saveAnswer(clients[place]!, {
            assessmentId: full.id,
            questionId: one.id,
            baseRevision: revision,
            option: one.options[0]?.id,
            note: `save ${revision}`,
          });
          expect(reply.answer?.revision).toBe(revision + 1);
        }
      }),
    );
    for (const one of two) {
      expect(await answerTo(full.id, one.id)).toMatchObject({ revision: SAVES, note: `save ${SAVES - 1}` });
    }
  });

  it('can clear the answer, which keeps its revision, its note and its history', async () => {
    const input = { assessmentId: full.id, questionId: question(7).id };
    await saveAnswer(contributor, { ...input, option: option(7) });
    const cleared = await saveAnswer(contributor, {
      ...input,
      baseRevision: 1,
      state: null,
      note: 'ask the ranking team',
    });
    expect(cleared.answer).toMatchObject({ state: null, option: null, revision: 2, note: 'ask the ranking team' });
    expect((await saveAnswer(officer, { ...input, option: option(7) })).__typename).toBe('AnswerConflict');
    const history = await app.database.sql(
      'select revision, state, option_id from app.answer_history where assessment_id = $1 and question_id = $2 order by revision',
      [full.id, question(7).id],
    );
    expect(history).toEqual([
      { revision: 1, state: 'answered', option_id: option(7) },
      { revision: 2, state: null, option_id: null },
    ]);
    await expect(app.database.sql('delete from app.answer_history')).rejects.toThrow('append-only');
  });

  it('leaves an audit entry that names the question and repeats nothing of the answer', async () => {
    await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: question(8).id,
      option: option(8),
      note: 'not for the log',
    });
    const [entry] = await app.database.sql(
      'select action, object_id, details from app.audit_entry order by seq desc limit 1',
    );
    expect(entry).toEqual({
      action: 'answer.save',
      object_id: full.id,
      details: { question: question(8).id, revision: 1, state: 'answered' },
    });
  });

  const refusals: [string, () => Record<string, unknown>, string, string | null][] = [
    ['a question the instrument does not have', () => ({ questionId: 'no-such-question' }), 'UNKNOWN_QUESTION', null],
    [
      'a question that is asked of the organisation',
      () => ({ questionId: choices(instrument, 'organisation')[0]?.id }),
      'UNKNOWN_QUESTION',
      null,
    ],
    ['an option of another question', () => ({ option: 'no-such-option' }), 'INVALID_INPUT', 'option'],
    ['an option and a number together', () => ({ number: 3 }), 'INVALID_INPUT', 'number'],
    ['an option although unknown', () => ({ state: 'UNKNOWN' }), 'INVALID_INPUT', 'option'],
    ['nothing although answered', () => ({ option: null }), 'INVALID_INPUT', 'state'],
    ['parts where one option is asked for', () => ({ option: null, parts: ['a'] }), 'INVALID_INPUT', 'option'],
    ['a note of 10,001 characters', () => ({ note: 'x'.repeat(10_001) }), 'INVALID_INPUT', 'note'],
    ['a NUL in the note', () => ({ note: 'a\0b' }), 'INVALID_INPUT', 'note'],
    ['half a character pair in the note', () => ({ note: 'a\ud800b' }), 'INVALID_INPUT', 'note'],
    ['evidence that does not exist', () => ({ evidenceIds: [randomUUID()] }), 'INVALID_INPUT', 'evidenceIds'],
    ['an operation id that is no UUID', () => ({ operationId: 'again' }), 'INVALID_INPUT', 'operationId'],
    ['a negative revision', () => ({ baseRevision: -1 }), 'INVALID_INPUT', 'baseRevision'],
    ['an assessment that does not exist', () => ({ assessmentId: randomUUID() }), 'NOT_FOUND', null],
  ];
  it.each(refusals)('refuses %s and stores nothing', async (_why, change, code, field) => {
    const base = { assessmentId: full.id, questionId: question(9).id, operationId: randomUUID(), baseRevision: 0 };
    const input = { ...base, state: 'ANSWERED', option: option(9), ...change() };
    const refusal = await contributor.refusal(SAVE_ANSWER, { input });
    expect(refusal.code).toBe(code);
    if (field) expect(refusal.fields?.map((one) => one.field)).toEqual([field]);
    expect(await answerTo(full.id, question(9).id)).toBeUndefined();
    expect(
      await app.database.sql('select 1 from app.operation_reply where operation_id::text = $1', [input.operationId]),
    ).toEqual([]);
  });

  it('refuses a note of a megabyte before reading it whole', async () => {
    const input = {
      assessmentId: full.id,
      questionId: question(9).id,
      operationId: randomUUID(),
      baseRevision: 0,
      note: 'x'.repeat(1_000_000),
    };
    const response = await contributor.post('/graphql', { query: SAVE_ANSWER, variables: { input } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('claims "not applicable" only with a reason and where the question allows it', async () => {
    const open = questions.find((one) => one.naAllowed && one.redLine === undefined)!;
    const closed = questions.find((one) => !one.naAllowed || one.redLine !== undefined)!;
    const claim = { assessmentId: full.id, state: 'NOT_APPLICABLE', operationId: randomUUID(), baseRevision: 0 };
    const reasonless = await contributor.refusal(SAVE_ANSWER, {
      input: { ...claim, questionId: open.id, reason: '  ' },
    });
    expect(reasonless.fields?.map(({ field }) => field)).toEqual(['reason']);
    const refused = await contributor.refusal(SAVE_ANSWER, {
      input: { ...claim, questionId: closed.id, reason: 'we have none' },
    });
    expect(refused.fields?.map(({ field }) => field)).toEqual(['state']);
    const { revision = 0 } = (await answerTo(full.id, open.id)) ?? {};
    const claimed = {
      assessmentId: full.id,
      questionId: open.id,
      state: 'NOT_APPLICABLE',
      reason: 'we have none',
      baseRevision: revision,
    };
    expect((await saveAnswer(contributor, claimed)).answer).toMatchObject({
      state: 'NOT_APPLICABLE',
      reason: 'we have none',
      option: null,
    });
  });

  it('takes what is missing to know an answer and a day beside "unknown" alone, and keeps both in its history', async () => {
    const of = question(12);
    const said = { assessmentId: full.id, questionId: of.id, operationId: randomUUID(), baseRevision: 0 };
    for (const wrong of [
      { option: of.options[0]?.id, knownBy: '2026-12-01' },
      { state: 'NOT_APPLICABLE', reason: 'we have none', knownBy: '2026-12-01' },
      { state: 'UNKNOWN', option: of.options[0]?.id },
      { state: null, reason: 'the logs are missing' },
    ]) {
      const refused = await contributor.refusal(SAVE_ANSWER, { input: { state: 'ANSWERED', ...said, ...wrong } });
      expect(refused.code).toBe('INVALID_INPUT');
    }
    const missing = { state: 'UNKNOWN', reason: 'The logs of May; data team asks the host', knownBy: '2026-12-01' };
    expect((await saveAnswer(contributor, { ...said, ...missing })).answer).toMatchObject(missing);
    expect(await answerTo(full.id, of.id)).toMatchObject(missing);
    const blank = { ...said, operationId: randomUUID(), baseRevision: 1, state: 'UNKNOWN', reason: ' ' };
    expect((await saveAnswer(officer, blank)).answer).toMatchObject({ state: 'UNKNOWN', reason: null, knownBy: null });
    const restored = await officer.ask<{ restoreAnswer: AnswerReply }>(
      `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) {
         ... on AnswerSaved { answer { ${ANSWER} } } } }`,
      {
        input: {
          assessmentId: full.id,
          questionId: of.id,
          operationId: randomUUID(),
          baseRevision: 2,
          revision: 1,
        },
      },
    );
    expect(restored.restoreAnswer.answer).toMatchObject(missing);
  });

  it('is not for those who only read', async () => {
    const executive = await app.as('executive');
    const input = {
      assessmentId: full.id,
      questionId: question(9).id,
      operationId: randomUUID(),
      baseRevision: 0,
      state: 'UNKNOWN',
    };
    expect((await executive.refusal(SAVE_ANSWER, { input })).code).toBe('FORBIDDEN');
  });
});

describe('rating a harm', () => {
  const rate = (input: Record<string, unknown>) => ({
    input: {
      assessmentId: full.id,
      harmId: instrument.harms[0]?.id,
      operationId: randomUUID(),
      baseRevision: 0,
      ...input,
    },
  });

  it('keeps the ratings, "unknown" and "not yet" apart, and refuses to overwrite', async () => {
    const first = await contributor.ask(
      SAVE_HARM,
      rate({
        scale: 4,
        likelihood: 0,
        incidents: [
          { on: '2026-01-20', cases: 3 },
          { on: '2026-03-01', cases: 1 },
        ],
        involvement: 'CONTRIBUTE',
      }),
    );
    const harmId = instrument.harms[0]?.id;
    expect(first).toEqual({
      saveHarmRating: {
        __typename: 'HarmRatingSaved',
        harmRating: {
          harmId,
          revision: 1,
          scale: 4,
          likelihood: 0,
          incidentOn: '2026-03-01',
          incidents: [
            { on: '2026-03-01', cases: 1 },
            { on: '2026-01-20', cases: 3 },
          ],
          involvement: 'CONTRIBUTE',
        },
      },
    });
    const stale = await officer.ask(SAVE_HARM, rate({ scale: 1 }));
    expect(stale).toEqual({
      saveHarmRating: { __typename: 'HarmRatingConflict', current: { harmId, revision: 1, scale: 4 } },
    });
    const { assessment } = await officer.ask<{ assessment: { harmRatings: unknown[] } }>(
      'query ($id: ID!) { assessment(id: $id) { harmRatings { harmId scale scope likelihood } } }',
      { id: full.id },
    );
    expect(assessment.harmRatings).toEqual([{ harmId, scale: 4, scope: null, likelihood: 0 }]);
  });

  it.each([
    ['a harm the instrument does not have', { harmId: 'no-such-harm' }, 'UNKNOWN_HARM'],
    ['a rating of 5', { scale: 5 }, 'INVALID_INPUT'],
    ['an incident in the future', { incidents: [{ on: '2027-01-01', cases: 1 }] }, 'INVALID_INPUT'],
    ['an incident without a case', { incidents: [{ on: '2026-01-01', cases: 0 }] }, 'INVALID_INPUT'],
    ['the same day twice', { incidents: [1, 2].map((cases) => ({ on: '2026-01-01', cases })) }, 'INVALID_INPUT'],
    ['an own harm that is not there', { harmId: 'own:00000000-0000-4000-8000-000000000000' }, 'UNKNOWN_HARM'],
  ])('refuses %s', async (_why, input, code) => {
    expect((await contributor.refusal(SAVE_HARM, rate(input))).code).toBe(code);
  });
});
