import { CombinedGraphQLErrors } from '@apollo/client';
import { client } from '../graphql/client.ts';
import {
  type AnswerFieldsFragment,
  type HarmRatingFieldsFragment,
  SaveAnswerDocument,
  SaveHarmRatingDocument,
} from '../graphql/generated/graphql.ts';
import { type DraftAnswer, inputOf } from './draft-answer.ts';
import { type DraftRating, ratingInputOf } from './draft-rating.ts';
import { type Change, Refused, type Reply } from './save-queue.ts';

/** The server was reached but could not work: worth another try. */
const PASSING = new Set(['INTERNAL', 'DATABASE_UNAVAILABLE', 'TOO_MANY_ATTEMPTS']);

export async function sendAnswer(
  assessmentId: string,
  { key, operationId, baseRevision, value }: Change<DraftAnswer>,
): Promise<Reply<AnswerFieldsFragment>> {
  const input = { assessmentId, questionId: key, operationId, baseRevision, ...inputOf(value) };
  const data = await answered(
    client.mutate({ mutation: SaveAnswerDocument, variables: { input }, fetchPolicy: 'no-cache' }),
  );
  const reply = data.saveAnswer;
  return reply.__typename === 'AnswerSaved'
    ? { kind: 'saved', record: reply.answer }
    : { kind: 'conflict', current: reply.current };
}

export async function sendRating(
  assessmentId: string,
  { key, operationId, baseRevision, value }: Change<DraftRating>,
): Promise<Reply<HarmRatingFieldsFragment>> {
  const input = { assessmentId, harmId: key, operationId, baseRevision, ...ratingInputOf(value) };
  const data = await answered(
    client.mutate({ mutation: SaveHarmRatingDocument, variables: { input }, fetchPolicy: 'no-cache' }),
  );
  const reply = data.saveHarmRating;
  return reply.__typename === 'HarmRatingSaved'
    ? { kind: 'saved', record: reply.harmRating }
    : { kind: 'conflict', current: reply.current };
}

/** Nobody is signed in any more, or somebody else is. */
const ASKS_TO_SIGN_IN = new Set(['UNAUTHENTICATED', 'ANOTHER_PERSON']);

/** @throws Refused where the server said no; anything else means it may be tried again */
async function answered<D>(sent: Promise<{ readonly data?: D | null | undefined }>): Promise<D> {
  try {
    const { data } = await sent;
    if (!data) throw new TypeError('The reply was empty.');
    return data;
  } catch (error) {
    if (CombinedGraphQLErrors.is(error)) {
      const first = error.errors[0];
      const code = first?.extensions?.code;
      if (typeof code === 'string' && !PASSING.has(code)) throw new Refused(first?.message, ASKS_TO_SIGN_IN.has(code));
    }
    throw error;
  }
}
