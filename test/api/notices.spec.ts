import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticesSweep } from '#api/notices/notices-sweep.js';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { ADD, ASK, CLOSE, READ, type ThreadShown } from '../support/discussion-documents.js';
import type { TestClient } from '../support/graphql-client.js';
import { eventually, lettersTo, letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Shown {
  id: string;
  event: string;
  unread: boolean;
  title: string | null;
  place: string | null;
  from: { name: string } | null;
  step: number | null;
  past: boolean;
}
interface Settings {
  language: string;
  languages: { code: string }[];
  digestHour: number;
  mayChangeHour: boolean;
  events: { event: string; inApp: boolean; mail: string }[];
}

const INBOX = `query ($filter: NoticeFilter, $first: Int, $after: String) { unreadNotices
  notices(filter: $filter, first: $first, after: $after) {
    edges { node { id event unread title place from { name } step past } } pageInfo { hasNextPage endCursor } } }`;
const MARK = 'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }';
const SETTINGS = 'language languages { code } digestHour mayChangeHour events { event inApp mail }';
const CHOOSE = `mutation ($input: SaveNoticePreferencesInput!) { saveNoticePreferences(input: $input) { ${SETTINGS} } }`;
const HOUR = `mutation ($input: SaveDigestHourInput!) { saveDigestHour(input: $input) { ${SETTINGS} } }`;
const STOP = 'mutation ($input: StopNoticeLettersInput!) { stopNoticeLetters(input: $input) { event } }';

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let full: Started;
let questionId: string;
beforeAll(async () => {
  app = await startApp();
  // Before the hour of letters, so that none leaves while the first stories are told.
  app.moveTo('2026-11-02T06:00:00Z');
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  questionId = choices(await instrumentOf(officer, full))[0]!.id;
}, 30_000);
afterAll(() => app.close());

interface Inbox {
  unreadNotices: number;
  notices: { edges: { node: Shown }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
const inbox = (client: TestClient, page: Record<string, unknown> = {}) => client.ask<Inbox>(INBOX, page);
const told = async (client: TestClient, event: string) =>
  (await inbox(client, { first: 100 })).notices.edges.map(({ node }) => node).filter((node) => node.event === event);
const sweep = () => app.app.get(NoticesSweep).run();
const email = (role: Parameters<TestApp['viewer']>[0]) => app.viewer(role).email;

async function accept(key: string, ownerRole: Parameters<TestApp['viewer']>[0], dueOn: string): Promise<void> {
  const { userId } = app.viewer(ownerRole);
  const input = { assessmentId: full.id, key, operationId: randomUUID(), baseRevision: 0, move: 'ACCEPTED', dueOn };
  await officer.ask('mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }', {
    input: { ...input, ownerId: userId },
  });
}

describe('what others do', () => {
  it('is told to whom it concerns, and read where it is read', async () => {
    const body = `Please look, @{${app.viewer('contributor').userId}}`;
    const { addComment } = await officer.ask<{ addComment: ThreadShown }>(ADD, {
      input: { assessmentId: full.id, questionId, body, operationId: randomUUID() },
    });
    expect(await told(contributor, 'MENTIONED')).toMatchObject([
      { unread: true, place: 'Skerry', from: { name: 'compliance-officer of Fernhollow' } },
    ]);
    expect(await told(officer, 'MENTIONED')).toEqual([]);
    await contributor.ask(READ, { input: { threads: [{ threadId: addComment.id, upTo: 1 }] } });
    expect(await told(contributor, 'MENTIONED')).toMatchObject([{ unread: false }]);

    const ask = { assessmentId: full.id, questionId, operationId: randomUUID() };
    await officer.ask(ASK, { input: { ...ask, askedOf: app.viewer('contributor').userId, why: 'Is this so?' } });
    expect(await told(contributor, 'CHECK_ASKED')).toMatchObject([{ unread: true }]);
    await contributor.ask(CLOSE, { input: { ...ask, operationId: randomUUID(), looksRight: true } });
    expect(await told(contributor, 'CHECK_ASKED')).toMatchObject([{ unread: false }]);
  });

  it('is told once when questions are given, and marked as read one by one or altogether', async () => {
    const assign = `mutation ($input: AssignWorkInput!) { assignWork(input: $input) { __typename } }`;
    const input = {
      assessmentId: full.id,
      parts: [{ scope: 'QUESTION', targetId: questionId }],
      assigneeId: app.viewer('contributor').userId,
      dueOn: '2026-11-20',
      operationId: randomUUID(),
    };
    await officer.ask(assign, { input });
    await officer.ask(assign, { input });
    const [given, ...others] = await told(contributor, 'QUESTION_ASSIGNED');
    expect(others).toEqual([]);
    expect(given?.title).not.toBeNull();

    await contributor.ask(MARK, { input: { noticeIds: [given?.id] } });
    const { unreadNotices, notices } = await inbox(contributor, { filter: { unread: true } });
    expect([unreadNotices, notices.edges.length]).toEqual([0, 0]);
    expect((await inbox(contributor, { filter: { group: 'ACTIONS' } })).notices.edges).toEqual([]);
    const page = await inbox(contributor, { first: 2 });
    const rest = await inbox(contributor, { first: 2, after: page.notices.pageInfo.endCursor });
    expect([page.notices.edges.length, rest.notices.edges.length]).toEqual([2, 1]);
    expect(rest.notices.pageInfo.hasNextPage).toBe(false);
  });

  it('is nobody else’s: not a colleague’s, not another company’s, not a reviewer’s', async () => {
    const [given] = await told(contributor, 'QUESTION_ASSIGNED');
    await app.database.sql('update app.notice set read_at = null where id = $1', [given?.id]);
    for (const client of [officer, await app.as('contributor', BRIGHTPEBBLE), await app.as('reviewer', REVIEWERS)]) {
      expect((await inbox(client, { first: 100 })).notices.edges).toEqual([]);
      await client.ask(MARK, { input: { noticeIds: [given?.id] } });
      await client.ask(MARK, { input: {} });
    }
    expect((await inbox(contributor)).unreadNotices).toBe(1);
    expect((await app.visitor().refusal(INBOX)).code).toBe('UNAUTHENTICATED');
  });
});

describe('what the calendar brings', () => {
  let keys: string[];
  beforeAll(async () => {
    const instrument = await instrumentOf(officer, full);
    keys = [];
    for (const question of choices(instrument).slice(1, 4)) {
      const worst = question.options.toSorted((a, b) => a.level - b.level)[0]!;
      await saveAnswer(officer, { assessmentId: full.id, questionId: question.id, option: worst.id });
      keys.push(`answer:${question.id}`);
    }
  });

  it('comes two weeks and three days ahead, then every week, to one level more each week, and never twice', async () => {
    await accept(keys[0] ?? '', 'contributor', '2026-12-01');
    const counted: Record<string, number[]> = {};
    const days = [
      '2026-11-16',
      '2026-11-17',
      '2026-11-28',
      '2026-12-01',
      '2026-12-02',
      '2026-12-08',
      '2026-12-09',
      '2026-12-16',
    ];
    for (const day of days) {
      app.moveTo(`${day}T06:00:00Z`);
      await Promise.all([sweep(), sweep()]);
      await sweep();
      const clients = [contributor, officer, await app.as('organisation-admin'), await app.as('executive')];
      counted[day] = [];
      for (const client of clients) {
        const reminders = [...(await told(client, 'ACTION_DUE')), ...(await told(client, 'ACTION_OVERDUE'))];
        counted[day].push(reminders.length);
      }
    }
    expect(counted).toEqual({
      '2026-11-16': [0, 0, 0, 0],
      '2026-11-17': [1, 0, 0, 0],
      '2026-11-28': [2, 0, 0, 0],
      '2026-12-01': [2, 0, 0, 0],
      '2026-12-02': [3, 0, 0, 0],
      '2026-12-08': [3, 0, 0, 0],
      '2026-12-09': [4, 1, 0, 0],
      '2026-12-16': [5, 2, 1, 0],
    });
  });

  it('is in one digest a day from the organisation’s hour on, without what was settled meanwhile', async () => {
    expect((await lettersTo(app, email('contributor'))).filter(({ subject }) => /look at/.test(subject))).toEqual([]);
    await accept(keys[1] ?? '', 'contributor', '2026-12-18');
    await accept(keys[2] ?? '', 'contributor', '2026-12-20');
    await sweep();
    await officer.ask('mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }', {
      input: {
        assessmentId: full.id,
        key: keys[2],
        operationId: randomUUID(),
        baseRevision: 1,
        move: 'DECLINED',
        reason: 'The feature was taken out.',
      },
    });
    expect((await told(contributor, 'ACTION_DUE')).map(({ past }) => past).filter(Boolean)).toHaveLength(1);
    app.moveTo('2026-12-16T07:00:00Z');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    const digest = await letterTo(app, email('contributor'), /things to look at in OpenCRIA/);
    expect(digest.groups?.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Overdue', 3],
      ['Due soon', 3],
      ['New for you', 3],
    ]);
    expect(JSON.stringify(digest.groups)).toContain('Skerry');
    app.moveTo('2026-12-16T20:00:00Z');
    await sweep();
    const jobs = 'select 1 from auth.letter where sent_at is null';
    await eventually(async () => ((await app.database.sql(jobs)).length === 0 ? true : undefined));
    const subjects = (await lettersTo(app, email('contributor'))).map(({ subject }) => subject);
    expect(subjects).toEqual(['9 things to look at in OpenCRIA']);
  });

  it('reminds of evidence a month before it ends and once it has ended, unless a newer one took its place', async () => {
    const link = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
    const url = 'https://records.example/1';
    await contributor.ask(link, {
      input: { assessmentId: full.id, title: 'Test record', url, tier: 2, validUntil: '2027-01-10' },
    });
    await sweep();
    expect(await told(contributor, 'EVIDENCE_EXPIRING')).toMatchObject([{ title: 'Test record', step: 30 }]);
    expect(await told(officer, 'EVIDENCE_EXPIRING')).toHaveLength(1);
    app.moveTo('2027-01-11T06:00:00Z');
    await sweep();
    expect((await told(contributor, 'EVIDENCE_EXPIRING')).map(({ step }) => step)).toEqual([0, 30]);
  });
});

describe('each person', () => {
  const events = (mail: string, inApp = true) => [{ event: 'MENTIONED', inApp, mail }];
  const mention = async () => {
    const body = `Once more, @{${app.viewer('executive').userId}}`;
    const input = { assessmentId: full.id, questionId, body, operationId: randomUUID() };
    await officer.ask(ADD, { input });
  };

  it('chooses by kind and channel, and reads letters in a language of their own', async () => {
    const executive = await app.as('executive');
    const before = await executive.ask<{ noticeSettings: Settings }>(`{ noticeSettings { ${SETTINGS} } }`);
    expect(before.noticeSettings).toMatchObject({ language: 'en', digestHour: 7, mayChangeHour: false });
    const choose = (language: string, mail: string, inApp?: boolean) =>
      executive.ask(CHOOSE, { input: { operationId: randomUUID(), language, events: events(mail, inApp) } });

    await choose('ar-XB', 'AT_ONCE');
    await mention();
    const letter = await letterTo(app, email('executive'), /^\[You were named in a comment·\]$/);
    expect(letter.language).toEqual({ code: 'ar-XB', dir: 'rtl' });
    expect(letter.paragraphs).toEqual(['[compliance-officer of Fernhollow named you in a comment on Skerry·]']);

    await choose('en', 'OFF', false);
    await mention();
    expect(await told(executive, 'MENTIONED')).toHaveLength(1);
    const input = { operationId: randomUUID(), language: 'xx', events: [] };
    expect((await executive.refusal(CHOOSE, { input })).fields).toEqual([
      { field: 'language', says: 'Letters are not written in this language yet.' },
    ]);
    const hour = { input: { operationId: randomUUID(), hour: 5 } };
    expect((await executive.refusal(HOUR, hour)).code).toBe('FORBIDDEN');
    const admin = await app.as('organisation-admin');
    expect(await admin.ask(HOUR, hour)).toMatchObject({ saveDigestHour: { digestHour: 5 } });
  });

  it('stops letters from within a letter, without signing in and without what opens it doing so by itself', async () => {
    const executive = await app.as('executive');
    const input = { operationId: randomUUID(), language: 'en', events: events('AT_ONCE') };
    await executive.ask(CHOOSE, { input });
    await mention();
    const { optOut } = await letterTo(app, email('executive'), /^You were named in a comment$/);
    const post = new URL(optOut?.post ?? '').pathname;
    const token = post.split('/').at(-1) ?? '';
    const mailOf = async () => {
      const reply = await executive.ask<{ noticeSettings: Settings }>(`{ noticeSettings { ${SETTINGS} } }`);
      return reply.noticeSettings.events.find(({ event }) => event === 'MENTIONED')?.mail;
    };

    const opened = await app.visitor().fetch(post);
    expect([opened.status, new URL(opened.headers.get('location') ?? '').hash]).toEqual([303, `#token=${token}`]);
    expect(await mailOf()).toBe('AT_ONCE');
    // As mail programs do it: no cookie, no page they come from, a form of one field.
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const pressed = await fetch(`${app.origin}${post}`, {
      method: 'POST',
      headers,
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(204);
    expect(await mailOf()).toBe('OFF');
    expect(await app.visitor().ask(STOP, { input: { token } })).toEqual({ stopNoticeLetters: { event: 'MENTIONED' } });

    const changed = `${token.slice(0, -4)}AAAA`;
    for (const wrong of [changed, 'x', randomUUID()]) {
      expect((await app.visitor().refusal(STOP, { input: { token: wrong } })).code).toBe('OPT_OUT_INVALID');
      expect((await fetch(`${app.origin}/api/notices/opt-out/${wrong}`, { method: 'POST' })).status).toBe(404);
    }
  });
});
