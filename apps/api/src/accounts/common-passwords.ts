import { dictionary } from '@zxcvbn-ts/language-common';

/** Passwords found in leaks, in lower case, the most frequent first: 49,000 of them. */
export const LEAKED_PASSWORDS: readonly string[] = dictionary['passwords-common'];

const leaked: ReadonlySet<string> = new Set(LEAKED_PASSWORDS);
/** Rarer ones are words of a language as well, of which a few unrelated ones make a good password. */
const MOST_FREQUENT = 5_000;
const LEAST_HALF = 4;
const frequent: ReadonlySet<string> = new Set(
  LEAKED_PASSWORDS.slice(0, MOST_FREQUENT).filter((password) => password.length >= LEAST_HALF),
);

/**
 * Whether a password was leaked as it is, or but for digits and signs before and after it, or is two of the
 * most frequent ones written as one. @param password in lower case
 */
export function isLeaked(password: string): boolean {
  const bare = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (leaked.has(password) || (bare.length >= LEAST_HALF && leaked.has(bare))) return true;
  return Array.from(bare, (_, at) => at).some((at) => frequent.has(bare.slice(0, at)) && frequent.has(bare.slice(at)));
}
