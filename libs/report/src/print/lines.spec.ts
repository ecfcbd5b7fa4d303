import fc from 'fast-check';
import type { Run } from './face.js';
import { loadFonts } from './fonts.js';
import { wrap, type Line } from './lines.js';
import { styles } from './styles.js';

const fonts = loadFonts();
const { body } = styles(fonts);
const textOf = (lines: readonly Line[]) => lines.map((line) => line.pieces.map(({ text }) => text).join('')).join('');
const nameOf = (face: Run['face']) => (face === 'emoji' ? face : face.name);
const wrapped = (text: string, width: number, indent = 0) => wrap([{ text }], body, width, indent);

describe('breaking text into lines', () => {
  it('keeps every letter and every blank between words', () => {
    const text = 'A child who never opens the settings stays exposed to strangers.';
    expect(textOf(wrapped(text, 90))).toBe(text);
    expect(wrapped(text, 90).length).toBeGreaterThan(2);
  });

  it('never draws beyond the width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        for (const line of wrapped(text, width)) expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }),
      { seed: 25, numRuns: 300 },
    );
  });

  it('breaks a word that is wider than the line between its letters', () => {
    const lines = wrapped('x'.repeat(100), 60);
    expect(lines.length).toBeGreaterThan(5);
    expect(textOf(lines)).toBe('x'.repeat(100));
  });

  it('breaks after a hyphen, but not inside a number or a range of numbers', () => {
    const lines = wrapped('organisation-level 13-15', 60).map((line) => line.pieces.map(({ text }) => text).join(''));
    expect(lines[0]).toBe('organisation-');
    expect(lines).toContain('level 13-15');
  });

  it('keeps line ends of a note, and treats every kind of them alike', () => {
    expect(wrapped('one\r\ntwo\rthree\nfour', 300)).toHaveLength(4);
  });

  it('leaves room on the first line for a sign', () => {
    const [first, second] = wrapped('Levels are counted only where evidence shows them.', 120, 40);
    expect(first?.pieces[0]?.x).toBe(40);
    expect(second?.pieces[0]?.x).toBe(0);
  });

  it('changes the face for what is strong and keeps the blank between', () => {
    const [line] = wrap([{ text: 'Contain at once: ', strong: true }, { text: 'close it.' }], body, 400);
    expect(line?.pieces.map(({ face, text }) => [nameOf(face), text])).toEqual([
      [fonts.sansBold.name, 'Contain at once: '],
      [fonts.sans.name, 'close it.'],
    ]);
  });

  it('draws a box for what no font has, drops what cannot be seen, and sets a curly apostrophe', () => {
    expect(textOf(wrapped('ဪ \u0007 a\u202eb\u200b c\ud800', 400))).toBe('□ □ ab c□');
    expect(textOf(wrapped("the child's choice", 400))).toBe('the child’s choice');
  });

  it('sets a word the serif lacks in the sans of the same weight', () => {
    const { lead } = styles(fonts);
    const [line] = wrap([{ text: 'up to □ here' }], lead, 400);
    expect(line?.pieces.map(({ face }) => nameOf(face))).toEqual([fonts.serif.name, fonts.sans.name, fonts.serif.name]);
  });
});
