import type { Refusal } from './refusal.js';

/** Refusals of accounts, people, letters, addresses the server calls, and single sign-on. */
export const ACCOUNTS = {
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
} satisfies Record<string, Refusal>;
