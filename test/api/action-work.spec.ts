import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import { makeAction, ownAction } from '../support/action-stories.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const ACTION = `id key revision status title doneWhen kind effort owner { id } watchers { id } dueOn reason
  progress { done total } steps { id text done position } blocked { reason since by { id } }
  waitsFor { id } holdsUp { id } mergedInto { id } canEdit canWork`;
const RESULT = `__typename ... on ActionSaved { action { ${ACTION} } parts { ${ACTION} } }
  ... on ActionChangedMeanwhile { current { ${ACTION} } }`;
const WRITE = {
  createAction: `mutation ($input: CreateActionInput!) { reply: createAction(input: $input) { ${RESULT} } }`,
  editAction: `mutation ($input: EditActionInput!) { reply: editAction(input: $input) { ${RESULT} } }`,
  saveActionSteps: `mutation ($input: SaveActionStepsInput!) { reply: saveActionSteps(input: $input) { ${RESULT} } }`,
  setActionBlocked: `mutation ($input: SetActionBlockedInput!) { reply: setActionBlocked(input: $input) { ${RESULT} } }`,
  linkActions: `mutation ($input: LinkActionsInput!) { reply: linkActions(input: $input) { ${RESULT} } }`,
  mergeActions: `mutation ($input: MergeActionsInput!) { reply: mergeActions(input: $input) { ${RESULT} } }`,
  splitAction: `mutation ($input: SplitActionInput!) { reply: splitAction(input: $input) { ${RESULT} } }`,
};
type Writing = keyof typeof WRITE;
const BULK = `mutation ($input: ChangeActionsInput!) {
  changeActions(input: $input) { id changed because action { status owner { id } revision } } }`;
const PLAN = 'query ($id: ID!) { assessment(id: $id) { plan { key id revision status action } } }';

interface Shown {
  id: string;
  key: string;
  revision: number;
  status: string;
  title: string;
  owner: { id: string } | null;
  steps: { id: string; text: string; done: boolean; position: number }[];
  progress: { done: number; total: number };
  blocked: { reason: string; by: { id: string } } | null;
  waitsFor: { id: string }[];
  mergedInto: { id: string } | null;
}
interface Reply {
  reply: { __typename: string; action: Shown; current: Shown; parts: Shown[] };
}
interface Named {
  readonly key: string;
  readonly revision: number;
}

let app: TestApp;
let officer: TestClient;
let contributor: TestClient;
let stranger: TestClient;
let full: Started;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  contributor = await app.as('contributor');
  stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
});
afterAll(() => app.close());

const inputOf = ({ key, revision }: Named, more: Record<string, unknown>) => ({
  input: { assessmentId: full.id, key, baseRevision: revision, operationId: randomUUID(), ...more },
});
const write = async (what: Writing, action: Named, more: Record<string, unknown>, client = officer) =>
  (await client.ask<Reply>(WRITE[what], inputOf(action, more))).reply;
const refused = (what: Writing, action: Named, more: Record<string, unknown>, client = officer) =>
  client.refusal(WRITE[what], inputOf(action, more));
const owned = () => ({ ownerId: app.viewer('contributor').userId, dueOn: '2027-03-01' });
const plan = async () =>
  (
    await officer.ask<{ assessment: { plan: { key: string; revision: number; status: string; action: string }[] } }>(
      PLAN,
      { id: full.id },
    )
  ).assessment.plan;

describe('an action of its own', () => {
  it('is accepted at once by who may, only proposed by others, and stays in the plan of its assessment', async () => {
    const { reply } = await officer.ask<Reply>(WRITE.createAction, { input: ownAction(full.id, owned()) });
    expect(reply.action).toMatchObject({ status: 'ACCEPTED', revision: 1 });
    const theirs = await contributor.ask<Reply>(WRITE.createAction, { input: ownAction(full.id, owned()) });
    expect(theirs.reply.action).toMatchObject({ status: 'PROPOSED', canEdit: false });
    const keys = (await plan()).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([reply.action.key, theirs.reply.action.key]));
  });

  it.each([
    ['a question the instrument does not have', { questionId: 'no-such-question' }, 'UNKNOWN_QUESTION'],
    ['a harm that is not here', { harmId: 'no-such-harm' }, 'INVALID_INPUT'],
    ['a day that has passed', { dueOn: '2026-01-01' }, 'INVALID_INPUT'],
    ['an owner from nowhere', { ownerId: randomUUID() }, 'INVALID_INPUT'],
    ['no words', { title: '' }, 'INVALID_INPUT'],
  ])('is refused with %s', async (_why, over, code) => {
    expect((await officer.refusal(WRITE.createAction, { input: ownAction(full.id, over) })).code).toBe(code);
  });
});

describe('the work on an action', () => {
  it('changes words, owner, day and watchers, and shows what somebody else changed meanwhile', async () => {
    const made = await makeAction(officer, full.id, owned());
    const edit = {
      title: 'Other words',
      effort: 'LARGE',
      ownerId: app.viewer('organisation-admin').userId,
      watcherIds: [app.viewer('executive').userId],
    };
    const { action } = await write('editAction', made, edit);
    expect(action).toMatchObject({
      title: 'Other words',
      effort: 'LARGE',
      revision: 2,
      owner: { id: edit.ownerId },
      watchers: [{ id: edit.watcherIds[0] }],
    });
    const late = await write('editAction', made, { title: 'Too late' });
    expect(late).toMatchObject({
      __typename: 'ActionChangedMeanwhile',
      current: { title: 'Other words', revision: 2 },
    });
    expect((await refused('editAction', action, { title: 'x' }, contributor)).code).toBe('ACTION_CLOSED');
    expect((await refused('editAction', action, { title: 'x' }, await app.as('executive'))).code).toBe('FORBIDDEN');
    expect((await refused('editAction', action, { title: 'x' }, stranger)).code).toBe('NOT_FOUND');
  });

  it('adapts a proposal, whose words then stay', async () => {
    const proposal = (await plan()).find(({ status, key }) => status === 'PROPOSED' && key.startsWith('answer:'))!;
    const { action } = await write('editAction', proposal, { title: 'In our own words' });
    expect(action).toMatchObject({ status: 'PROPOSED', revision: 1 });
    expect((await plan()).find(({ key }) => key === proposal.key)?.action).toBe('In our own words');
  });

  it('is done in steps by its owner, who also says what blocks it', async () => {
    const made = await makeAction(officer, full.id, owned());
    const steps = [
      { text: 'Ask the team', done: true },
      { text: 'Change the default', done: false },
    ];
    const { action } = await write('saveActionSteps', made, { steps }, contributor);
    expect(action.progress).toEqual({ done: 1, total: 2 });
    const [first, second] = action.steps;
    const turned = [{ ...second, done: true }, first].map((step) => ({ id: step?.id, text: step?.text, done: true }));
    const { action: after } = await write('saveActionSteps', action, { steps: turned }, contributor);
    expect(after.steps.map(({ id, position }) => [id, position])).toEqual([
      [second?.id, 1],
      [first?.id, 2],
    ]);
    const foreign = { steps: [{ id: randomUUID(), text: 'x', done: false }] };
    expect((await refused('saveActionSteps', after, foreign)).code).toBe('INVALID_INPUT');
    const { action: held } = await write('setActionBlocked', after, { reason: 'No test devices.' }, contributor);
    expect(held.blocked).toMatchObject({ reason: 'No test devices.', by: { id: app.viewer('contributor').userId } });
    expect((await write('setActionBlocked', held, { reason: null })).action.blocked).toBeNull();
  });

  it('waits for other work, and never for itself in a circle', async () => {
    const [a, b, c] = [
      await makeAction(officer, full.id),
      await makeAction(officer, full.id),
      await makeAction(officer, full.id),
    ];
    const { action } = await write('linkActions', a, { waitsForIds: [b.id] });
    expect(action.waitsFor).toEqual([{ id: b.id }]);
    await write('linkActions', b, { waitsForIds: [c.id] });
    expect((await refused('linkActions', c, { waitsForIds: [a.id] })).code).toBe('ACTION_CIRCLE');
    expect((await refused('linkActions', c, { waitsForIds: [c.id] })).code).toBe('ACTION_CIRCLE');
    expect((await refused('linkActions', c, { waitsForIds: [randomUUID()] })).code).toBe('INVALID_INPUT');
    expect((await write('linkActions', action, { waitsForIds: [] })).action.waitsFor).toEqual([]);
  });
});

describe('the shape of actions', () => {
  it('is merged: the others end in one, which keeps their words as steps', async () => {
    const [into, from] = [await makeAction(officer, full.id, owned()), await makeAction(officer, full.id)];
    const merge = [{ key: from.key, baseRevision: from.revision }];
    const { action } = await write('mergeActions', into, { merge, title: 'Both at once' });
    expect(action).toMatchObject({ title: 'Both at once', status: 'ACCEPTED', progress: { done: 0, total: 1 } });
    const ended = await officer.ask<{ action: Shown }>(`query ($id: ID!) { action(id: $id) { ${ACTION} } }`, {
      id: from.id,
    });
    expect(ended.action).toMatchObject({ status: 'DECLINED', mergedInto: { id: into.id } });
    const self = [{ key: into.key, baseRevision: action.revision }];
    expect((await refused('mergeActions', action, { merge: self })).code).toBe('INVALID_INPUT');
    expect((await refused('mergeActions', action, { merge })).code).toBe('NOT_MERGED');
  });

  it('is split into parts that stand as the whole stood', async () => {
    const made = await makeAction(officer, full.id, owned());
    const parts = ['One', 'Two', 'Three'].map((title) => ({ title, doneWhen: `${title} is shown.` }));
    const { action, parts: others } = await write('splitAction', made, { parts });
    expect([action, ...others].map(({ title }) => title).toSorted()).toEqual(['One', 'Three', 'Two']);
    for (const part of others) expect(part).toMatchObject({ status: 'ACCEPTED', owner: { id: owned().ownerId } });
    const keys = (await plan()).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(others.map(({ key }) => key)));
  });
});

describe('several actions at once', () => {
  it('change by themselves, and each says why it did not', async () => {
    const [accepted, proposed, stale] = [
      await makeAction(officer, full.id, owned()),
      await makeAction(officer, full.id),
      await makeAction(officer, full.id, owned()),
    ];
    await write('editAction', stale, { title: 'Changed meanwhile' });
    const chosen = [accepted, proposed, stale].map(({ id }) => ({ id, baseRevision: 1 }));
    const input = {
      actions: [...chosen, { id: randomUUID(), baseRevision: 1 }],
      move: 'STARTED',
      operationId: randomUUID(),
    };
    const ask = () =>
      officer.ask<{ changeActions: { id: string; changed: boolean; because: string | null }[] }>(BULK, { input });
    const { changeActions } = await ask();
    const outcome = (id: string) => changeActions.find((each) => each.id === id);
    expect(outcome(accepted.id)).toMatchObject({ changed: true, because: null, action: { status: 'STARTED' } });
    expect(outcome(proposed.id)?.because).toContain('proposed');
    expect(outcome(stale.id)?.because).toContain('meanwhile');
    expect(changeActions.filter(({ changed }) => !changed)).toHaveLength(3);
    expect((await ask()).changeActions).toEqual(changeActions);
    const theirs = { ...input, operationId: randomUUID() };
    const foreign = await stranger.ask<{ changeActions: { changed: boolean; action: unknown }[] }>(BULK, {
      input: theirs,
    });
    expect(foreign.changeActions.every(({ changed, action }) => !changed && action === null)).toBe(true);
    expect((await officer.refusal(BULK, { input: { ...theirs, move: null } })).code).toBe('INVALID_INPUT');
  });
});

describe('what a person keeps', () => {
  it('are filters under a name that nobody else sees, and which actions they watch', async () => {
    const save =
      'mutation ($input: SaveActionViewInput!) { saveActionView(input: $input) { id name filter { mine due } } }';
    const input = { name: 'Mine, soon', filter: { mine: true, due: ['SOON'] }, operationId: randomUUID() };
    type Views = { id: string; name: string; filter: unknown }[];
    const { saveActionView } = await officer.ask<{ saveActionView: Views[number] }>(save, { input });
    expect(saveActionView).toMatchObject({ name: 'Mine, soon', filter: { mine: true, due: ['SOON'] } });
    expect((await contributor.ask<{ actionViews: Views }>('{ actionViews { id } }')).actionViews).toEqual([]);
    const { removeActionView } = await officer.ask<{ removeActionView: Views }>(
      'mutation ($input: RemoveActionViewInput!) { removeActionView(input: $input) { id } }',
      { input: { viewId: saveActionView.id } },
    );
    expect(removeActionView).toEqual([]);
    const { id } = await makeAction(officer, full.id);
    const executive = await app.as('executive');
    const watch = 'mutation ($input: WatchActionInput!) { watchAction(input: $input) { watching } }';
    expect(await executive.ask(watch, { input: { actionId: id, watching: true } })).toEqual({
      watchAction: { watching: true },
    });
    const { myActions } = await executive.ask<{ myActions: { watching: { id: string }[] } }>(
      '{ myActions { watching { id } } }',
    );
    expect(myActions.watching).not.toContainEqual({ id });
    expect((await stranger.refusal(watch, { input: { actionId: id, watching: true } })).code).toBe('NOT_FOUND');
  });
});
