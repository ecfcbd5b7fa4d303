import { keepInstrument } from '../device/offline-pages.ts';
import type { Cluster, Harm, Instrument, Module, ProfileFlag, Question, RedLine, Source } from '#libs/instruments';
import { compileInstrument, type CompiledInstrument } from '#libs/scoring';

/** A red line with the number people call it by: its place in the register. */
export type NumberedRedLine = RedLine & { readonly number: number };

/** One instrument, compiled once, with everything findable by id. */
export interface Catalogue {
  readonly instrument: Instrument;
  readonly compiled: CompiledInstrument;
  readonly questions: ReadonlyMap<string, Question>;
  readonly modules: ReadonlyMap<string, Module>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly redLines: ReadonlyMap<string, NumberedRedLine>;
  readonly harms: ReadonlyMap<string, Harm>;
  readonly flags: ReadonlyMap<string, ProfileFlag>;
}

export function catalogueOf(instrument: Instrument): Catalogue {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(items.map((item) => [item.id, item]));
  const compiled = compileInstrument(instrument);
  return {
    instrument,
    compiled,
    questions: byId(instrument.questions),
    modules: byId(instrument.modules),
    clusters: byId(instrument.clusters),
    sources: byId(instrument.sources),
    redLines: byId(instrument.redLines.map((redLine, place) => ({ ...redLine, number: place + 1 }))),
    harms: byId(instrument.harms),
    flags: new Map(instrument.profile.map((flag) => [flag.flag, flag])),
  };
}

const loading = new Map<string, Promise<Catalogue>>();

/** Fetches a compiled instrument once; its address is immutable. */
export function loadCatalogue(url: string): Promise<Catalogue> {
  const known = loading.get(url);
  if (known) return known;
  const fresh = fetch(url, { credentials: 'same-origin' })
    .then((response) => {
      if (!response.ok) throw new Error(`The questionnaire could not be loaded (${response.status}).`);
      return response.json() as Promise<Instrument>;
    })
    .then(catalogueOf);
  loading.set(url, fresh);
  fresh.then(
    () => keepInstrument(url),
    () => loading.delete(url),
  );
  return fresh;
}
