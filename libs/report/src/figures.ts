import { displayScore, type Fraction, type SetScore } from '#libs/scoring';
import type { Bar } from './report.js';

/** A figure as the method prints it (section 3.9), or undefined where there is none. */
export const figure = (value: Fraction | null): string | undefined =>
  value === null ? undefined : displayScore(value);

export const percent = (value: Fraction | null): string => (value === null ? '' : `${displayScore(value)}%`);

/** Only for drawing and never printed: bars need a length. */
const length = (value: Fraction | null): number => (value === null ? 0 : Number(value.n) / Number(value.d));

export const barOf = (score: SetScore): Bar | undefined =>
  score.score === null
    ? undefined
    : { shown: length(score.score), upper: length(score.upper), claimed: length(score.claim) };

/** "44 to 57", or one figure where nothing is open. */
export function rangeInWords(score: Fraction | null, upper: Fraction | null): string {
  const [from, to] = [figure(score) ?? '', figure(upper) ?? ''];
  return from === to ? from : `${from} to ${to}`;
}

/** "44–57", for tables. */
export const rangeInTable = (score: Fraction | null, upper: Fraction | null): string =>
  rangeInWords(score, upper).replace(' to ', '–');
