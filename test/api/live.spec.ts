import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { LivePage } from '../support/live-page.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { secondInstance, type SecondInstance } from '../support/second-instance.js';
import { startApp, type TestApp } from '../support/start-app.js';

const MARK = `mutation ($input: MarkPlaceInput!) { markPlace(input: $input) { questionId person { name } } }`;
const HERE = `query ($id: ID!) { peopleHere(assessmentId: $id) { questionId person { name } } }`;
const PARTS = `query ($id: ID!, $questionIds: [ID!], $harmIds: [ID!], $evidenceIds: [ID!]) {
  assessmentParts(id: $id, questionIds: $questionIds, harmIds: $harmIds, evidenceIds: $evidenceIds) {
    answers { questionId revision note updatedBy { name } } organisationAnswers { questionId note }
    harmRatings { harmId revision } evidence { id title questionIds } } }`;
const PULSE = `query ($id: ID!, $known: ID) { assessmentPulse(id: $id, known: $known) { mark revisions {
  head answers { id revision } organisationAnswers { id revision } harmRatings { id revision } evidence { id revision } } } }`;
const HARM = `mutation ($input: SaveHarmRatingInput!) { saveHarmRating(input: $input) { __typename } }`;
const LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
const PROFILE = 'mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }';

interface Here {
  readonly questionId: string | null;
  readonly person: { readonly name: string };
}

let app: TestApp;
let other: SecondInstance;
let officer: TestClient;
let contributor: TestClient;
let stranger: TestClient;
let productId: string;
let assessmentId: string;
let theirs: string;
let questions: Question[];
let right: string;
const pages: LivePage[] = [];

beforeAll(async () => {
  app = await startApp();
  other = await secondInstance(app, { LIVE_PAGES: '14' });
  [officer, contributor] = [await app.as('compliance-officer'), await app.as('contributor')];
  stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
  productId = await createProduct(officer, 'Skerry');
  const started = await start(officer, 'SCREENING', productId);
  assessmentId = started.id;
  const instrument = await instrumentOf(officer, started);
  // Those of the screening first: it becomes a full assessment on the way.
  const { true: asked = [], false: later = [] } = Object.groupBy(
    choices(instrument),
    ({ screening }) => `${screening}`,
  );
  questions = [...asked, ...later];
  right = instrument.clusters[0]!.id;
  theirs = (await start(stranger, 'FULL', await createProduct(stranger, 'Notes'))).id;
});
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});
afterAll(async () => {
  await other.close();
  await app.close();
});

async function open(client: TestClient, id = assessmentId, windowId?: string): Promise<LivePage> {
  const page = await LivePage.open(client, id, windowId);
  pages.push(page);
  return page;
}

const question = (place: number): Question => {
  const found = questions[place];
  if (!found) throw new Error(`the screening has no choice question ${place}`);
  return found;
};
const save = (client: TestClient, place: number, baseRevision: number, note = '', id = assessmentId) =>
  saveAnswer(client, {
    assessmentId: id,
    questionId: question(place).id,
    option: question(place).options[0]?.id,
    baseRevision,
    note,
  });

describe('a page that is kept up to date', () => {
  it('hears on every instance what a colleague saved: ids and revision, nothing of the answer', async () => {
    const here = await open(contributor);
    const there = await open(other.follow(contributor));
    await save(officer, 0, 0, 'canary of the note');
    const told = { kind: 'answer', ids: [question(0).id], revision: 1 };
    expect(await here.next()).toEqual(told);
    expect(await there.next()).toEqual(told);
    expect(here.text + there.text).not.toContain('canary');
    expect(here.text).not.toContain(app.viewer('compliance-officer').name);
  });

  it('hears nothing of a save that did not stand', async () => {
    const page = await open(contributor);
    expect((await save(officer, 0, 0)).__typename).toBe('AnswerConflict');
    await officer.refusal(HARM, {
      input: { assessmentId, harmId: 'no-such-harm', operationId: randomUUID(), baseRevision: 0 },
    });
    await save(officer, 1, 0);
    expect(await page.next()).toEqual({ kind: 'answer', ids: [question(1).id], revision: 1 });
  });

  it('hears of ratings, evidence, the profile, the mode and what is inherited from the organisation', async () => {
    const page = await open(contributor);
    const [list, foreign] = await Promise.all(
      [contributor, stranger].map((client) => LivePage.at(client, '/api/evidence/events')),
    );
    pages.push(list!, foreign!);
    const harmId = 'contact-sexual-grooming';
    const rating = { assessmentId, harmId, operationId: randomUUID(), baseRevision: 0, scale: 4 };
    await officer.ask(HARM, { input: rating });
    expect(await page.next()).toEqual({ kind: 'harm', ids: [harmId], revision: 1 });
    const evidence = {
      assessmentId,
      title: 'Notice',
      tier: 1,
      url: 'https://example.org/notice',
      effectiveOn: '2026-10-01',
    };
    const { addLink } = await officer.ask<{ addLink: { id: string } }>(LINK, { input: evidence });
    expect(await page.next()).toEqual({ kind: 'evidence', ids: [addLink.id], revision: 1 });
    expect(await list!.next()).toEqual({ kind: 'evidence', assessmentId, ids: [addLink.id], revision: 1 });
    await officer.ask(PROFILE, { input: { id: productId, baseRevision: 2, profile: [{ flag: 'dm', value: true }] } });
    expect(await page.next()).toEqual({ kind: 'assessment', assessmentId: productId, ids: [] });
    await officer.ask('mutation ($input: ContinueInFullInput!) { continueInFull(input: $input) { id } }', {
      input: { assessmentId },
    });
    expect(await page.next()).toEqual({ kind: 'assessment', ids: [] });

    const { assessmentPulse: before } = await contributor.ask<{ assessmentPulse: { mark: string } }>(PULSE, {
      id: assessmentId,
    });
    await officer.ask('mutation ($input: SaveOwnHarmInput!) { saveOwnHarm(input: $input) { __typename } }', {
      input: {
        assessmentId,
        operationId: randomUUID(),
        baseRevision: 0,
        title: 'Pupils are shamed',
        what: 'A list is public.',
        category: 'CONDUCT',
        rights: [right],
        modules: [],
        controls: [],
      },
    });
    expect(await page.next()).toEqual({ kind: 'assessment', ids: [] });
    const { assessmentPulse: after } = await contributor.ask<{ assessmentPulse: { mark: string } }>(PULSE, {
      id: assessmentId,
    });
    expect(after.mark).not.toBe(before.mark);

    const own = await start(officer, 'ORGANISATION');
    const policy = choices(await instrumentOf(officer, own), 'organisation')[0]!;
    const input = { assessmentId: own.id, questionId: policy.id, option: policy.options[0]?.id };
    const later = await open(contributor);
    await saveAnswer(officer, input);
    expect(await later.next()).toEqual({ kind: 'answer', assessmentId: own.id, ids: [policy.id], revision: 1 });
    const { assessmentParts: parts } = await contributor.ask<{ assessmentParts: { organisationAnswers: unknown[] } }>(
      PARTS,
      { id: assessmentId, questionIds: [policy.id] },
    );
    expect(parts.organisationAnswers).toEqual([{ questionId: policy.id, note: '' }]);
    expect(foreign!.text).not.toContain(addLink.id);
  });

  it('is told to look for itself where notices may have been missed', async () => {
    const page = await open(contributor);
    const cut = await app.database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'opencria live' and datname = current_database()`,
    );
    expect(cut).toHaveLength(2);
    expect(await page.next()).toEqual({ kind: 'resync' });
    await save(officer, 2, 0);
    expect(await page.next()).toEqual({ kind: 'answer', ids: [question(2).id], revision: 1 });
  });

  it('is of this organisation alone: another one hears nothing, and its ids answer like ids that do not exist', async () => {
    const page = await open(stranger, theirs);
    await save(officer, 3, 0);
    await save(stranger, 3, 0, '', theirs);
    expect(await page.next()).toEqual({ kind: 'answer', ids: [question(3).id], revision: 1 });
    expect(page.text).not.toContain(assessmentId);

    const answers: unknown[] = [];
    for (const id of [assessmentId, randomUUID(), 'no-id']) {
      const response = await stranger.fetch(`/api/assessments/${id}/events`);
      const { reference: _reference, ...shown } = (await response.json()) as Record<string, unknown>;
      answers.push([response.status, response.headers.get('content-type'), shown]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject([404, expect.stringContaining('json'), { code: 'NOT_FOUND' }]);
  });

  it('is sent as it comes, through proxies and never from a cache', async () => {
    const stop = new AbortController();
    const response = await officer.fetch(`/api/assessments/${assessmentId}/events`, {
      headers: { 'accept-encoding': 'gzip, br' },
      signal: stop.signal,
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    stop.abort();
  });

  it('ends before the next change is told, once its person signed out, lost the role or went idle', async () => {
    const viewer = app.viewer('contributor');
    const signingOut = await app.as('contributor');
    const idle = await app.as('contributor');
    const [first, second] = [await open(signingOut), await open(idle)];
    const idleToken = decodeURIComponent(idle.cookie.split('=').slice(1).join('=')).split('.')[0];
    await signingOut.signOut();
    await app.database.sql(`update auth.session set last_seen_at = now() - interval '2 hours' where token = $1`, [
      idleToken,
    ]);
    await save(officer, 0, 1);
    expect(await first.ended()).toEqual([]);
    expect(await second.ended()).toEqual([]);

    const third = await open(contributor);
    await app.database.sql(`update app.membership set role = 'reviewer' where person_id = $1`, [viewer.userId]);
    await save(officer, 0, 2);
    expect(await third.ended()).toEqual([]);
    await app.database.sql(`update app.membership set role = 'contributor' where person_id = $1`, [viewer.userId]);
  });

  it('does not keep an idle session alive, nor does anything it asks for by itself', async () => {
    const client = await app.as('contributor');
    const token = decodeURIComponent(client.cookie.split('=').slice(1).join('=')).split('.')[0];
    const idleMinutes = async () => {
      const [session] = await app.database.sql<{ minutes: number }>(
        `select round(extract(epoch from now() - last_seen_at) / 60)::int as minutes from auth.session where token = $1`,
        [token],
      );
      return session?.minutes;
    };
    await app.database.sql(`update auth.session set last_seen_at = now() - interval '40 minutes' where token = $1`, [
      token,
    ]);
    const unattended = { 'opencria-unattended': '1' };
    const stop = new AbortController();
    const stream = await client.fetch(`/api/assessments/${assessmentId}/events`, {
      headers: unattended,
      signal: stop.signal,
    });
    const reader = stream.body!.getReader();
    await reader.read();
    await save(officer, 0, 3);
    await reader.read();
    await client.post('/graphql', { query: HERE, variables: { id: assessmentId } }, unattended);
    expect(await idleMinutes()).toBe(40);
    await client.ask(HERE, { id: assessmentId });
    expect(await idleMinutes()).toBe(0);
    stop.abort();
  });

  it('is one of twelve for a person, and of as many as the instance is set to hold', async () => {
    const follower = other.follow(contributor);
    for (let count = 0; count < 12; count++) await open(follower);
    const refused = await follower.fetch(`/api/assessments/${assessmentId}/events`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_LIVE_PAGES' });
    await open(other.follow(officer));
    await open(other.follow(officer));
    const full = await other.follow(officer).fetch(`/api/assessments/${assessmentId}/events`);
    expect([full.status, ((await full.json()) as { code: string }).code]).toEqual([503, 'LIVE_UPDATES_FULL']);
    pages.pop()?.close();
    // The server notices a closed page a moment later.
    for (;;) {
      const again = await LivePage.open(other.follow(officer), assessmentId).catch(() => undefined);
      if (again) return pages.push(again);
    }
  });

  it('ends when its instance is shut down, which waits for nobody', async () => {
    const third = await secondInstance(app);
    const page = await open(third.follow(contributor));
    await Promise.all([third.close(), page.ended()]);
  });
});

describe('what a page asks for then', () => {
  it('is the parts named and no others, with who saved them', async () => {
    await save(officer, 4, 0, 'mine');
    const { assessmentParts: parts } = await contributor.ask<{ assessmentParts: unknown }>(PARTS, {
      id: assessmentId,
      questionIds: [question(4).id, 'no-such-question'],
      harmIds: ['contact-sexual-grooming'],
    });
    expect(parts).toEqual({
      answers: [
        {
          questionId: question(4).id,
          revision: 1,
          note: 'mine',
          updatedBy: { name: app.viewer('compliance-officer').name },
        },
      ],
      organisationAnswers: [],
      harmRatings: [{ harmId: 'contact-sexual-grooming', revision: 1 }],
      evidence: [],
    });
    expect((await stranger.refusal(PARTS, { id: assessmentId, questionIds: [question(4).id] })).code).toBe('NOT_FOUND');
    const { assessmentParts: foreign } = await stranger.ask<{ assessmentParts: { evidence: unknown[] } }>(PARTS, {
      id: theirs,
      evidenceIds: (await app.database.sql<{ id: string }>('select id from app.evidence')).map(({ id }) => id),
    });
    expect(foreign.evidence).toEqual([]);
  });

  it('is a mark that stays while nothing changes, and the revisions where something did', async () => {
    interface Pulse {
      assessmentPulse: {
        mark: string;
        revisions: { head: string; answers: { id: string; revision: number }[] } | null;
      };
    }
    const { assessmentPulse: first } = await contributor.ask<Pulse>(PULSE, { id: assessmentId });
    const { assessmentPulse: same } = await contributor.ask<Pulse>(PULSE, { id: assessmentId, known: first.mark });
    expect(same).toEqual({ mark: first.mark, revisions: null });
    await save(officer, 5, 0);
    const { assessmentPulse: next } = await contributor.ask<Pulse>(PULSE, { id: assessmentId, known: first.mark });
    expect(next.mark).not.toBe(first.mark);
    expect(next.revisions?.answers).toContainEqual({ id: question(5).id, revision: 1 });
    expect(next.revisions?.head).toBe(first.revisions?.head);
    expect((await stranger.refusal(PULSE, { id: assessmentId })).code).toBe('NOT_FOUND');
  });
});

describe('who is where', () => {
  const mark = async (client: TestClient, windowId: string, questionId: string | null) =>
    (await client.ask<{ markPlace: Here[] }>(MARK, { input: { assessmentId, windowId, questionId } })).markPlace;
  const here = async (client: TestClient) =>
    (await client.ask<{ peopleHere: Here[] }>(HERE, { id: assessmentId })).peopleHere;

  it('is shown to the others, told when it changes, and kept for half a minute', async () => {
    const [mine, hers] = [randomUUID(), randomUUID()];
    const name = app.viewer('contributor').name;
    expect(await mark(officer, mine, null)).toEqual([]);
    const page = await open(officer);
    await mark(contributor, hers, question(0).id);
    expect(await page.next()).toEqual({ kind: 'presence', ids: [] });
    expect(await here(officer)).toEqual([{ questionId: question(0).id, person: { name } }]);
    // Nothing is told of a beat that changes nothing.
    await mark(contributor, hers, question(0).id);
    await mark(contributor, hers, question(1).id);
    expect(await page.next()).toEqual({ kind: 'presence', ids: [] });
    expect(await mark(officer, mine, null)).toEqual([{ questionId: question(1).id, person: { name } }]);

    app.moveTo('2026-11-02T09:00:31Z');
    expect(await here(officer)).toEqual([]);
    await mark(officer, mine, null);
    expect(await page.next()).toEqual({ kind: 'presence', ids: [] });
    expect(await app.database.sql('select window_id from app.presence')).toEqual([{ window_id: mine }]);
  });

  it('is forgotten at once when the window is closed', async () => {
    const windowId = randomUUID();
    const page = await open(officer);
    const leaving = await open(contributor, assessmentId, windowId);
    await mark(contributor, windowId, question(2).id);
    await page.next('presence');
    leaving.close();
    await page.next('presence');
    expect(await here(officer)).toEqual([]);
  });

  it('is nothing that another organisation or another person can read or change', async () => {
    const windowId = randomUUID();
    await mark(contributor, windowId, question(2).id);
    const input = { assessmentId, windowId, questionId: question(3).id };
    expect((await stranger.refusal(MARK, { input })).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(HERE, { id: assessmentId })).code).toBe('NOT_FOUND');
    await mark(officer, windowId, question(4).id);
    const rows = await app.database.sql('select person_id, question_id from app.presence where window_id = $1', [
      windowId,
    ]);
    expect(rows).toEqual([{ person_id: app.viewer('contributor').userId, question_id: question(2).id }]);
  });
});
