import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '#api/configure.js';
import { readConfig } from '#api/platform/config.js';
import { appUrls } from '#api/platform/database/roles.js';
import {
  choices,
  createProduct,
  instrumentOf,
  SAVE_ANSWER,
  start,
  type AnswerReply,
  type Started,
} from '../support/assessment-story.js';
import { testSecret } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';

const SECRET = '{ viewer { deviceSecret } }';

let app: TestApp;
let officer: TestClient;
let full: Started;
let questionIds: string[];
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  full = await start(officer, 'FULL', await createProduct(officer, 'Tidepool'));
  questionIds = choices(await instrumentOf(officer, full)).map(({ id }) => id);
});
afterAll(() => app.close());

const secretOf = async (client: TestClient) =>
  (await client.ask<{ viewer: { deviceSecret: string | null } | null }>(SECRET)).viewer?.deviceSecret;

const inputFor = (at: number) => ({
  assessmentId: full.id,
  questionId: questionIds[at],
  operationId: randomUUID(),
  baseRevision: 0,
  state: 'UNKNOWN',
});

describe('the half of a device’s key that comes with a session', () => {
  it('is the same at every sign-in of a person, another for everybody else, and nobody’s without a session', async () => {
    const again = await app.as('compliance-officer');
    const others = [await app.as('contributor'), await app.as('compliance-officer', BRIGHTPEBBLE)];
    const secret = await secretOf(officer);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await secretOf(again)).toBe(secret);
    for (const other of others) expect(await secretOf(other)).not.toBe(secret);
    expect(await secretOf(app.visitor())).toBeUndefined();
  });
});

describe('a call of a page that another person opened', () => {
  it('is refused and changes nothing; named by its own person it is taken', async () => {
    const variables = { input: inputFor(0) };
    const send = async (person: string) => {
      const reply = await officer.post('/graphql', { query: SAVE_ANSWER, variables }, { 'opencria-person': person });
      return (await reply.json()) as { data: object | null; errors?: { extensions: { code: string } }[] };
    };
    const refused = await send(app.viewer('contributor').userId);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['ANOTHER_PERSON']);
    expect(await send(app.viewer('compliance-officer').userId)).toMatchObject({
      data: { saveAnswer: { __typename: 'AnswerSaved', answer: { revision: 1 } } },
    });
  });
});

describe('a save with an operation id', () => {
  it('A54: has one effect and one reply, ten times at once and again after a restart', async () => {
    const variables = { input: inputFor(1) };
    const save = (client: TestClient) => client.ask<{ saveAnswer: AnswerReply }>(SAVE_ANSWER, variables);
    const replies = await Promise.all(Array.from({ length: 10 }, () => save(officer)));
    const [first] = replies;
    expect(first).toMatchObject({ saveAnswer: { __typename: 'AnswerSaved', answer: { revision: 1 } } });
    expect(replies).toEqual(replies.map(() => first));

    const secret = testSecret();
    const settings = { PORT: '0', DATA_DIR: app.dataDir, OPENCRIA_TODAY: NOW, OPENCRIA_EPHEMERAL: '1' };
    const { adminUrl } = app.database;
    const restarted = await createApp({
      config: readConfig(settings),
      ...appUrls(adminUrl, secret),
      secret,
      dataDir: app.dataDir,
    });
    const server = restarted.getHttpServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = new TestClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    client.cookie = officer.cookie;
    expect(await save(client)).toEqual(first);
    server.closeAllConnections();
    await restarted.close();
    expect(await app.database.sql('select 1 from app.answer where question_id = $1', [questionIds[1]])).toHaveLength(1);
  });

  it('A55: is refused for another input, and is another person’s own where they use the same id', async () => {
    const input = inputFor(2);
    await officer.ask(SAVE_ANSWER, { input });
    expect(await officer.refusal(SAVE_ANSWER, { input: { ...input, note: 'another input' } })).toMatchObject({
      code: 'OPERATION_REUSED',
    });
    const contributor = await app.as('contributor');
    // A save of their own: it meets what the officer saved, and is not answered with the officer's reply.
    expect(await contributor.ask(SAVE_ANSWER, { input: { ...input, note: 'mine' } })).toMatchObject({
      saveAnswer: { __typename: 'AnswerConflict', current: { revision: 1 } },
    });
  });
});
