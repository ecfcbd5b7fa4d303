import { randomUUID } from 'node:crypto';
import { choices, instrumentOf, saveAnswer, type Started } from './assessment-story.js';
import type { TestClient } from './graphql-client.js';

const MOVE = `mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }`;

/** Answers the first questions of one choice as badly as can be; gives the keys of the actions that follow. */
export async function weakAnswers(client: TestClient, started: Started, count: number): Promise<string[]> {
  const keys: string[] = [];
  for (const question of choices(await instrumentOf(client, started)).slice(0, count)) {
    const worst = question.options.toSorted((a, b) => a.level - b.level)[0];
    await saveAnswer(client, { assessmentId: started.id, questionId: question.id, option: worst?.id });
    keys.push(`answer:${question.id}`);
  }
  return keys;
}

/** One move of one action. */
export async function moveAction(
  client: TestClient,
  assessmentId: string,
  key: string,
  baseRevision: number,
  move: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const input = { assessmentId, key, baseRevision, move, operationId: randomUUID(), ...more };
  const { moveAction: reply } = await client.ask<{ moveAction: { __typename: string } }>(MOVE, { input });
  if (reply.__typename !== 'ActionMoved') throw new Error(`${key} was not moved: ${reply.__typename}`);
}
