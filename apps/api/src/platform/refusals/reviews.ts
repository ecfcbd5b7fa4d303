import type { Refusal } from './refusal.js';

/** Refusals of the review queue and of the reading page. */
export const REVIEWS = {
  CASE_TAKEN: {
    status: 409,
    says: '{who} has this submission already.',
    mend: 'Take another one, or ask for it to be handed over to you.',
  },
  CASE_MOVED_ON: {
    status: 409,
    says: 'This submission moved on since you looked at it. Nothing was changed.',
    mend: 'Reload the page to see how it stands.',
  },
  REVIEWER_NOT_OPEN: {
    status: 409,
    says: 'This person cannot review the submission: {because}.',
    mend: 'Choose somebody else.',
  },
  VERDICT_REFUSED: {
    status: 400,
    says: 'This verdict cannot be saved: {because}.',
    mend: 'Choose one of the verdicts offered. A verdict never raises what a company claims.',
  },
  TOO_MANY_VIEWS: {
    status: 409,
    says: 'You have {most} saved views, and no more fit.',
    mend: 'Remove one that you no longer use.',
  },
  TOO_MANY_ADVICE: {
    status: 409,
    says: 'There are {most} advice texts, and no more fit.',
    mend: 'Remove or change one that is there.',
  },
  ADVICE_CHANGED: {
    status: 409,
    says: 'Somebody changed or removed this advice text meanwhile. Nothing was overwritten.',
    mend: 'Reload the page and make your change again.',
  },
} satisfies Record<string, Refusal>;
