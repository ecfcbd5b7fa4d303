import type { Rich, Span } from './report.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `2026-11-16` as "16 November 2026"; anything that is not a calendar date is returned as it stands. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name && day && year ? `${Number(day)} ${name} ${year}` : date;
}

/** "16 Nov 2026", for narrow columns. */
export const shortDate = (date: string): string =>
  longDate(date).replace(/ ([A-Z][a-z]{2})[a-z]* /, (_, month: string) => ` ${month} `);

/** Numbers up to twelve in words, as a sentence begins or runs. */
export const inWords = (n: number): string => SMALL_NUMBERS[n] ?? String(n);

/** A text cut between words where it is longer than `most` characters. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = [...text.slice(0, most)].slice(0, -1).join('');
  const blank = start.lastIndexOf(' ');
  return `${blank > most / 2 ? start.slice(0, blank) : start}…`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "one harm", "three harms". */
export const count = (n: number, one: string, many = `${one}s`): string => `${inWords(n)} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Sentences in a row, of which only the first few are named: "A; B; and 3 more". */
export function named(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return rest <= 1 ? names.join('; ') : `${names.slice(0, most).join('; ')}; and ${rest} more`;
}

/** Ends a phrase like a sentence, once. */
export const sentence = (text: string): string => (/[.!?…”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A paragraph of plain text. */
export const plain = (text: string): Rich => [{ text }];
export const strong = (text: string): Span => ({ text, strong: true });
/** A paragraph of lesser weight: where something comes from, how to take it. */
export const quiet = (text: string): Rich => [{ text, quiet: true }];
export const span = (text: string): Span => ({ text });

const RIGHT_TO_LEFT_LANGUAGES = ['ar', 'fa', 'he', 'ps', 'ur', 'yi'];
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT_LANGUAGES.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
