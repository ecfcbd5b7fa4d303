import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const EVERY = `query ($id: ID!) { assessment(id: $id) { answers { questionId revision option note evidenceIds } } }`;
const ADD_LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';

interface Shown {
  questionId: string;
  revision: number;
  option: string | null;
  note: string;
  evidenceIds: string[];
}

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let stranger: TestClient;
let full: Started;
let theirs: Started;
let questions: readonly Question[];
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  theirs = await start(stranger, 'FULL', await createProduct(stranger, 'Foreign'));
  questions = choices(await instrumentOf(officer, full));
  // What was saved once is known, and goes the short way from then on.
  await save(officer, 0, { note: 'First' });
  await saveAnswer(stranger, { assessmentId: theirs.id, questionId: questions[0]!.id, option: optionOf(0) });
});
afterAll(() => app.close());

const optionOf = (place: number): string => questions[place]!.options[0]!.id;

function save(client: TestClient, place: number, more: object = {}) {
  return saveAnswer(client, {
    assessmentId: full.id,
    questionId: questions[place]!.id,
    option: optionOf(place),
    note: `Note ${place}`,
    ...more,
  });
}

async function stored(): Promise<Map<string, Shown>> {
  const { assessment } = await officer.ask<{ assessment: { answers: Shown[] } }>(EVERY, { id: full.id });
  return new Map(assessment.answers.map((answer) => [answer.questionId, answer]));
}

const chain = (): Promise<{ entries: number; whole: boolean; gaps: number }[]> =>
  app.database.sql(
    `select (count(*) filter (where e.action = 'answer.save'))::int as entries, bool_and(e.hash = app.audit_hash(e)) as whole,
            (max(e.seq) - count(*))::int as gaps
       from app.audit_entry e where e.tenant_id = (select tenant_id from app.assessment where id = $1)`,
    [full.id],
  );

describe('saves that come at the same moment', () => {
  it('are each told what became of them; a refused one fails alone, and nothing is written by half', async () => {
    const evidence = await officer.ask<{ addLink: { id: string } }>(ADD_LINK, {
      input: { assessmentId: full.id, title: 'Policy', tier: 1, url: 'https://example.org/policy' },
    });
    const [{ entries: before } = { entries: 0 }] = await chain();
    const twice = randomUUID();
    const good = Array.from({ length: 20 }, (_none, place) =>
      save(place % 2 === 0 ? officer : contributor, place + 5, {
        evidenceIds: place === 0 ? [evidence.addLink.id] : [],
      }),
    );
    const outcomes = await Promise.allSettled([
      save(officer, 1, { note: 'Once' }),
      // Somebody else has saved since, another's evidence, an option of no such name, another's assessment.
      save(contributor, 0, { note: 'Stale', baseRevision: 0 }),
      save(officer, 2, { evidenceIds: [randomUUID()] }),
      save(officer, 3, { option: 'no-such-option' }),
      saveAnswer(officer, { assessmentId: theirs.id, questionId: questions[4]!.id, option: optionOf(4) }),
      // A repeat on its way beside the first, and two people at one answer.
      save(contributor, 30, { operationId: twice }),
      save(contributor, 30, { operationId: twice }),
      save(officer, 31, { note: 'Mine' }),
      save(contributor, 31, { note: 'Theirs' }),
      saveAnswer(stranger, {
        assessmentId: theirs.id,
        questionId: questions[6]!.id,
        option: optionOf(6),
        note: 'Elsewhere',
      }),
      ...good,
    ]);
    const told = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? (outcome.value.answer?.revision ?? 'conflict') : 'refused',
    );
    expect(told.slice(0, 7)).toEqual([1, 'conflict', 'refused', 'refused', 'refused', 1, 1]);
    expect(told.slice(7, 9).sort()).toEqual([1, 'conflict']);
    expect(told.slice(9)).toEqual(Array<number>(21).fill(1));

    const answers = await stored();
    expect(answers.get(questions[0]!.id)).toMatchObject({ revision: 1, note: 'First' });
    expect([2, 3, 4].map((place) => answers.get(questions[place]!.id))).toEqual([undefined, undefined, undefined]);
    for (let place = 5; place < 25; place += 1) {
      expect(answers.get(questions[place]!.id)).toMatchObject({ revision: 1, note: `Note ${place}` });
    }
    expect(answers.get(questions[5]!.id)?.evidenceIds).toEqual([evidence.addLink.id]);
    expect(['Mine', 'Theirs']).toContain(answers.get(questions[31]!.id)?.note);
    // Each written save has its history and its one entry in an unbroken chain.
    expect(await chain()).toEqual([{ entries: before + 23, whole: true, gaps: 0 }]);
    const [history] = await app.database.sql<{ versions: number }>(
      `select count(*)::int as versions from app.answer_history where assessment_id = $1`,
      [full.id],
    );
    expect(history).toEqual({ versions: answers.size });
  });

  it('keep their order and their texts when one answer is changed many times while others are saved', async () => {
    const strange = ['\\u0001"quoted"', "o'clock; --", '日本語 👩‍👧', '{"json": true}', '', 'two\nlines'];
    const writers = Array.from({ length: 6 }, async (_none, writer) => {
      for (let revision = 0; revision < 4; revision += 1) {
        const { answer } = await save(writer % 2 === 0 ? officer : contributor, 40 + writer, {
          baseRevision: revision,
          note: `${strange[writer]}${revision}`,
        });
        expect(answer?.revision).toBe(revision + 1);
      }
    });
    await Promise.all(writers);
    const answers = await stored();
    strange.forEach((text, writer) =>
      expect(answers.get(questions[40 + writer]!.id)).toMatchObject({ revision: 4, note: `${text}3` }),
    );
    expect(await chain()).toMatchObject([{ whole: true, gaps: 0 }]);
  });
});
