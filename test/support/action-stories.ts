import { randomUUID } from 'node:crypto';
import type { TestClient } from './graphql-client.js';
import { CANARY, type MutationStories, type MutationStory } from './mutation-story.js';

const CREATE = `mutation ($input: CreateActionInput!) { createAction(input: $input) {
  ... on ActionSaved { action { id key revision } } } }`;

/** An action of the organisation's own, as it is right after it was made. */
export interface MadeAction {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
}

export function ownAction(assessmentId: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    assessmentId,
    title: `${CANARY} action`,
    doneWhen: `${CANARY} shows it`,
    kind: 'PREVENT',
    operationId: randomUUID(),
    ...over,
  };
}

export async function makeAction(
  client: TestClient,
  assessmentId: string,
  over: Record<string, unknown> = {},
): Promise<MadeAction> {
  const input = ownAction(assessmentId, over);
  const { createAction } = await client.ask<{ createAction: { action: MadeAction } }>(CREATE, { input });
  return createAction.action;
}

/** What is done to actions beside moving them. */
export function actionStories(client: TestClient, assessmentId: string): MutationStories {
  const story = async (
    action: string,
    more: (other: MadeAction) => Record<string, unknown>,
  ): Promise<MutationStory> => {
    const { key, revision } = await makeAction(client, assessmentId);
    const other = await makeAction(client, assessmentId);
    const named = { assessmentId, key, baseRevision: revision, operationId: randomUUID() };
    return { client, input: { ...named, ...more(other) }, action };
  };
  return {
    createAction: () => ({ client, input: ownAction(assessmentId), action: 'action.create' }),
    editAction: () => story('action.edit', () => ({ title: `${CANARY} other words` })),
    saveActionSteps: () => story('action.steps', () => ({ steps: [{ text: `${CANARY} step`, done: false }] })),
    setActionBlocked: () => story('action.block', () => ({ reason: null })),
    linkActions: () => story('action.link', ({ id }) => ({ waitsForIds: [id] })),
    mergeActions: () => story('action.merge', ({ key }) => ({ merge: [{ key, baseRevision: 1 }] })),
    splitAction: () =>
      story('action.split', () => ({
        parts: ['one', 'two'].map((part) => ({ title: `${CANARY} ${part}`, doneWhen: `${CANARY} done` })),
      })),
    changeActions: async () => {
      const { id } = await makeAction(client, assessmentId);
      const input = { actions: [{ id, baseRevision: 1 }], dueOn: '2026-12-24', operationId: randomUUID() };
      return { client, input, action: 'action.change' };
    },
  };
}
