import type { Refusal } from './refusal.js';

/** Refusals of programmes and of submitting. */
export const SUBMISSIONS = {
  SUBMISSION_BLOCKED: {
    status: 409,
    says: 'This cannot be submitted yet: {because}.',
    mend: 'Open the page “Submit” of the assessment; it leads to each place that needs mending.',
  },
  REQUEST_OPEN: {
    status: 409,
    says: 'Somebody asked for approval already.',
    mend: 'Wait for the decision, or take the request back first.',
  },
  REQUEST_DECIDED: {
    status: 409,
    says: 'This request was decided already.',
    mend: 'Reload the page to see how it stands.',
  },
  OWN_REQUEST: {
    status: 403,
    says: 'You asked for this approval yourself, so somebody else has to give it.',
    mend: 'Ask another compliance officer or administrator of your organisation.',
  },
  SUBMISSION_NOT_OPEN: {
    status: 409,
    says: 'The review of this version has ended.',
    mend: 'Reload the page to see how it stands.',
  },
  DRAFT_TAKEN_OVER: {
    status: 409,
    says: 'Another draft of the same questionnaire was started meanwhile.',
    mend: 'Go on in that one.',
  },
  PROGRAMME_CHANGED: {
    status: 409,
    says: 'Somebody changed this programme meanwhile. Nothing was overwritten.',
    mend: 'Reload the page and make your change again.',
  },
  JOIN_CODE_REFUSED: {
    status: 403,
    says: 'This code does not open a programme: it is wrong, used up, expired or revoked.',
    mend: 'Check it letter by letter, or ask the reviewing body for a new one.',
  },
  ALREADY_IN_PROGRAMME: {
    status: 409,
    says: 'Your organisation takes part in this programme already.',
    mend: 'Go on to the assessment you want to submit.',
  },
} satisfies Record<string, Refusal>;
