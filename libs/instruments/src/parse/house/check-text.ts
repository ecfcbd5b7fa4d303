import type { Reader } from '../reader.js';
import { findAvoided } from './avoided-words.js';

/**
 * Reports the avoided words of one text. `title` lets the words of the register pass; `terms` is for texts of others,
 * such as titles, which keep their own words save the terms on abuse.
 */
export function checkText(text: string | undefined, at: Reader, kind?: 'title' | 'terms'): void {
  for (const { word, instead } of findAvoided(text ?? '', kind))
    at.fault(`"${word}" is a word we avoid.`, `${instead.charAt(0).toUpperCase()}${instead.slice(1)}.`);
}
