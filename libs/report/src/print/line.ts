import type { Face, Run } from './face.js';

/** How a text looks. Sizes in points; `leading` is the distance of two baselines. */
export interface TextStyle {
  readonly face: Face;
  readonly strong: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** A stretch of one line in one face; `x` counts from the start of the line. */
export interface Piece {
  readonly face: Run['face'];
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
  /** The text in the order it is read, where that cannot be told from what is drawn. */
  readonly actual?: string;
  readonly graphic?: Graphic;
  /** Set in right-to-left paragraphs: where a column that reads from left to right lets them end. */
  readonly endAt?: number;
}
