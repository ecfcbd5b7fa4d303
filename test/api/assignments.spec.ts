import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Question } from '#libs/instruments';
import { createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { letterTo, tokenOf } from '../support/mailbox.js';
import { BRIGHTPEBBLE, FERNHOLLOW } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const TEAM = `assessmentId mayAssign mayTake assignable { name } inviters { name }
  assignments { scope targetId assignee { id name } invited formerly dueOn assignedBy { name } }`;
const ASSIGN = `mutation ($input: AssignWorkInput!) { assignWork(input: $input) { ${TEAM} } }`;
const UNASSIGN = `mutation ($input: UnassignWorkInput!) { unassignWork(input: $input) { ${TEAM} } }`;
const TAKE = `mutation ($input: TakeQuestionInput!) { takeQuestion(input: $input) { ${TEAM} } }`;
const GIVE_BACK = `mutation ($input: TakeQuestionInput!) { giveQuestionBack(input: $input) { ${TEAM} } }`;
const READ = `query ($id: ID!) { assessmentTeam(assessmentId: $id) { ${TEAM} } }`;
const MINE = `query ($first: Int, $after: String) { myQuestions(first: $first, after: $after) {
  open overdue done pageInfo { hasNextPage endCursor }
  edges { node { assessmentId assessmentTitle questionId asks moduleId moduleTitle language dueOn overdue } } } }`;
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }';

interface Team {
  mayAssign: boolean;
  mayTake: boolean;
  assignable: { name: string }[];
  inviters: { name: string }[];
  assignments: {
    scope: string;
    targetId: string;
    assignee: { id: string; name: string } | null;
    invited: boolean;
    formerly: string | null;
    dueOn: string | null;
    assignedBy: { name: string };
  }[];
}

interface Mine {
  open: number;
  overdue: number;
  done: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { assessmentTitle: string; questionId: string; moduleId: string; dueOn: string; overdue: boolean } }[];
}

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let admin: TestClient;
let full: Started;
let instrument: Instrument;
let contact: readonly Question[];
beforeAll(async () => {
  app = await startApp();
  [officer, contributor, admin] = [
    await app.as('compliance-officer'),
    await app.as('contributor'),
    await app.as('organisation-admin'),
  ];
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  instrument = await instrumentOf(officer, full);
  contact = instrument.modules.map(({ id }) => ofModule(id)).find((questions) => questions.length > 4) ?? [];
});
afterAll(() => app.close());

const ofModule = (moduleId: string): Question[] =>
  instrument.questions.filter(
    (question) =>
      question.moduleId === moduleId &&
      question.about === 'product' &&
      question.options.length > 0 &&
      !question.appliesWhen,
  );
const person = (role: Parameters<TestApp['viewer']>[0]) => app.viewer(role).userId;
const part = (scope: string, targetId = '') => ({ scope, targetId });
const assign = async (client: TestClient, input: Record<string, unknown>): Promise<Team> =>
  (
    await client.ask<{ assignWork: Team }>(ASSIGN, {
      input: { assessmentId: full.id, operationId: randomUUID(), ...input },
    })
  ).assignWork;
const refused = (client: TestClient, query: string, input: Record<string, unknown>) =>
  client.refusal(query, { input: { assessmentId: full.id, operationId: randomUUID(), ...input } });
const team = async (client = officer): Promise<Team> =>
  (await client.ask<{ assessmentTeam: Team }>(READ, { id: full.id })).assessmentTeam;
const mine = async (client: TestClient, variables: Record<string, unknown> = {}): Promise<Mine> =>
  (await client.ask<{ myQuestions: Mine }>(MINE, variables)).myQuestions;
const holder = (found: Team, scope: string, targetId = '') =>
  found.assignments.find((one) => one.scope === scope && one.targetId === targetId);

describe('assigning questions', () => {
  it('gives modules, sections and single questions to people, with a day, and names who can be given them', async () => {
    const moduleId = contact[0]?.moduleId ?? '';
    const given = await assign(officer, {
      parts: [part('MODULE', moduleId), part('SECTION', 'right'), part('QUESTION', contact[1]?.id)],
      assigneeId: person('contributor'),
      dueOn: '2026-11-16',
    });
    expect(given.assignments).toHaveLength(3);
    expect(holder(given, 'MODULE', moduleId)).toEqual({
      scope: 'MODULE',
      targetId: moduleId,
      assignee: { id: person('contributor'), name: `contributor of ${FERNHOLLOW}` },
      invited: false,
      formerly: null,
      dueOn: '2026-11-16',
      assignedBy: { name: `compliance-officer of ${FERNHOLLOW}` },
    });
    expect(given.assignable.map(({ name }) => name.split(' ')[0])).toEqual([
      'compliance-officer',
      'contributor',
      'organisation-admin',
    ]);
    expect(given.inviters.map(({ name }) => name.split(' ')[0])).toEqual(['organisation-admin']);
    expect(await team(contributor)).toMatchObject({ mayAssign: false, mayTake: true });
    expect(await team(await app.as('executive'))).toMatchObject({ mayAssign: false, mayTake: false });
  });

  it('assigns anew and takes back; a repeat of the same call changes nothing more', async () => {
    const input = {
      assessmentId: full.id,
      operationId: randomUUID(),
      parts: [part('SECTION', 'right')],
      assigneeId: person('organisation-admin'),
    };
    const again = async () => (await officer.ask<{ assignWork: Team }>(ASSIGN, { input })).assignWork;
    expect(holder(await again(), 'SECTION', 'right')?.assignee?.id).toBe(person('organisation-admin'));
    await officer.ask(UNASSIGN, {
      input: { assessmentId: full.id, operationId: randomUUID(), parts: input.parts },
    });
    expect(holder(await again(), 'SECTION', 'right')).toBeUndefined();
  });

  it('refuses parts, people and days that do not fit, naming the field', async () => {
    const assigneeId = person('contributor');
    const parts = [part('QUESTION', contact[0]?.id)];
    const fieldOf = async (input: Record<string, unknown>) => {
      const { code, fields } = await refused(officer, ASSIGN, input);
      return [code, fields?.[0]?.field];
    };
    expect(await fieldOf({ parts: [part('MODULE', 'none')], assigneeId })).toEqual([
      'INVALID_INPUT',
      'parts.0.targetId',
    ]);
    expect((await refused(officer, ASSIGN, { parts: [part('QUESTION', 'none')], assigneeId })).code).toBe(
      'UNKNOWN_QUESTION',
    );
    expect(await fieldOf({ parts: [], assigneeId })).toEqual(['INVALID_INPUT', 'parts']);
    expect(await fieldOf({ parts })).toEqual(['INVALID_INPUT', 'assigneeId']);
    expect(await fieldOf({ parts, assigneeId: person('executive') })).toEqual(['INVALID_INPUT', 'assigneeId']);
    expect(await fieldOf({ parts, assigneeId: app.viewer('contributor', BRIGHTPEBBLE).userId })).toEqual([
      'INVALID_INPUT',
      'assigneeId',
    ]);
    expect(await fieldOf({ parts, invitationId: randomUUID() })).toEqual(['INVALID_INPUT', 'invitationId']);
    expect(await fieldOf({ parts, assigneeId, dueOn: '2026-11-01' })).toEqual(['INVALID_INPUT', 'dueOn']);
    expect((await refused(contributor, ASSIGN, { parts, assigneeId })).code).toBe('FORBIDDEN');
  });

  it('lets a contributor take a question that nobody has and give it back, and nothing else', async () => {
    const free = instrument.questions.find(
      ({ about, moduleId }) => about === 'product' && moduleId !== contact[0]?.moduleId,
    );
    const questionId = free?.id ?? '';
    const [one, two] = await Promise.all(
      [contributor, admin].map((client) =>
        client.post('/graphql', {
          query: TAKE,
          variables: { input: { assessmentId: full.id, operationId: randomUUID(), questionId } },
        }),
      ),
    );
    const replies = [await one?.text(), await two?.text()];
    expect(replies.filter((text) => text?.includes('ALREADY_ASSIGNED'))).toHaveLength(1);
    const had = holder(await team(), 'QUESTION', questionId)?.assignee?.id;
    const [taker, other] = had === person('contributor') ? [contributor, admin] : [admin, contributor];
    expect((await refused(other, GIVE_BACK, { questionId })).code).toBe('NOT_TAKEN');
    await taker.ask(GIVE_BACK, { input: { assessmentId: full.id, operationId: randomUUID(), questionId } });
    expect(holder(await team(), 'QUESTION', questionId)).toBeUndefined();

    const given = contact[2]?.id ?? '';
    expect((await refused(admin, TAKE, { questionId: given })).message).toBe(
      `contributor of ${FERNHOLLOW} has this question.`,
    );
    expect((await refused(contributor, GIVE_BACK, { questionId: given })).code).toBe('NOT_TAKEN');
  });
});

describe('my questions', () => {
  it('are the open ones over all assessments, by due date, then in the order of the questionnaire', async () => {
    const second = await start(officer, 'SCREENING', await createProduct(officer, 'Lantern'));
    const asked = instrument.questions.filter(
      (each) => each.screening && each.about === 'product' && !each.appliesWhen,
    );
    const [soon, late] = [asked[0]?.id ?? '', asked[1]?.id ?? ''];
    const assigneeId = person('contributor');
    await assign(officer, {
      assessmentId: second.id,
      parts: [part('QUESTION', late)],
      assigneeId,
    });
    await assign(officer, {
      assessmentId: second.id,
      parts: [part('QUESTION', soon)],
      assigneeId,
      dueOn: '2026-11-03',
    });
    await saveAnswer(contributor, {
      assessmentId: full.id,
      questionId: contact[3]?.id,
      option: contact[3]?.options[0]?.id,
    });
    app.moveTo('2026-11-04T09:00:00Z');
    const all = await mine(contributor, { first: 100 });
    const inModule = instrument.questions
      .filter(({ moduleId }) => moduleId === contact[0]?.moduleId)
      .map(({ id }) => id);
    const shown = all.edges.map(({ node }) => node);
    expect(shown[0]).toMatchObject({
      questionId: soon,
      assessmentTitle: 'Lantern',
      dueOn: '2026-11-03',
      overdue: true,
    });
    expect(shown.at(-1)).toMatchObject({ questionId: late, dueOn: null, overdue: false });
    expect(shown.slice(1, -1).map(({ questionId }) => questionId)).toEqual(
      inModule.filter((id) => id !== contact[3]?.id && shown.some(({ questionId }) => questionId === id)),
    );
    expect(all).toMatchObject({ open: shown.length, overdue: 1, done: 1, pageInfo: { hasNextPage: false } });

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Mine = await mine(contributor, { first: 3, after });
      paged.push(...page.edges.map(({ node }) => node.questionId));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(shown.map(({ questionId }) => questionId));
    expect((await contributor.refusal(MINE, { after: 'bm9uZQ' })).code).toBe('INVALID_INPUT');
  });

  it('go to whoever holds the question itself, not to who holds its module', async () => {
    const questionId = contact[4]?.id ?? '';
    const before = (await mine(contributor)).open;
    await assign(officer, { parts: [part('QUESTION', questionId)], assigneeId: person('organisation-admin') });
    expect((await mine(contributor)).open).toBe(before - 1);
    expect((await mine(admin)).edges.map(({ node }) => node.questionId)).toEqual([questionId]);
    expect(await mine(await app.as('contributor', BRIGHTPEBBLE))).toMatchObject({ open: 0, done: 0, edges: [] });
  });
});

describe('people who come and go', () => {
  it('hold what was assigned to their invitation once they accept it, also when it was sent again', async () => {
    const moduleId = instrument.modules.findLast(({ kind }) => kind === 'right')?.id ?? '';
    const email = 'new.colleague@fernhollow.example';
    const invite = async () =>
      (
        await admin.ask<{ inviteMember: { invitation: { id: string } } }>(INVITE, {
          input: { operationId: randomUUID(), email, role: 'CONTRIBUTOR' },
        })
      ).inviteMember.invitation.id;
    await assign(admin, { parts: [part('MODULE', moduleId)], invitationId: await invite() });
    app.moveTo('2026-11-04T10:00:00Z');
    await invite();
    expect(holder(await team(), 'MODULE', moduleId)).toMatchObject({ assignee: null, invited: true, formerly: null });

    const letter = await letterTo(app, email, /./, 2);
    const password = 'walnut harbour lamp';
    await app.visitor().ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email } }', {
      input: { token: tokenOf(letter), name: 'Ines Valverde', password },
    });
    expect(holder(await team(), 'MODULE', moduleId)).toMatchObject({
      assignee: { name: 'Ines Valverde' },
      invited: false,
    });
    const joined = app.visitor();
    await joined.signIn(email, password);
    expect((await mine(joined)).open).toBeGreaterThan(0);
  });

  it('leave a note behind that nobody has their questions now', async () => {
    const [invited] = (await team()).assignments.filter(({ assignee }) => assignee?.name === 'Ines Valverde');
    const member = { memberId: invited?.assignee?.id, operationId: randomUUID() };
    await admin.ask('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }', { input: member });
    const now = () => team().then((found) => holder(found, 'MODULE', invited?.targetId));
    expect(await now()).toMatchObject({ assignee: null, invited: false, formerly: 'Ines Valverde' });
    await admin.ask('mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { id } }', {
      input: { personId: member.memberId },
    });
    expect(await now()).toMatchObject({ assignee: null, formerly: 'Former member' });
    // What nobody has now can be taken.
    const question = instrument.questions.find(({ moduleId }) => moduleId === invited?.targetId);
    const input = { assessmentId: full.id, operationId: randomUUID(), questionId: question?.id };
    const { takeQuestion } = await contributor.ask<{ takeQuestion: Team }>(TAKE, { input });
    expect(holder(takeQuestion, 'QUESTION', question?.id)?.assignee?.id).toBe(person('contributor'));
  });

  it('of another organisation learn nothing of it', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    expect((await stranger.refusal(READ, { id: full.id })).code).toBe('NOT_FOUND');
    const parts = [part('QUESTION', contact[0]?.id)];
    const assigneeId = app.viewer('contributor', BRIGHTPEBBLE).userId;
    expect((await refused(stranger, ASSIGN, { parts, assigneeId })).code).toBe('NOT_FOUND');
    expect((await refused(stranger, TAKE, { questionId: contact[0]?.id })).code).toBe('NOT_FOUND');
  });
});
