import { randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { DISCUSSION_PROBLEMS } from './discussion-problems.js';

interface Refusal {
  /** HTTP status on plain routes. */
  readonly status: number;
  /** One sentence for people; `{name}` is filled from the details. */
  readonly says: string;
  /** What the reader can do about it. */
  readonly mend?: string;
}

/** Every refusal of the product. A feature adds its own here, in its group. */
const CATALOGUE = {
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

  // accounts
  SIGN_IN_REFUSED: {
    status: 401,
    says: 'E-mail address or password is wrong.',
    mend: 'Check both and try again.',
  },
  SECOND_FACTOR_REQUIRED: {
    status: 403,
    says: 'Your role needs a second factor, and you have not set one up yet.',
    mend: 'Open “Sign-in and security” in your account and set up a passkey or an authenticator app.',
  },
  CODE_REFUSED: {
    status: 401,
    says: 'This code is not right, or it was used before.',
    mend: 'Wait for the next code of your app, or use a recovery code.',
  },
  PASSWORD_REFUSED: { status: 401, says: 'This password is not right.', mend: 'Check it and try again.' },
  PASSKEY_REFUSED: {
    status: 401,
    says: 'This passkey was not accepted.',
    mend: 'Try again, unlock the passkey with its PIN or fingerprint, or use another way.',
  },
  STEP_UP_REQUIRED: {
    status: 403,
    says: 'This needs a fresh proof that it is you.',
    mend: 'Confirm with your password, a code or a passkey, and do it again.',
  },
  SECOND_FACTOR_SET: {
    status: 409,
    says: 'An authenticator app is set up already.',
    mend: 'Remove it first to set up another one.',
  },
  RESET_NOT_YOURS: {
    status: 409,
    says: 'You cannot take this person’s second factor away: it is your own, or it guards another organisation too.',
    mend: 'Your own you change under “Sign-in and security”; for others ask the people who run this installation.',
  },
  LAST_SECOND_FACTOR: {
    status: 409,
    says: 'Your role needs a second factor, and this is your only one.',
    mend: 'Set up another one first.',
  },
  SIGN_UP_CLOSED: {
    status: 403,
    says: 'New organisations cannot sign up here.',
    mend: 'Ask the people who run this installation.',
  },
  INVITATION_NEEDED: {
    status: 403,
    says: 'Signing up needs a valid invitation.',
    mend: 'Use the link from your invitation, or ask for a new one.',
  },
  EMAIL_TAKEN: {
    status: 409,
    says: 'This e-mail address already has an account.',
    mend: 'Sign in with it, or use another address.',
  },
  SET_UP_LINK_INVALID: {
    status: 403,
    says: 'This set-up link is not valid: it was used, has expired or was replaced.',
    mend: 'Restart OpenCRIA; it prints a new link while set-up is not finished.',
  },

  // mail and invitations
  MAIL_NOT_SET: {
    status: 503,
    says: 'This installation cannot send mail yet.',
    mend: 'Ask the people who run it to set SMTP_URL and MAIL_FROM.',
  },
  LINK_INVALID: {
    status: 403,
    says: 'This link no longer works: it was used, has expired or was replaced by a newer one.',
    mend: 'Ask for a new one.',
  },
  INVITATION_FOR_ANOTHER: {
    status: 403,
    says: 'This invitation is for another e-mail address.',
    mend: 'Sign in with the account of the address it was sent to.',
  },
  ALREADY_MEMBER: {
    status: 409,
    says: 'This person already belongs to your organisation.',
    mend: 'Change their role in the list instead.',
  },
  INVITATIONS_SPENT: {
    status: 429,
    says: 'Your organisation sent {limit} invitations within a day, which is the most.',
    mend: 'Try again tomorrow.',
  },
  LAST_ADMIN: {
    status: 409,
    says: 'Somebody has to administer the organisation, and this is the last person who does.',
    mend: 'Make another member an administrator first.',
  },

  // addresses the server calls
  ADDRESS_REFUSED: {
    status: 400,
    says: 'This address is not called: {because}.',
    mend: 'Give an https address on the public internet; the operator can name others in OUTWARD_HOSTS.',
  },
  ADDRESS_FAILED: {
    status: 422,
    says: 'This address does not answer as it should: {because}.',
    mend: 'Check it with the people who run that service.',
  },

  // single sign-on
  PROVIDER_UNFIT: {
    status: 422,
    says: 'The sign-in service answers, but cannot be used: {because}.',
    mend: 'Correct its settings there, or the ones here.',
  },
  PROVIDER_CHANGED: {
    status: 409,
    says: 'Single sign-on is not set up.',
    mend: 'Set it up first.',
  },
  NO_SSO: {
    status: 404,
    says: 'No organisation with a sign-in of its own is known for this address.',
    mend: 'Check the address, or sign in with your password or passkey.',
  },
  NOTHING_OPENS: {
    status: 403,
    says: 'No organisation opens this way with your account.',
    mend: 'Use “Sign in with your organisation”, or ask an administrator whether you are still a member.',
  },
  SSO_UNPROVEN: {
    status: 409,
    says: 'Whether signing in with your organisation works is not proven yet.',
    mend: 'Sign in with your organisation yourself, then switch this on in that session.',
  },
  DOMAIN_TAKEN: {
    status: 409,
    says: 'This domain is confirmed for another organisation.',
    mend: 'Take it away there first.',
  },
  OWN_ACCOUNT_CLOSED: {
    status: 403,
    says: 'You signed in with your organisation, which does not open the settings of your own account.',
    mend: 'Sign in with your own password or passkey to change them.',
  },
  OWN_SIGN_IN_NEEDED: {
    status: 403,
    says: '{organisation} opens only to those who signed in at its own sign-in service.',
    mend: 'Sign out, and sign in with the e-mail address you have there.',
  },
  OTHER_ORGANISATION_OPEN: {
    status: 409,
    says: 'Another of your organisations is open in this browser now. Nothing was changed.',
    mend: 'Reload the page, or choose this organisation again in the menu of your account.',
  },
  TOO_MANY_TOKENS: {
    status: 409,
    says: 'Your organisation has {limit} API tokens, which is the most.',
    mend: 'Revoke those that are no longer needed.',
  },
  TOKEN_INVALID: {
    status: 401,
    says: 'This API token is not valid: it is unknown, expired or revoked, or its maker left.',
    mend: 'Ask an administrator of your organisation for a new one.',
  },

  // products and assessments
  ALREADY_STARTED: {
    status: 409,
    says: '{what} was already started.',
    mend: 'Open the one that exists.',
  },
  ASSESSMENT_NOT_DRAFT: {
    status: 409,
    says: 'This assessment was submitted and can no longer be edited.',
    mend: 'Start a new assessment to record changes.',
  },
  NOT_A_SCREENING: {
    status: 409,
    says: 'Only a screening can be continued in full.',
    mend: 'Open the full assessment.',
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
  ...DISCUSSION_PROBLEMS,

  // evidence
  FILE_TOO_LARGE: {
    status: 413,
    says: 'The file is larger than {limit} MB.',
    mend: 'Attach a smaller file or a link.',
  },
  UPLOAD_INCOMPLETE: {
    status: 400,
    says: 'The upload broke off or is not a form with a file. Nothing was stored.',
    mend: 'Attach the file again.',
  },
  UPLOAD_OFFSET: {
    status: 409,
    says: 'This piece does not follow on what arrived before.',
    mend: 'Ask how much arrived and send the rest.',
  },
  UPLOAD_OPEN: {
    status: 409,
    says: 'The file has not arrived in full yet.',
    mend: 'Send the rest of it first.',
  },
  QUOTA_REACHED: {
    status: 413,
    says: 'The files of your organisation would take more than {limit} MB.',
    mend: 'Remove files that are no longer needed, or attach a link.',
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    says: 'This type of file is not accepted: {because}.',
    mend: 'Attach PDF, PNG, JPEG, DOCX, XLSX, CSV or plain text.',
  },
  FILE_UNSAFE: {
    status: 422,
    says: 'This file is not accepted: {because}.',
    mend: 'Open it in the program that made it, save it again and attach that.',
  },
  TOO_MANY_FILES: {
    status: 409,
    says: 'This assessment has {limit} files already.',
    mend: 'Remove files that are no longer needed, or attach a link.',
  },
  FILES_UNAVAILABLE: {
    status: 503,
    says: 'Files can neither be stored nor opened at the moment. Answers are saved as always.',
    mend: 'Try again in a minute; if it happens again, tell the people who run this installation.',
  },
  FILE_PENDING: {
    status: 409,
    says: 'This file has not been checked for viruses yet.',
    mend: 'Try again in a few minutes.',
  },
  FILE_QUARANTINED: {
    status: 409,
    says: 'The virus scanner found something in this file, so it stays closed.',
    mend: 'Remove it here, have the original checked, and attach a clean copy.',
  },
  FILE_DAMAGED: {
    status: 410,
    says: 'The stored copy of this file is missing or was altered, so it stays closed.',
    mend: 'Attach the original again, and tell the people who run this installation.',
  },
  EVIDENCE_CHANGED: {
    status: 409,
    says: 'Somebody changed this evidence meanwhile. Nothing was overwritten.',
    mend: 'Reload it and make your change again.',
  },
  EVIDENCE_IN_USE: {
    status: 409,
    says: 'This evidence still backs {what}.',
    mend: 'Take it off there first.',
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

export type ProblemCode = keyof typeof CATALOGUE;

export interface FieldProblem {
  /** Path of the input field, e.g. `markets.0`. */
  readonly field: string;
  /** One sentence about the field, for people. */
  readonly says: string;
}

type Details = Readonly<Record<string, string | number>>;

/** A refusal that reaches the client as it is, over GraphQL (`extensions`) and plain HTTP (JSON). */
export class Problem extends GraphQLError {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    message: string,
    readonly mend?: string,
    readonly fields?: readonly FieldProblem[],
    /** Sent as Retry-After where set. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message, {
      extensions: { code, ...(mend && { mend }), ...(fields && { fields }), reference: newReference() },
    });
  }

  get reference(): string {
    return String(this.extensions['reference']);
  }
}

function fill(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? name));
}

/** Makes a refusal to throw: `throw problem('NOT_FOUND')`. Details fill the `{…}` of its sentences. */
export function problem(code: ProblemCode, details: Details = {}, retryAfterSeconds?: number): Problem {
  const refusal: Refusal = CATALOGUE[code];
  return new Problem(
    code,
    refusal.status,
    fill(refusal.says, details),
    refusal.mend && fill(refusal.mend, details),
    undefined,
    retryAfterSeconds,
  );
}

/** A refusal that names the input fields at fault. */
export function invalidInput(fields: readonly FieldProblem[]): Problem {
  const { status, says, mend }: Refusal = CATALOGUE.INVALID_INPUT;
  return new Problem('INVALID_INPUT', status, says, mend, fields);
}

/** The HTTP status that goes with the code of a refusal; 500 for a code that is none. */
export function statusOf(code: unknown): number {
  return Object.entries<Refusal>(CATALOGUE).find(([known]) => known === code)?.[1].status ?? 500;
}

/** Short random mark that links what a person sees to the line in the log. */
export function newReference(): string {
  return randomBytes(6).toString('hex');
}
