import type { Refusal } from './refusal.js';

/** Refusals of notices, feeds and webhooks. */
export const NOTICES = {
  OPT_OUT_INVALID: {
    status: 404,
    says: 'This address does not stop any letters: a part of it is missing, or it is not from a letter of this installation.',
    mend: 'Open the address from the letter again, or sign in and choose in your inbox what you are told of.',
  },
} satisfies Record<string, Refusal>;
