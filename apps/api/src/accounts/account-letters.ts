import type { Letter } from '../platform/mail/letter.js';

/** Letters about one's own account, sent to the person concerned. */
export function resetLetter(to: string, link: string, minutes: number): Letter {
  return {
    to,
    subject: 'Choose a new password for OpenCRIA',
    paragraphs: [
      `Somebody, probably you, asked for a new password for this address. The link works once, for ${minutes} minutes.`,
      'It was not you? Then do nothing: your password stays as it is.',
    ],
    link: { label: 'Choose a new password', url: link },
  };
}

export function passwordChangedLetter(to: string): Letter {
  return {
    to,
    subject: 'Your OpenCRIA password was changed',
    paragraphs: [
      'The password of your account was changed, and everybody who was signed in with it was signed out.',
      'It was not you? Choose a new password with “Forgot your password?” on the sign-in page, and tell an administrator of your organisation.',
    ],
  };
}

export function confirmAddressLetter(to: string, link: string, minutes: number): Letter {
  return {
    to,
    subject: 'Confirm your new e-mail address for OpenCRIA',
    paragraphs: [
      `Somebody, probably you, wants to sign in to OpenCRIA with this address from now on. The link works once, for ${minutes} minutes.`,
      'It was not you? Then do nothing.',
    ],
    link: { label: 'Confirm this address', url: link },
  };
}

export function addressChangeAskedLetter(to: string): Letter {
  return {
    to,
    subject: 'Your OpenCRIA account is about to get another address',
    paragraphs: [
      'Somebody who is signed in as you and knows your password asked to change the e-mail address of your account. It changes once the new address is confirmed.',
      'It was not you? Change your password now: that stops the change.',
    ],
  };
}

export function addressChangedLetter(to: string): Letter {
  return {
    to,
    subject: 'Your OpenCRIA account has another address now',
    paragraphs: [
      'Your account no longer uses this address: another one was confirmed, and you sign in with that from now on.',
      'It was not you? Tell an administrator of your organisation at once.',
    ],
  };
}
