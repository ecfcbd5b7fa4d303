import type { Catalogue } from './catalogue.ts';

/** A band as its sign needs it: how many quarters, and its name. */
export function bandOf(
  { instrument }: Catalogue,
  id: string | null,
): { readonly place: number; readonly name: string } {
  const place = instrument.bands.findIndex((band) => band.id === id);
  return { place: Math.max(0, place), name: instrument.bands[place]?.title ?? '' };
}
