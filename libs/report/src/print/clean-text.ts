/** Stands for a character that no font of the report can draw, so that nothing disappears unseen. */
export const BOX = '\u25a1';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Between or after letters; content and notes are typed with the straight one. */
const APOSTROPHE = /(?<=\p{L})'/gu;
const BLANKS = /[\t\v\f\u2028\u2029]/gu;

/** False for control characters and halves of surrogate pairs, which have no shape. */
export const isPrintable = (char: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(char);

/**
 * Text as it may be laid out: one kind of line end, no invisible or direction-turning characters, and
 * control characters turned into boxes. Composed, so that letters with accents find their glyph.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '’')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, BOX)
    .normalize('NFC');
}
