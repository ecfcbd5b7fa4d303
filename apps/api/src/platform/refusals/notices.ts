import type { Refusal } from './refusal.js';

/** Refusals of notices, feeds and webhooks. */
export const NOTICES = {
  OPT_OUT_INVALID: {
    status: 404,
    says: 'This address does not stop any letters: a part of it is missing, or it is not from a letter of this installation.',
    mend: 'Open the address from the letter again, or sign in and choose in your inbox what you are told of.',
  },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    says: 'An organisation has at most {limit} webhooks.',
    mend: 'Remove one that is no longer needed, or let one address take more events.',
  },
  WEBHOOK_CHANGED: {
    status: 409,
    says: 'Somebody changed this webhook meanwhile. Nothing was overwritten.',
    mend: 'Reload the page and make your change again.',
  },
  FEED_NOT_FOUND: {
    status: 404,
    says: 'There is no calendar at this address: it was replaced or switched off, or its owner left.',
    mend: 'Sign in, make a new address in your inbox settings, and give that to your calendar.',
  },
} satisfies Record<string, Refusal>;
