import type { Rich } from '../report.js';
import { hasRightToLeft, levelsOf } from './bidi.js';
import type { Face, MeasuredWord, Run } from './face.js';
import type { Line, Piece, TextStyle } from './line.js';
import { orderLine, type Token } from './order-line.js';
import { charactersOf } from './split-by-face.js';
import { paragraphsOf } from './words-of.js';

export type { Graphic, Line, TextStyle } from './line.js';

/**
 * Breaks a paragraph into lines of at most `width` points. `indent` shortens the first line, for a sign
 * that stands there. A word wider than the line is broken between letters; nothing is ever cut off.
 * Right-to-left paragraphs are broken in the order they are read and turned round line by line.
 */
export function wrap(text: Rich, style: TextStyle, width: number, indent = 0): readonly Line[] {
  const lines: Line[] = [];
  const paragraphs = paragraphsOf(text);
  for (const paragraph of paragraphs) {
    const levels = hasRightToLeft(paragraph.text) ? levelsOf(paragraph.text) : undefined;
    const line = new OpenLine(style, lines.length === 0 ? indent : 0);
    const close = () => {
      const closed = line.close();
      lines.push(levels ? orderLine(closed.line, closed.tokens, levels, width) : closed.line);
    };
    for (const { text: word, strong, at, gap } of paragraph.words) {
      const base = strong ? style.strong : style.face;
      if (word !== '') {
        let measured = base.measure(word);
        let from = at;
        if (!line.fits(measured, width) && !line.empty) close();
        while (measured.em * style.size > width - line.x && charactersOf(measured.text).length > 1) {
          const head = base.measure(lettersThatFit(base, measured.text, (width - line.x) / style.size));
          line.place(head, base, from);
          close();
          from += head.text.length;
          measured = base.measure(measured.text.slice(head.text.length));
        }
        line.place(measured, base, from);
      }
      if (gap) line.blank(base, at + word.length);
    }
    const blank = paragraph.text === '' && paragraph !== paragraphs.at(-1);
    if (!line.empty || blank || lines.length === 0) close();
  }
  return lines;
}

/** A line while words are put on it. */
class OpenLine {
  x: number;
  private pieces: Piece[] = [];
  private tokens: Token[] = [];
  private gap: Token | undefined;

  constructor(
    private readonly style: TextStyle,
    indent: number,
  ) {
    this.x = indent;
  }

  get empty(): boolean {
    return this.pieces.length === 0;
  }

  fits(word: MeasuredWord, width: number): boolean {
    return this.x + this.gapWidth + word.em * this.style.size <= width;
  }

  place(word: MeasuredWord, base: Face, at: number): void {
    if (this.gap) this.tokens.push(this.gap);
    this.tokens.push({ text: word.text, base, at });
    for (const run of word.runs) this.put(run);
  }

  /** Blanks at the start of a line are dropped, and several in a row count as one. */
  blank(base: Face, at: number): void {
    if (!this.empty) this.gap ??= { text: ' ', base, at };
  }

  /** A line that ends at a blank keeps it, so that text read back from the file does not run words together. */
  close(): { readonly line: Line; readonly tokens: readonly Token[] } {
    const last = this.pieces.at(-1);
    if (last && this.gap && last.face !== 'emoji')
      this.pieces[this.pieces.length - 1] = { ...last, text: `${last.text} ` };
    const { pieces, tokens, style, x: width } = this;
    const drawn = pieces.some(({ face }) => face === 'emoji');
    const actual = drawn ? tokens.map(({ text }) => text).join('') + (this.gap ? ' ' : '') : undefined;
    this.pieces = [];
    this.tokens = [];
    this.gap = undefined;
    this.x = 0;
    return { line: { pieces, width, style, height: style.leading, ...(actual !== undefined && { actual }) }, tokens };
  }

  private get gapWidth(): number {
    return this.gap ? this.gap.base.width(' ') * this.style.size : 0;
  }

  private put({ face, text, em }: Run): void {
    const gap = this.gapWidth;
    const last = this.pieces.at(-1);
    const width = em * this.style.size;
    if (last && last.face === face && face !== 'emoji') {
      const joined = `${last.text}${gap > 0 ? ' ' : ''}${text}`;
      this.pieces[this.pieces.length - 1] = { ...last, text: joined, width: last.width + gap + width };
    } else {
      if (last && gap > 0 && last.face !== 'emoji')
        this.pieces[this.pieces.length - 1] = { ...last, text: `${last.text} ` };
      this.pieces.push({ face, text, x: this.x + gap, width });
    }
    this.x += gap + width;
    this.gap = undefined;
  }
}

/** At least one letter, so that the loop above always moves on. */
function lettersThatFit(base: Face, text: string, em: number): string {
  const [first = '', ...others] = charactersOf(text);
  let fits = first;
  for (const char of others) {
    if (base.measure(fits + char).em > em) break;
    fits += char;
  }
  return fits;
}

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.height, 0);
