import type { Refusal } from './refusal.js';

/** Refusals of what is said about an answer. */
export const DISCUSSIONS = {
  COMMENT_REFUSED: {
    status: 409,
    says: 'This comment cannot be changed: {because}.',
    mend: 'Write a new comment below it.',
  },
  COMMENT_CHANGED: {
    status: 409,
    says: 'You changed this comment in another window meanwhile. Nothing was overwritten.',
    mend: 'Reload the comments and make your change again.',
  },
  DISCUSSION_FULL: {
    status: 409,
    says: '{what} is full: {limit} are the most.',
    mend: 'Go on in another one, or resolve what is settled.',
  },
  PROPOSAL_DECIDED: {
    status: 409,
    says: 'This proposal was {outcome} already.',
    mend: 'Propose the answer anew if it should still change.',
  },
  CHECK_CLOSED: {
    status: 409,
    says: 'Nobody asks for a check of this answer any more.',
    mend: 'Reload the page to see how it stands.',
  },
} satisfies Record<string, Refusal>;
