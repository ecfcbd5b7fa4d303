import { createHash, randomBytes } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another when a code is read out. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 4;

/** A code of 100 bits, in groups to be read out: `K7QF-3M2P-…`. */
export function makeJoinCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? letters;
}

/** SHA-256 of a code as it may be typed: in small letters, with spaces, O for zero. */
export function hashJoinCode(typed: string): Buffer {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(code).digest();
}
