import type { Refusal } from './refusal.js';

/** Refusals of any feature. */
export const GENERAL = {
  UNAUTHENTICATED: { status: 401, says: 'You are not signed in.', mend: 'Sign in and try again.' },
  FORBIDDEN: {
    status: 403,
    says: 'Your role does not allow this.',
    mend: 'Ask an administrator of your organisation.',
  },
  ANOTHER_PERSON: {
    status: 403,
    says: 'Somebody else is signed in in this browser. This was written before that, and was not sent in their name.',
    mend: 'Sign in again as yourself to send it.',
  },
  FOREIGN_ORIGIN: {
    status: 403,
    says: 'The request came from another site and was refused.',
    mend: 'Open OpenCRIA at its own address; an operator sets it with PUBLIC_URL.',
  },
  NOT_FOUND: {
    status: 404,
    says: 'There is nothing here that you can open.',
    mend: 'Check the address, or ask the person who sent it to you.',
  },
  INVALID_INPUT: { status: 400, says: 'Some of what was sent cannot be used.', mend: 'Correct the fields named.' },
  OPERATION_REUSED: {
    status: 422,
    says: 'This operation id was used before for something else.',
    mend: 'Send the change again with a new operation id.',
  },
  TOO_LARGE: { status: 413, says: 'The request is larger than {limit}.', mend: 'Send less at once.' },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    says: 'Too many attempts.',
    mend: 'Wait {minutes} minutes and try again.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    says: 'You asked for this too often within a short time.',
    mend: 'Wait {seconds} seconds and try again.',
  },
  TOO_MANY_LIVE_PAGES: {
    status: 429,
    says: 'You have too many pages open that are kept up to date.',
    mend: 'Close some of them. Those beyond {limit} look for changes now and then instead.',
  },
  LIVE_UPDATES_FULL: {
    status: 503,
    says: 'This server keeps as many pages up to date as it can.',
    mend: 'Nothing is lost: the page looks for changes now and then instead.',
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    says: 'This query asks for too much at once: cost {cost}, allowed {allowed}.',
    mend: 'Ask for fewer fields or smaller pages.',
  },
  UNKNOWN_DOCUMENT: {
    status: 400,
    says: 'Only queries that belong to this version of the web app are answered.',
    mend: 'Reload the page.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    says: 'The database does not answer at the moment. Nothing was saved.',
    mend: 'Try again in a few seconds.',
  },
  INTERNAL: {
    status: 500,
    says: 'Something went wrong on our side. Nothing was saved.',
    mend: 'Try again; if it happens again, give the reference to your administrator.',
  },
} satisfies Record<string, Refusal>;
