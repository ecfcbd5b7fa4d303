import { describe, expect, it } from '@jest/globals';
import { cleanText } from './clean-text.js';
import { emojiGlyphs } from './emoji.js';
import { loadFonts } from './fonts.js';
import { wrap } from './lines.js';
import { styles } from './styles.js';
import { paragraphsOf } from './words-of.js';

const { body } = styles(loadFonts());
const lineOf = (text: string, width = 2000) => wrap([{ text }], body, width);
const drawn = (text: string) => lineOf(text)[0]?.pieces.map((piece) => piece.text.trim()) ?? [];
const facesOf = (text: string) =>
  lineOf(text)[0]?.pieces.map(({ face }) => (face === 'emoji' ? face : face.name.split('-')[0]));

describe('text of any script', () => {
  it('sets each stretch in a face that has it, and Latin in the face of the report', () => {
    expect(facesOf('Skerry 斯凯里 สเกอร์รี Ελλάδα Россия')).toEqual([
      'SourceSans3',
      'NotoSansHans',
      'NotoSansThai',
      'SourceSans3',
    ]);
    expect(facesOf('سكيري')).toEqual(['NotoNaskhArabic']);
    expect(facesOf('סקרי')).toEqual(['NotoSansHebrew']);
  });

  it('writes Hebrew from right to left, numbers in it from left to right, and turns its brackets', () => {
    expect(drawn('אבג (12) דה')).toEqual(['דה', '', '(', '12', ')', '', 'אבג']);
  });

  it('keeps an English line in its order when a Hebrew name stands in it', () => {
    expect(drawn('by אבג דהו, in 2026')).toEqual(['by', 'דהו', '', 'אבג', ', in 2026']);
  });

  it('remembers what is read where what is drawn stands in another order', () => {
    expect(lineOf('אבג (12) דה')[0]?.actual).toBe('אבג (12) דה ');
    expect(lineOf('Plain English')[0]?.actual).toBeUndefined();
  });

  it('breaks lines in the order they are read, so that the first words stand on the first line', () => {
    const lines = lineOf('אחת שתיים שלוש ארבע חמש שש שבע שמונה', 80);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.actual?.startsWith('אחת')).toBe(true);
    expect(lines.map(({ actual }) => actual).join('')).toBe('אחת שתיים שלוש ארבע חמש שש שבע שמונה ');
  });

  it('breaks Thai between its words, which no blank tells apart', () => {
    const [paragraph] = paragraphsOf([{ text: 'การคุ้มครองเด็กทุกคน' }]);
    expect(paragraph?.words.map(({ text }) => text)).toEqual(['การ', 'คุ้มครอง', 'เด็ก', 'ทุก', 'คน']);
  });

  it('breaks Chinese between characters, but not before a full stop or after an opening quote', () => {
    const [paragraph] = paragraphsOf([{ text: '保护“儿童”。第2026年' }]);
    expect(paragraph?.words.map(({ text }) => text)).toEqual(['保', '护', '“儿', '童”。', '第', '2026', '年']);
  });

  it('draws an emoji of several parts as one picture and never as boxes', () => {
    for (const emoji of ['😀', '👩‍💻', '👍🏽', '🇫🇮', '❤️']) expect([emoji, emojiGlyphs(emoji)?.length]).toEqual([emoji, 1]);
    expect(facesOf('ok 👍🏽 done')).toEqual(['SourceSans3', 'emoji', 'SourceSans3']);
    expect(lineOf('ok 👍🏽 done')[0]?.actual).toBe('ok 👍🏽 done');
  });

  it('shows a box for a script it has no font for', () => {
    expect(drawn('한국')).toEqual(['□□']);
  });

  it('takes away what turns or hides text, and leaves what emoji and Persian need', () => {
    expect(cleanText('a\u202eb\u2066c\u2069\u061cd\u200be\ufeff')).toBe('abcde');
    expect(cleanText('a\u200db\u200cc')).toBe('abc');
    expect(cleanText('می\u200cخواهم 👩\u200d💻')).toBe('می\u200cخواهم 👩\u200d💻');
  });
});
