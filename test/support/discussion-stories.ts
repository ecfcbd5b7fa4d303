import { randomUUID } from 'node:crypto';
import type { Question } from '#libs/instruments';
import type { TestClient } from './graphql-client.js';
import { CANARY, type MutationStories } from './mutation-story.js';

const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  id comments { id place revision proposal { outcome } } } }`;
const ASK = 'mutation ($input: AskForCheckInput!) { askForCheck(input: $input) { questionId } }';

interface Added {
  readonly addComment: { readonly id: string; readonly comments: readonly { id: string; revision: number }[] };
}

/** Mutations of discussions: the second person speaks, the first answers for the assessment. */
export function discussionStories(
  officer: TestClient,
  contributor: TestClient,
  assessmentId: string,
  question: Question | undefined,
): MutationStories {
  const about = { assessmentId, questionId: question?.id };
  const proposal = { state: 'ANSWERED', option: question?.options[0]?.id, note: `${CANARY} proposed` };
  const comment = () => ({ ...about, body: `${CANARY} comment`, proposal, operationId: randomUUID() });
  const added = async () => {
    const { addComment: thread } = await contributor.ask<Added>(ADD, { input: comment() });
    return { threadId: thread.id, commentId: thread.comments[0]?.id, operationId: randomUUID() };
  };
  const request = () => ({ ...about, why: `${CANARY} why`, operationId: randomUUID() });
  return {
    addComment: () => ({ client: contributor, input: comment(), action: 'comment.add' }),
    editComment: async () => {
      const { commentId, operationId } = await added();
      const input = { commentId, operationId, baseRevision: 1, body: `${CANARY} edited` };
      return { client: contributor, input, action: 'comment.edit' };
    },
    removeComment: async () => {
      const { commentId, operationId } = await added();
      return { client: contributor, input: { commentId, operationId }, action: 'comment.remove' };
    },
    resolveThread: async () => {
      const { threadId, operationId } = await added();
      return { client: officer, input: { threadId, operationId, resolved: true }, action: 'thread.resolve' };
    },
    acceptProposal: async () => {
      const { commentId, operationId } = await added();
      return { client: officer, input: { commentId, operationId, baseRevision: 0 }, action: 'proposal.accept' };
    },
    declineProposal: async () => {
      const { commentId, operationId } = await added();
      const input = { commentId, operationId, reason: `${CANARY} reason` };
      return { client: officer, input, action: 'proposal.decline' };
    },
    askForCheck: () => ({ client: contributor, input: request(), action: 'check.ask' }),
    closeCheck: async () => {
      await contributor.ask(ASK, { input: request() });
      const input = { ...about, looksRight: true, operationId: randomUUID() };
      return { client: officer, input, action: 'check.confirm' };
    },
  };
}
