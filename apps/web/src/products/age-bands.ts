import type { TFunction } from 'i18next';

const bands = ['0-5', '6-9', '10-12', '13-15', '16-17', '18+'] as const;

/** Name of an age band; one that came from elsewhere stands as it was given. */
export function ageBandName(band: string, t: TFunction<'products'>): string {
  const known = bands.find((each) => each === band);
  return known ? t(`ages.${known}`) : band;
}

/** The bands to choose from, with any others the product already has. */
export function ageBandOptions(
  present: readonly string[],
  t: TFunction<'products'>,
): readonly { readonly value: string; readonly label: string }[] {
  const others = present.filter((band) => !bands.some((each) => each === band));
  return [...bands, ...others].map((value) => ({ value, label: ageBandName(value, t) }));
}
