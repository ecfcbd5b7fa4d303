import type { DraftAnswer } from '../assessments/draft-answer.ts';
import type { ProposalInput } from '../graphql/generated/graphql.ts';

/** The proposal as it is sent; undefined where nothing is stated. */
export function proposalInputOf(draft: DraftAnswer | undefined): ProposalInput | undefined {
  if (!draft || draft.state === null) return undefined;
  const { state, option, parts, number, reason, note } = draft;
  return { state, option, parts: parts && [...parts], number, reason, note };
}
