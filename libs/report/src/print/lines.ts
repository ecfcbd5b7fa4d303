import type { Rich } from '../report.js';
import { cleanText } from './clean-text.js';
import type { Face, MeasuredWord } from './fonts.js';

/** How a text looks. Sizes in points; `leading` is the distance of two baselines. */
export interface TextStyle {
  readonly face: Face;
  readonly strong: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** A stretch of one line in one face; `x` counts from the start of the line. */
interface Piece {
  readonly face: Face;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Drawn before the text of a line: a sign or the pips of a level. With `alt` it is a figure, without it decoration. */
export interface Graphic {
  readonly alt?: string;
  readonly draw: (x: number, middle: number) => void;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly style: TextStyle;
  readonly height: number;
  readonly graphic?: Graphic;
}

interface Word {
  readonly text: string;
  readonly strong: boolean;
  /** A blank follows. */
  readonly gap: boolean;
  /** A line ends here whatever follows. */
  readonly end: boolean;
}

/**
 * Breaks a paragraph into lines of at most `width` points. `indent` shortens the first line, for a sign
 * that stands there. A word wider than the line is broken between letters; nothing is ever cut off.
 */
export function wrap(text: Rich, style: TextStyle, width: number, indent = 0): readonly Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let x = indent;
  let gap = 0;
  // A line that ends at a blank keeps it, so that text read back from the file does not run words together.
  const close = () => {
    const last = pieces[pieces.length - 1];
    if (last && gap > 0) pieces[pieces.length - 1] = { ...last, text: `${last.text} ` };
    lines.push({ pieces, width: x, style, height: style.leading });
    pieces = [];
    x = 0;
    gap = 0;
  };
  const place = ({ face, text: drawn, em }: MeasuredWord) => {
    const advance = em * style.size;
    const last = pieces[pieces.length - 1];
    if (last && last.face === face) {
      pieces[pieces.length - 1] = {
        ...last,
        text: `${last.text}${gap > 0 ? ' ' : ''}${drawn}`,
        width: last.width + gap + advance,
      };
    } else {
      if (last && gap > 0) pieces[pieces.length - 1] = { ...last, text: `${last.text} ` };
      pieces.push({ face, text: drawn, x: x + gap, width: advance });
    }
    x += gap + advance;
    gap = 0;
  };
  for (const word of words(text)) {
    const base = word.strong ? style.strong : style.face;
    if (word.text !== '') {
      let measured = base.measure(word.text);
      if (x + gap + measured.em * style.size > width && pieces.length > 0) close();
      while (measured.em * style.size > width - x && measured.text.length > 1) {
        const head = base.measure(lettersThatFit(measured, (width - x) / style.size));
        const rest = measured.text.slice(head.text.length);
        place(head);
        close();
        measured = base.measure(rest);
      }
      place(measured);
    }
    if (word.gap && pieces.length > 0) gap = base.measure(' ').em * style.size;
    if (word.end) close();
  }
  gap = 0;
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
}

/** At least one letter, so that the loop above always moves on. */
function lettersThatFit({ face, text }: MeasuredWord, em: number): string {
  const chars = [...text];
  let fits = chars[0] ?? '';
  for (const char of chars.slice(1)) {
    if (face.measure(fits + char).em > em) break;
    fits += char;
  }
  return fits;
}

/** A line may also break after a hyphen or a slash inside a word, but not inside a number. */
const INNER_BREAK = /(?<=[-–/])(?=[^\d\s])/u;

function* words(text: Rich): Generator<Word> {
  for (const span of text) {
    const strong = span.strong === true;
    const paragraphs = cleanText(span.text).split('\n');
    for (const [at, paragraph] of paragraphs.entries()) {
      const blanks = paragraph.split(' ');
      for (const [place, word] of blanks.entries()) {
        const parts = word.split(INNER_BREAK);
        const lastWord = place === blanks.length - 1;
        for (const [part, letters] of parts.entries()) {
          const lastPart = part === parts.length - 1;
          yield {
            text: letters,
            strong,
            gap: lastPart && !lastWord,
            end: lastPart && lastWord && at < paragraphs.length - 1,
          };
        }
      }
    }
  }
}

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.height, 0);
