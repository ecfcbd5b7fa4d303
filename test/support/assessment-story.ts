import { randomUUID } from 'node:crypto';
import type { Instrument, Question } from '#libs/instruments';
import type { TestClient } from './graphql-client.js';

export interface AnswerShown {
  questionId: string;
  revision: number;
  state: string | null;
  option: string | null;
  parts: string[] | null;
  number: number | null;
  reason: string | null;
  knownBy: string | null;
  note: string;
  evidenceIds: string[];
  updatedAt: string;
  updatedBy: { name: string };
}

export interface AnswerReply {
  __typename: 'AnswerSaved' | 'AnswerConflict';
  answer?: AnswerShown;
  current?: AnswerShown | null;
}

export const ANSWER =
  'questionId revision state option parts number reason knownBy note evidenceIds updatedAt updatedBy { name }';
export const SAVE_ANSWER = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
  __typename ... on AnswerSaved { answer { ${ANSWER} } } ... on AnswerConflict { current { ${ANSWER} } } } }`;
const START =
  'mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { id mode instrument { url } } }';

export interface Started {
  id: string;
  mode: string;
  instrument: { url: string };
}

/** Makes a product with this profile. */
export async function createProduct(
  client: TestClient,
  name: string,
  profile: Record<string, boolean | null> = {},
): Promise<string> {
  const { createProduct: product } = await client.ask<{ createProduct: { id: string } }>(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
    { input: { name } },
  );
  await client.ask('mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }', {
    input: {
      id: product.id,
      baseRevision: 1,
      profile: Object.entries(profile).map(([flag, value]) => ({ flag, value })),
    },
  });
  return product.id;
}

export async function start(
  client: TestClient,
  mode: 'SCREENING' | 'FULL' | 'ORGANISATION',
  productId?: string,
): Promise<Started> {
  const { startAssessment } = await client.ask<{ startAssessment: Started }>(START, { input: { mode, productId } });
  return startAssessment;
}

/** The compiled instrument as the browser gets it. */
export async function instrumentOf(client: TestClient, { instrument }: Started): Promise<Instrument> {
  return (await (await client.fetch(instrument.url)).json()) as Instrument;
}

/** A save as the web client sends it; what is not named is left empty. */
export async function saveAnswer(client: TestClient, input: Record<string, unknown>): Promise<AnswerReply> {
  const variables = { input: { operationId: randomUUID(), baseRevision: 0, state: 'ANSWERED', ...input } };
  return (await client.ask<{ saveAnswer: AnswerReply }>(SAVE_ANSWER, variables)).saveAnswer;
}

/** The first questions of one choice that are asked of every product (or organisation). */
export function choices(instrument: Instrument, about: 'product' | 'organisation' = 'product'): Question[] {
  return instrument.questions.filter(
    (question) => question.about === about && question.scored && question.options.length > 0 && !question.appliesWhen,
  );
}
