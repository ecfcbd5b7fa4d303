import { hash, verify } from '@node-rs/argon2';
import { invalidInput } from '../platform/problems.js';
import { isLeaked } from './common-passwords.js';

export const MIN_PASSWORD = 12;
/** Long enough for any pass phrase, short enough that hashing it costs nothing. */
const MOST_CHARACTERS = 128;
/** The same in UTF-16 units, of which a character takes one or two. */
export const MAX_PASSWORD = 2 * MOST_CHARACTERS;

/** The same letters typed on another keyboard or system give the same bytes. */
const normalised = (password: string): string => password.normalize('NFKC');

/** argon2id with the library's defaults (19 MiB, two passes), which follow OWASP's advice. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password));
}

export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, normalised(password));
}

/** What people pad to reach a required length; digits and signs around them help nobody. */
const COMMON = [
  'password',
  'passwort',
  'passphrase',
  'opencria',
  'childrights',
  'childrensrights',
  'unicef',
  'qwerty',
  'qwertyuiop',
  'azerty',
  'qwertz',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'login',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'batman',
  'dragon',
  'monkey',
  'shadow',
  'master',
  'trustno1',
  'changeme',
  'secret',
  'default',
  'test',
  'guest',
  'hello',
  'summer',
  'winter',
  'spring',
  'autumn',
  'company',
  'computer',
  'internet',
  'whatever',
  'michael',
  'jennifer',
  'charlie',
  'liverpool',
  'chelsea',
  'pokemon',
  'starwars',
  'samsung',
  'google',
  'facebook',
  'qazwsxedc',
  'abcdefgh',
  'abc',
];
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

/** True for runs along the alphabet or the keyboard, repetitions, and well-known words with padding. */
function isEasyToGuess(password: string): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(plain).size < 5) return true;
  if (/^(.{1,6})\1+$/u.test(plain)) return true;
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  if (rows.some((row) => `${row}${row}`.includes(plain))) return true;
  let rest = plain.replaceAll('0', 'o').replaceAll('@', 'a');
  for (const word of COMMON) rest = rest.replaceAll(word, '');
  return rest.replace(/[\d_o]/g, '').length < 4;
}

const PRODUCT = 'opencria';
/** Shorter names before the @ are parts of other words too often. */
const LEAST_NAMING = 5;

/** Whether letters and digits of the password, run together, contain the product's name or the own address. */
function namesItself(password: string, email: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [name = ''] = email.split('@');
  const own = bare(name).length < LEAST_NAMING ? bare(email) : bare(name);
  return bare(password).includes(PRODUCT) || bare(password).includes(own);
}

function passwordFault(password: string, email: string): string | undefined {
  const length = [...password].length;
  if (length < MIN_PASSWORD) return `Choose a password of at least ${MIN_PASSWORD} characters.`;
  if (length > MOST_CHARACTERS) return `Choose a password of at most ${MOST_CHARACTERS} characters.`;
  if (namesItself(password, email)) {
    return 'Choose a password without your e-mail address and without the name of this service.';
  }
  if (isLeaked(normalised(password).toLowerCase()) || isEasyToGuess(password)) {
    return 'This password is easy to guess; a few unrelated words make a good one.';
  }
  return undefined;
}

/**
 * Refuses a new password that is too short, too long, common, easy to guess, or naming the person or this service;
 * there are no composition rules.
 */
export function checkNewPassword(password: string, email: string): void {
  const says = passwordFault(password, email);
  if (says) throw invalidInput([{ field: 'password', says }]);
}
