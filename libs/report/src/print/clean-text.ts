/** Stands for a character that no font of the report can draw, so that nothing disappears unseen. */
export const BOX = '\u25a1';

/**
 * Characters without a shape: they hide text, turn its direction or join what does not belong together.
 * What they are needed for is kept: joiners and selectors inside emoji, the non-joiner between Arabic letters.
 */
const INVISIBLE = new RegExp(
  [
    '\\u00ad|\\u034f|\\u061c|[\\u115f\\u1160\\u3164\\uffa0]|[\\u17b4\\u17b5]|[\\u180b-\\u180f]',
    '[\\u200b\\u200e\\u200f]|[\\u202a-\\u202e]|[\\u2060-\\u206f]|[\\ufe00-\\ufe0e]|\\ufeff|[\\ufff9-\\ufffb]',
  ].join('|'),
  'gu',
);
const LOOSE_NON_JOINER = /(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/gu;
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const LOOSE_SELECTOR = /(?<![\p{Extended_Pictographic}\d#*])\ufe0f/gu;
const TAGS = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;
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
    .replace(LOOSE_NON_JOINER, '')
    .replace(LOOSE_JOINER, '')
    .replace(LOOSE_SELECTOR, '')
    .replace(TAGS, '')
    .replace(APOSTROPHE, '’')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, BOX)
    .normalize('NFC');
}
