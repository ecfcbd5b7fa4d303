import { displayScore, toDecimalText, toFractionText, type Fraction } from '#libs/scoring';
import type { Figure } from './figure.types.js';

/** The three texts of an exact figure; `null` stays `null` and never becomes 0. */
export function toFigure(value: Fraction): Figure;
export function toFigure(value: Fraction | null): Figure | null;
export function toFigure(value: Fraction | null): Figure | null {
  return value && { fraction: toFractionText(value), decimal: toDecimalText(value), display: displayScore(value) };
}
