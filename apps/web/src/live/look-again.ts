import { client } from '../graphql/client.ts';
import {
  AssessmentDiscussionDocument,
  AssessmentTeamDocument,
  CommentThreadsDocument,
} from '../graphql/generated/graphql.ts';
import { UNATTENDED } from './unattended.ts';

/** What comes goes to the cache, and from there to every part of the page that shows it. */
const intoCache = { fetchPolicy: 'network-only', context: { headers: UNATTENDED } } as const;

export async function lookAtTeam(assessmentId: string): Promise<void> {
  await client.query({ query: AssessmentTeamDocument, variables: { assessmentId }, ...intoCache });
}

/** How much is said about each question; of those named also the words, where they were shown before. */
export async function lookAtThreads(assessmentId: string, questionIds: readonly string[]): Promise<void> {
  await client.query({ query: AssessmentDiscussionDocument, variables: { assessmentId }, ...intoCache });
  for (const questionId of questionIds) {
    const threads = { query: CommentThreadsDocument, variables: { assessmentId, questionId } };
    if (client.readQuery(threads)) await client.query({ ...threads, ...intoCache });
  }
}
