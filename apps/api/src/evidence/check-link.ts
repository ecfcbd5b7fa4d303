import { invalidInput } from '../platform/problems.js';

const SCHEMES = ['http:', 'https:'];

/** The address in its normal form. Refuses what is no web address, and one that would give away a password. */
export function checkLink(text: string): string {
  const url = URL.parse(text.trim());
  if (!url || !SCHEMES.includes(url.protocol) || url.hostname === '') {
    throw invalidInput([{ field: 'url', says: 'Enter a web address that begins with https:// or http://.' }]);
  }
  if (url.username !== '' || url.password !== '') {
    throw invalidInput([{ field: 'url', says: 'Leave the user name and password out of the address.' }]);
  }
  return url.href;
}
