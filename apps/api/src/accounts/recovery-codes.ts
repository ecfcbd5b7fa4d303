import { randomInt } from 'node:crypto';

const HOW_MANY = 10;
const LENGTH = 16;
/** Without the letters and digits that are mistaken for one another on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of 79 bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    return signs.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** A recovery code as it was given out, however it was typed. */
export function typedRecoveryCode(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');
}
