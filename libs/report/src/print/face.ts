import type { Font } from 'fontkit';

/** A stretch of a word in one face, and how wide it is in em. */
export interface Run {
  readonly face: Face | 'emoji';
  readonly text: string;
  readonly em: number;
}

/** A word as it will be drawn. */
export interface MeasuredWord {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly em: number;
}

/** One parsed font, shared by all documents of the process; shapes and measures each word once. */
export interface Face {
  /** The font's own name. pdfkit looks a font up by it at no cost, and by any other name by comparing fonts. */
  readonly name: string;
  readonly font: Font;
  has(char: string): boolean;
  /** Width of a text of which the face has every letter. */
  width(text: string): number;
  /** Any word, with stretches the face lacks set in others. */
  measure(word: string): MeasuredWord;
}

export type Weight = 'regular' | 'bold';
export type Script = 'arabic' | 'hebrew' | 'thai' | 'chinese';
