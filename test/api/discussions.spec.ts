import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question } from '#libs/instruments';
import {
  choices,
  createProduct,
  instrumentOf,
  saveAnswer,
  start,
  type AnswerShown,
} from '../support/assessment-story.js';
import {
  ACCEPT,
  ADD,
  ASK,
  CLOSE,
  type CommentShown,
  DECLINE,
  EDIT,
  FOR_ME,
  HISTORY,
  READ,
  REMOVE,
  RESOLVE,
  type Said,
  SAID,
  THREADS,
  type ThreadShown,
  type Waiting,
} from '../support/discussion-documents.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let executive: TestClient;
let admin: TestClient;
let stranger: TestClient;
let assessmentId: string;
let questions: Question[];
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  executive = await app.as('executive');
  admin = await app.as('organisation-admin');
  stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
  const started = await start(officer, 'FULL', await createProduct(officer, 'Skerry', {}));
  assessmentId = started.id;
  questions = choices(await instrumentOf(officer, started));
});
afterAll(() => app.close());

const nameOf = (role: 'compliance-officer' | 'contributor' | 'executive') => app.viewer(role).name;
const questionAt = (place: number): Question => {
  const found = questions[place];
  if (!found) throw new Error(`the instrument has no choice question ${place}`);
  return found;
};
const optionAt = (place: number, at = 0) => questionAt(place).options.at(at)?.id ?? '';
const about = (place: number) => ({ assessmentId, questionId: questionAt(place).id });
const named = (role: 'compliance-officer' | 'contributor' | 'executive') => `@{${app.viewer(role).userId}}`;

async function add(client: TestClient, place: number, input: Record<string, unknown>): Promise<ThreadShown> {
  const variables = { input: { ...about(place), operationId: randomUUID(), ...input } };
  return (await client.ask<{ addComment: ThreadShown }>(ADD, variables)).addComment;
}
const propose = (client: TestClient, place: number, option: string, note = '') =>
  add(client, place, { body: 'I would answer this', proposal: { state: 'ANSWERED', option, note } });
const first = ({ comments: [comment] }: ThreadShown): CommentShown => {
  if (!comment) throw new Error('the thread is empty');
  return comment;
};
async function threads(client: TestClient, place: number): Promise<ThreadShown[]> {
  const { commentThreads } = await client.ask<{ commentThreads: ThreadShown[] }>(THREADS, {
    id: assessmentId,
    questionId: questionAt(place).id,
  });
  return commentThreads;
}
async function said(client: TestClient, place: number): Promise<Said | undefined> {
  const all = (await client.ask<{ assessmentDiscussion: Said[] }>(SAID, { id: assessmentId })).assessmentDiscussion;
  return all.find(({ questionId }) => questionId === questionAt(place).id);
}
const forMe = async (client: TestClient, page: Record<string, unknown> = {}) =>
  (await client.ask<{ forMe: Waiting }>(FOR_ME, page)).forMe;
const answerAt = async (place: number) => {
  const { assessment } = await officer.ask<{ assessment: { answers: AnswerShown[] } }>(
    'query ($id: ID!) { assessment(id: $id) { answers { questionId revision option note evidenceIds } } }',
    { id: assessmentId },
  );
  return assessment.answers.find(({ questionId }) => questionId === questionAt(place).id);
};

describe('comments on a question', () => {
  it('keep words, author and time, and are answered in one thread', async () => {
    app.moveTo('2026-11-04T10:30:00Z');
    const body = 'Zeile 1\n«два» \u{1F9D2}\u{1F3FD} ‏שלוש';
    const thread = await add(contributor, 0, { body: `  ${body} ` });
    expect(first(thread)).toMatchObject({
      place: 1,
      revision: 1,
      body,
      author: { name: nameOf('contributor') },
      createdAt: '2026-11-04T10:30:00.000Z',
      editedAt: null,
      canEdit: true,
      canRemove: true,
      proposal: null,
    });
    const replied = await add(executive, 0, { threadId: thread.id, body: 'An executive may say so, too' });
    expect(replied.comments.map(({ place }) => place)).toEqual([1, 2]);
    expect(await threads(officer, 0)).toHaveLength(1);
    expect(first((await threads(officer, 0))[0]!)).toMatchObject({ canEdit: false, canRemove: false });
    expect(await said(officer, 0)).toMatchObject({ comments: 2, openThreads: 1, unread: 2, openProposals: 0 });
  });

  it('have one effect, however often they are sent', async () => {
    const operationId = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => add(contributor, 1, { body: 'Once', operationId })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await said(officer, 1))?.comments).toBe(1);
    const other = { input: { ...about(1), operationId, body: 'Something else' } };
    expect((await contributor.refusal(ADD, other)).code).toBe('OPERATION_REUSED');
  });

  it('are edited by their author alone, on top of what they were, and say so', async () => {
    const { id: commentId } = first(await add(contributor, 2, { body: 'Frist' }));
    const input = { commentId, baseRevision: 1, body: 'First', operationId: randomUUID() };
    for (const client of [officer, admin]) {
      const refusal = await client.refusal(EDIT, { input: { ...input, operationId: randomUUID() } });
      expect([refusal.code, refusal.message]).toEqual([
        'COMMENT_REFUSED',
        'This comment cannot be changed: only who wrote it may change it.',
      ]);
    }
    app.moveTo('2026-11-04T11:00:00Z');
    const { editComment } = await contributor.ask<{ editComment: ThreadShown }>(EDIT, { input });
    expect(first(editComment)).toMatchObject({ body: 'First', revision: 2, editedAt: '2026-11-04T11:00:00.000Z' });
    const stale = { ...input, body: 'From another window', operationId: randomUUID() };
    expect((await contributor.refusal(EDIT, { input: stale })).code).toBe('COMMENT_CHANGED');
    const empty = { ...input, baseRevision: 2, body: ' \n ', operationId: randomUUID() };
    expect((await contributor.refusal(EDIT, { input: empty })).fields?.[0]?.field).toBe('body');
  });

  it('are removed by their author or an administrator, for good: only that something stood there stays', async () => {
    const thread = await add(contributor, 3, { body: 'Zara, 9, of Hill School', proposal: { state: 'UNKNOWN' } });
    const mine = first(thread);
    expect(mine.personalData).toContainEqual({ field: 'body', kind: 'NAME' });
    const input = { commentId: mine.id, operationId: randomUUID() };
    expect((await officer.refusal(REMOVE, { input })).code).toBe('COMMENT_REFUSED');
    const { removeComment } = await admin.ask<{ removeComment: ThreadShown }>(REMOVE, { input });
    expect(first(removeComment)).toMatchObject({
      body: null,
      proposal: null,
      removedBy: { name: app.viewer('organisation-admin').name },
      canEdit: false,
      canRemove: false,
    });
    expect(await said(officer, 3)).toMatchObject({ comments: 0, unread: 0, openProposals: 0 });
    const edit = { commentId: mine.id, baseRevision: 1, body: 'Back', operationId: randomUUID() };
    expect((await contributor.refusal(EDIT, { input: edit })).code).toBe('COMMENT_REFUSED');
    const kept = await app.database.sql(
      `select 1 from app.comment c where c::text like '%Zara%' union all
       select 1 from app.operation_reply r where r.reply::text like '%Zara%' union all
       select 1 from app.audit_entry a where a.details::text like '%Zara%'`,
    );
    expect(kept).toEqual([]);
  });

  it('settle a thread; a reply opens it again', async () => {
    const { id: threadId } = await add(contributor, 4, { body: 'Is this so in Kenya?' });
    const resolve = (resolved: boolean) =>
      officer.ask<{ resolveThread: ThreadShown }>(RESOLVE, {
        input: { threadId, resolved, operationId: randomUUID() },
      });
    expect((await resolve(true)).resolveThread.resolvedBy).toEqual({ name: nameOf('compliance-officer') });
    expect((await said(officer, 4))?.openThreads).toBe(0);
    expect((await add(contributor, 4, { threadId, body: 'And in Ghana?' })).resolvedBy).toBeNull();
    await resolve(true);
    expect((await resolve(false)).resolveThread.resolvedBy).toBeNull();
  });

  it('refuse what cannot be kept, and say why', async () => {
    const refused = async (input: Record<string, unknown>) =>
      contributor.refusal(ADD, { input: { ...about(0), operationId: randomUUID(), ...input } });
    expect((await refused({ body: '  ' })).fields).toEqual([
      { field: 'body', says: 'Write something, or propose an answer.' },
    ]);
    expect((await refused({ body: 'x'.repeat(5_001) })).fields?.[0]?.says).toContain('5000 fit');
    for (const unfit of ['a\u0000b', 'half \ud83e pair']) {
      expect((await refused({ body: unfit })).code).toBe('INVALID_INPUT');
    }
    expect((await refused({ body: 'x', questionId: 'no-such-question' })).code).toBe('UNKNOWN_QUESTION');
    expect((await refused({ body: 'x', threadId: randomUUID() })).code).toBe('NOT_FOUND');
    expect((await refused({ proposal: { state: 'ANSWERED', option: 'no-such-option' } })).fields?.[0]?.field).toBe(
      'option',
    );
    expect((await refused({ proposal: { state: 'NOT_APPLICABLE' } })).code).toBe('INVALID_INPUT');
    expect(await threads(officer, 0)).toHaveLength(1);
  });
});

describe('people named in a comment', () => {
  it('find it in their list until they have read the thread; nobody else does', async () => {
    const before = await forMe(executive);
    const thread = await add(contributor, 5, { body: `${named('executive')} can you tell? ${named('contributor')}` });
    expect(
      first(thread)
        .mentions.map(({ name }) => name)
        .sort(),
    ).toEqual([nameOf('contributor'), nameOf('executive')].sort());
    const listed = await forMe(executive);
    expect(listed.unread).toBe(before.unread + 1);
    expect(listed.edges[0]?.node).toEqual({
      kind: 'MENTION',
      from: { name: nameOf('contributor') },
      text: `@${nameOf('executive')} can you tell? @${nameOf('contributor')}`,
      asks: questionAt(5).asks,
      unread: true,
    });
    expect((await forMe(contributor)).edges).toEqual([]);
    await executive.ask(READ, { input: { threads: [{ threadId: thread.id, upTo: 1 }] } });
    const after = await forMe(executive);
    expect([after.unread, after.edges[0]?.node.unread]).toEqual([before.unread, false]);
    expect((await said(executive, 5))?.unread).toBe(0);
    expect((await said(officer, 5))?.unread).toBe(1);
    await add(officer, 5, { threadId: thread.id, body: 'At the very same moment' });
    expect((await said(executive, 5))?.unread).toBe(1);
    expect((await threads(executive, 5))[0]?.readUpTo).toBe(1);
  });

  it('can only be people who can read it; others are refused alike, whoever they are', async () => {
    const reviewer = app.viewer('reviewer', 'Reviewing Body').userId;
    const answers: unknown[] = [];
    for (const id of [randomUUID(), reviewer, app.viewer('contributor', BRIGHTPEBBLE).userId]) {
      const input = { ...about(5), body: `Ask @{${id}}`, operationId: randomUUID() };
      const { code, fields } = await contributor.refusal(ADD, { input });
      answers.push({ code, fields });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'body' }] });
    const { assessmentReaders } = await executive.ask<{ assessmentReaders: { name: string; role: string }[] }>(
      '{ assessmentReaders { name role } }',
    );
    expect(assessmentReaders.map(({ role }) => role).sort()).toEqual([
      'COMPLIANCE_OFFICER',
      'CONTRIBUTOR',
      'EXECUTIVE',
      'ORGANISATION_ADMIN',
    ]);
  });

  it('are listed page by page, newest first', async () => {
    for (const [at, minute] of ['01', '02', '03'].entries()) {
      app.moveTo(`2026-11-05T10:${minute}:00Z`);
      await add(contributor, 6, { body: `${named('compliance-officer')} number ${at}` });
    }
    const page = await forMe(officer, { first: 2 });
    expect(page.edges.map(({ node }) => node.text.slice(-8))).toEqual(['number 2', 'number 1']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await forMe(officer, { first: 1, after: page.edges[1]?.cursor });
    expect(next.edges[0]?.node.text.slice(-8)).toBe('number 0');
    expect(next.unread).toBe(page.unread);
  });
});

describe('a proposed answer', () => {
  it('becomes the answer when it is accepted: evidence and note stay, and whose idea it was is kept', async () => {
    const before = await saveAnswer(officer, { ...about(7), option: optionAt(7), note: 'Since 2024.' });
    const thread = await propose(executive, 7, optionAt(7, -1), 'Checked in all markets.');
    expect(first(thread).proposal).toMatchObject({ outcome: 'OPEN', canDecide: false });
    expect(first((await threads(officer, 7))[0]!).proposal?.canDecide).toBe(true);
    const input = { commentId: first(thread).id, baseRevision: 1, operationId: randomUUID() };
    expect((await executive.refusal(ACCEPT, { input })).code).toBe('FORBIDDEN');
    const accept = () =>
      officer.ask<{ acceptProposal: { answer: AnswerShown; thread: ThreadShown } }>(ACCEPT, { input });
    const [{ acceptProposal: done }, again] = [await accept(), await accept()];
    expect(again.acceptProposal.answer).toEqual(done.answer);
    expect(done.answer).toMatchObject({
      revision: (before.answer?.revision ?? 0) + 1,
      option: optionAt(7, -1),
      note: 'Since 2024.\n\nChecked in all markets.',
      updatedBy: { name: nameOf('compliance-officer') },
    });
    expect(done.thread.resolvedBy).toEqual({ name: nameOf('compliance-officer') });
    expect(first(done.thread).proposal).toMatchObject({ outcome: 'ACCEPTED', canDecide: false });
    const { answerHistory } = await officer.ask<{ answerHistory: { edges: { node: object }[] } }>(HISTORY, {
      id: assessmentId,
      questionId: questionAt(7).id,
    });
    expect(answerHistory.edges.map(({ node }) => node)).toEqual([
      { savedBy: { name: nameOf('compliance-officer') }, proposedBy: { name: nameOf('executive') } },
      { savedBy: { name: nameOf('compliance-officer') }, proposedBy: null },
    ]);
    const third = { ...input, baseRevision: 2, operationId: randomUUID() };
    expect((await officer.refusal(ACCEPT, { input: third })).code).toBe('PROPOSAL_DECIDED');
    const edit = { commentId: input.commentId, baseRevision: 1, body: 'I never said so', operationId: randomUUID() };
    expect((await executive.refusal(EDIT, { input: edit })).code).toBe('COMMENT_REFUSED');
  });

  it('is not accepted on top of an answer that changed: the current one is shown, the proposal waits', async () => {
    const thread = await propose(contributor, 8, optionAt(8));
    const saved = await saveAnswer(contributor, { ...about(8), option: optionAt(8, -1), note: 'mine' });
    const input = { commentId: first(thread).id, baseRevision: 0, operationId: randomUUID() };
    const { acceptProposal } = await officer.ask<{ acceptProposal: object }>(ACCEPT, { input });
    expect(acceptProposal).toEqual({
      __typename: 'AnswerConflict',
      current: { questionId: questionAt(8).id, revision: 1, option: optionAt(8, -1), note: 'mine' },
    });
    expect((await answerAt(8))?.revision).toBe(saved.answer?.revision);
    expect(first((await threads(officer, 8))[0]!).proposal?.outcome).toBe('OPEN');
    const second = { ...input, baseRevision: 1, operationId: randomUUID() };
    await officer.ask(ACCEPT, { input: second });
    expect(await answerAt(8)).toMatchObject({ revision: 2, option: optionAt(8), note: 'mine' });
  });

  it('is declined with a reason that stays beside it', async () => {
    const { id: commentId } = first(await propose(contributor, 9, optionAt(9)));
    const input = { commentId, reason: 'Not so in all markets', operationId: randomUUID() };
    const blank = { input: { ...input, reason: ' ' } };
    expect((await officer.refusal(DECLINE, blank)).fields?.[0]?.field).toBe('reason');
    const { declineProposal } = await officer.ask<{ declineProposal: ThreadShown }>(DECLINE, { input });
    expect(first(declineProposal).proposal).toMatchObject({
      outcome: 'DECLINED',
      declineReason: 'Not so in all markets',
    });
    expect(await answerAt(9)).toBeUndefined();
    expect((await said(officer, 9))?.openProposals).toBe(0);
  });
});

describe('a request to check an answer', () => {
  const ask = async (client: TestClient, place: number, input: Record<string, unknown> = {}) => {
    const variables = { input: { ...about(place), why: 'Is this still so?', operationId: randomUUID(), ...input } };
    return (await client.ask<{ askForCheck: Said }>(ASK, variables)).askForCheck.check;
  };
  const close = (place: number, looksRight: boolean) => ({
    input: { ...about(place), looksRight, operationId: randomUUID() },
  });

  it('stands until somebody else says that it looks right', async () => {
    expect(await ask(contributor, 10)).toMatchObject({ outcome: 'OPEN', canConfirm: false, canWithdraw: true });
    expect((await said(executive, 10))?.check).toMatchObject({ canConfirm: true, canWithdraw: false, askedOf: null });
    expect((await contributor.refusal(CLOSE, close(10, true))).code).toBe('CHECK_CLOSED');
    expect((await executive.refusal(CLOSE, close(10, false))).code).toBe('CHECK_CLOSED');
    await executive.ask(CLOSE, close(10, true));
    expect((await said(contributor, 10))?.check).toMatchObject({
      outcome: 'LOOKS_RIGHT',
      closedBy: { name: nameOf('executive') },
    });
    expect((await officer.refusal(CLOSE, close(10, true))).code).toBe('CHECK_CLOSED');
    await saveAnswer(contributor, { ...about(10), option: optionAt(10) });
    expect(await said(contributor, 10)).toBeUndefined();
  });

  it('ends with a new answer of somebody else, not with one of who asked', async () => {
    await ask(contributor, 11);
    await saveAnswer(contributor, { ...about(11), option: optionAt(11) });
    expect((await said(officer, 11))?.check?.outcome).toBe('OPEN');
    await saveAnswer(officer, { ...about(11), baseRevision: 1, option: optionAt(11, -1) });
    expect(await said(officer, 11)).toBeUndefined();
    expect(await ask(contributor, 11)).toMatchObject({ outcome: 'OPEN' });
    await contributor.ask(CLOSE, close(11, false));
    expect(await said(officer, 11)).toBeUndefined();
  });

  it('is found in the list of the person who is asked, until it is done', async () => {
    const { unread } = await forMe(executive);
    await ask(officer, 12, { askedOf: app.viewer('executive').userId, why: 'You know the figures' });
    const listed = await forMe(executive);
    expect(listed.unread).toBe(unread + 1);
    expect(listed.edges.find(({ node }) => node.kind === 'CHECK')?.node).toMatchObject({
      from: { name: nameOf('compliance-officer') },
      text: 'You know the figures',
    });
    await executive.ask(CLOSE, close(12, true));
    expect((await forMe(executive)).unread).toBe(unread);
    for (const askedOf of [app.viewer('compliance-officer').userId, app.viewer('executive', BRIGHTPEBBLE).userId]) {
      const input = { ...about(12), why: 'x', askedOf, operationId: randomUUID() };
      expect((await officer.refusal(ASK, { input })).fields?.[0]?.field).toBe('askedOf');
    }
  });
});

describe('another organisation', () => {
  it('sees nothing of it, and its ids answer like ids that do not exist', async () => {
    const thread = await propose(contributor, 13, optionAt(13));
    const ids = { commentId: first(thread).id, threadId: thread.id };
    const operationId = randomUUID();
    for (const made of [ids, { commentId: randomUUID(), threadId: randomUUID() }]) {
      const { commentId, threadId } = made;
      const id = made === ids ? assessmentId : randomUUID();
      const here = { assessmentId: id, questionId: questionAt(13).id };
      for (const [document, variables] of [
        [SAID, { id }],
        [THREADS, { id, questionId: here.questionId }],
        [ADD, { input: { ...here, threadId, body: 'x', operationId } }],
        [EDIT, { input: { commentId, baseRevision: 1, body: 'x', operationId } }],
        [REMOVE, { input: { commentId, operationId } }],
        [RESOLVE, { input: { threadId, resolved: true, operationId } }],
        [ACCEPT, { input: { commentId, baseRevision: 0, operationId } }],
        [DECLINE, { input: { commentId, reason: 'x', operationId } }],
        [ASK, { input: { ...here, why: 'x', operationId } }],
        [CLOSE, { input: { ...here, looksRight: true, operationId } }],
      ] as const) {
        expect([document, (await stranger.refusal(document, variables)).code]).toEqual([document, 'NOT_FOUND']);
      }
      expect(await stranger.ask(READ, { input: { threads: [{ threadId, upTo: 9 }] } })).toEqual({
        markThreadsRead: true,
      });
    }
    expect((await forMe(stranger)).edges).toEqual([]);
    const rows = await app.database.sql('select 1 from app.thread_read where person_id = $1', [
      app.viewer('organisation-admin', BRIGHTPEBBLE).userId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('a person who is erased', () => {
  it('leaves the comments as those of a former member, named nowhere', async () => {
    const thread = await add(contributor, 14, { body: `${named('executive')} and I` });
    await add(executive, 14, { threadId: thread.id, body: 'Yes', proposal: { state: 'UNKNOWN' } });
    await executive.ask('mutation ($input: EraseMeInput!) { eraseMe(input: $input) { id } }', {
      input: { email: app.viewer('executive').email },
    });
    const [shown] = await threads(officer, 14);
    expect(shown?.comments.map(({ author }) => author.name)).toEqual([nameOf('contributor'), 'Former member']);
    expect(shown?.comments[0]?.mentions).toEqual([]);
    const left = await app.database.sql(
      `select 1 from app.comment_mention where person_id = $1 union all select 1 from app.thread_read where person_id = $1`,
      [app.viewer('executive').userId],
    );
    expect(left).toEqual([]);
  });
});
