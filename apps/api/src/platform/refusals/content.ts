import type { Refusal } from './refusal.js';

/** Refusals of products, assessments, their spreadsheets, plans and privacy. */
export const CONTENT = {
  // products and assessments
  ALREADY_STARTED: {
    status: 409,
    says: '{what} was already started.',
    mend: 'Open the one that exists.',
  },
  ASSESSMENT_NOT_DRAFT: {
    status: 409,
    says: 'This assessment was submitted and can no longer be edited.',
    mend: 'Open its page “Submit” and continue the draft; what was submitted stays as it is.',
  },
  NOT_A_SCREENING: {
    status: 409,
    says: 'Only a screening can be continued in full.',
    mend: 'Open the full assessment.',
  },
  // documents
  DOCUMENT_UNKNOWN: {
    status: 404,
    says: 'There is no such document here.',
    mend: 'Ask for one of {documents}; a reviewers’ report needs something that was submitted.',
  },
  REDACTION_REFUSED: {
    status: 400,
    says: 'What is named cannot be left out: {what}, since {why}.',
    mend: 'Choose a part and a reason from the page “Reports”.',
  },
  CONTACT_REFUSED: {
    status: 400,
    says: 'This contact cannot be printed.',
    mend: 'Write one line of at most {most} characters, such as an e-mail address.',
  },
  INSTRUMENT_MISSING: {
    status: 503,
    says: 'The questionnaire {instrument} this assessment was started with is not installed.',
    mend: 'Ask the people who run this installation to put its folder back.',
  },
  UNKNOWN_QUESTION: {
    status: 400,
    says: 'The instrument has no question "{question}" for this assessment.',
    mend: 'Reload the page to get the questions of this assessment.',
  },
  OWN_HARM_NEEDS_FULL: {
    status: 400,
    says: 'Own harms belong to a full assessment of a product.',
    mend: 'Continue this screening in full, then add the harm there.',
  },
  TOO_MANY_OWN_HARMS: {
    status: 400,
    says: 'An assessment holds at most {most} harms of your own, removed ones included.',
    mend: 'Change one that is there instead of adding another.',
  },
  UNKNOWN_HARM: {
    status: 400,
    says: 'The instrument has no harm "{harm}" for this assessment.',
    mend: 'Reload the page to get the harms of this assessment.',
  },

  ALREADY_ASSIGNED: {
    status: 409,
    says: '{who} has this question.',
    mend: 'A compliance officer or an administrator can give it to you.',
  },
  NOT_TAKEN: {
    status: 409,
    says: 'You did not take this question yourself.',
    mend: 'Ask a compliance officer or an administrator to give it to somebody else.',
  },
  // workbooks
  WORKBOOK_REFUSED: { status: 422, says: 'This file cannot be read in: {because}.', mend: '{mend}' },
  WORKBOOK_MOVED_ON: {
    status: 409,
    says: 'Somebody saved answers since you looked at this file. Nothing was changed.',
    mend: 'Check the file again and look at what is different now.',
  },

  // remediation
  MOVE_REFUSED: {
    status: 409,
    says: 'The action cannot be moved now: {because}.',
    mend: 'Choose one of the moves offered.',
  },

  // privacy
  ERASURE_NOT_ASKED: {
    status: 409,
    says: 'The erasure of this organisation was not asked for, or has begun.',
    mend: 'Reload the page to see how it stands.',
  },
} satisfies Record<string, Refusal>;
