import type { Band } from '#libs/instruments';

/**
 * The band an unrounded value falls into; a boundary belongs to the upper band (section 3.9).
 * @param isAtLeast whether the value is not less than so many points
 */
export function bandOf(isAtLeast: (points: number) => boolean, bands: readonly Band[]): Band | undefined {
  let found: Band | undefined;
  for (const band of bands) {
    if ((found === undefined || band.from > found.from) && isAtLeast(band.from)) found = band;
  }
  return found;
}
