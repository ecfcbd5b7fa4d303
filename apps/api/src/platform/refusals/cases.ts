import type { Refusal } from './refusal.js';

/** Refusals of what both sides say and decide about a submission. */
export const CASES = {
  CASE_CLOSED: {
    status: 409,
    says: 'This is not open any more: the submission is {state} now.',
    mend: 'Reload the page to see how it stands.',
  },
  CASE_NOT_YOURS: {
    status: 403,
    says: 'Only {who} can do this.',
    mend: 'Ask that person, or have the submission handed over to you.',
  },
  REQUEST_SETTLED: {
    status: 409,
    says: 'This request is settled.',
    mend: 'Write about the whole submission instead, or have a new request made.',
  },
  OUTCOME_NOT_OPEN: {
    status: 409,
    says: 'This outcome is not open: {because}',
    mend: 'Choose one that is open, or settle what stands against it.',
  },
  SECOND_REVIEW_REFUSED: {
    status: 409,
    says: 'The second review does not take this: {because}.',
    mend: 'Reload the page to see how it stands.',
  },
  APPEAL_REFUSED: {
    status: 409,
    says: 'This cannot be contested: {because}.',
    mend: 'Write to the reviewing body about the whole submission instead.',
  },
} satisfies Record<string, Refusal>;
