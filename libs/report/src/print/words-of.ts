import type { Rich } from '../report.js';
import { cleanText } from './clean-text.js';

/** A stretch of text that is not broken unless it is wider than the line. */
export interface Word {
  readonly text: string;
  readonly strong: boolean;
  /** Where it begins in its paragraph, in UTF-16 units. */
  readonly at: number;
  /** A blank follows. */
  readonly gap: boolean;
}

export interface TextParagraph {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A line may also break after a hyphen or a slash inside a word, but not inside a number. */
const INNER_BREAK = /(?<=[-–/])(?=[^\d\s])/u;
const CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;
/** May not begin a line, or may not end one: the usual rules for Chinese and Japanese. */
const NOT_FIRST = /^[、。，．：；？！）］｝〉》」』】〕〗〙’”·・ー々…‥%％,.:;?!)\]}]/u;
const NOT_LAST = /[（［｛〈《「『【〔〖〘‘“([{]$/u;
const THAI = /\p{Script=Thai}/u;

/** Lines of a note are paragraphs of their own; each is words in the order they are read. */
export function paragraphsOf(text: Rich): readonly TextParagraph[] {
  const paragraphs: { text: string; words: Word[] }[] = [{ text: '', words: [] }];
  for (const span of text) {
    const strong = span.strong === true;
    for (const [number, line] of cleanText(span.text).split('\n').entries()) {
      if (number > 0) paragraphs.push({ text: '', words: [] });
      const paragraph = paragraphs.at(-1);
      if (!paragraph) continue;
      const blanks = line.split(' ');
      let at = paragraph.text.length;
      for (const [place, letters] of blanks.entries()) {
        const parts = partsOf(letters);
        for (const [part, each] of parts.entries()) {
          const gap = part === parts.length - 1 && place < blanks.length - 1;
          paragraph.words.push({ text: each, strong, at, gap });
          at += each.length;
        }
        at += 1;
      }
      paragraph.text += line;
    }
  }
  return paragraphs;
}

function partsOf(word: string): readonly string[] {
  const parts = word.split(INNER_BREAK);
  return parts.flatMap((part) => {
    if (CHINESE.test(part)) return chineseParts(part);
    return THAI.test(part) ? thaiParts(part) : [part];
  });
}

/** Chinese may break between any two characters, except before closing and after opening punctuation. */
function chineseParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const char of text) {
    const last = parts.at(-1);
    const breaks = last !== undefined && (CHINESE.test(char) || CHINESE.test(last));
    if (!breaks || NOT_FIRST.test(char) || NOT_LAST.test(last))
      parts[Math.max(0, parts.length - 1)] = (last ?? '') + char;
    else parts.push(char);
  }
  return parts;
}

let thai: Intl.Segmenter | undefined;

/** Thai sets no blanks between words. */
function thaiParts(text: string): readonly string[] {
  thai ??= new Intl.Segmenter('th', { granularity: 'word' });
  const parts: string[] = [];
  for (const { segment, isWordLike } of thai.segment(text)) {
    if (isWordLike || parts.length === 0) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}
