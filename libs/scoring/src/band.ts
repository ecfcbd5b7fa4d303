import type { Band } from '#libs/instruments';
import type { Fraction } from './assessment-result.js';

/** The band an unrounded value falls into; a boundary belongs to the upper band (section 3.9). */
export function bandOf(value: Fraction, bands: readonly Band[]): Band | undefined {
  let found: Band | undefined;
  for (const band of bands) {
    if (value.n >= BigInt(band.from) * value.d && (found === undefined || band.from > found.from)) found = band;
  }
  return found;
}
