import { countSyllables } from './syllables.js';

/** Words of a text: letters with inner apostrophes or hyphens, and numbers. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Number of sentences: runs of text that end in a full stop, question or exclamation mark before a space or the end. */
export function countSentences(text: string): number {
  const ends = text.match(/[.!?]+["'”’)]*(?=\s|$)/g)?.length ?? 0;
  return Math.max(1, ends);
}

/**
 * School grade by the formula of the content guide (section 1):
 * 0.39 x words per sentence + 11.8 x syllables per word - 15.59. 0 for a text without words.
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / countSentences(text)) + 11.8 * (syllables / words.length) - 15.59;
}
