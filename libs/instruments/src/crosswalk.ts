import type { Family, Instrument, Source } from './instrument.js';

/** What of an instrument answers one citable item of a text. */
export interface CrosswalkRow {
  readonly source: Source;
  /** Ids of the questions that cite it, in instrument order. */
  readonly questions: readonly string[];
  /** Ids of the harms that cite it. */
  readonly harms: readonly string[];
  /** Ids of the red lines that cite it or name it as a law. */
  readonly redLines: readonly string[];
}

export interface Crosswalk {
  readonly family: Family;
  /** One row for each source of the family, in the order of `sources.yaml`, also where nothing answers it. */
  readonly rows: readonly CrosswalkRow[];
}

/**
 * From the texts behind an instrument to its questions: made from the tags in `cites` alone, so it cannot differ
 * from them. A family without sources is left out.
 */
export function crosswalks(instrument: Instrument): Crosswalk[] {
  const citing = (things: readonly { readonly id: string; readonly cites: readonly string[] }[]) => {
    const found = new Map<string, string[]>();
    for (const { id, cites } of things)
      for (const cite of new Set(cites)) found.set(cite, [...(found.get(cite) ?? []), id]);
    return (source: Source): readonly string[] => found.get(source.id) ?? [];
  };
  const questions = citing(instrument.questions);
  const harms = citing(instrument.harms);
  const redLines = citing(
    instrument.redLines.map(({ id, cites, laws }) => ({ id, cites: [...cites, ...laws.map((law) => law.cite)] })),
  );
  return instrument.families
    .map((family) => ({
      family,
      rows: instrument.sources
        .filter((source) => source.family === family.id)
        .map((source) => ({
          source,
          questions: questions(source),
          harms: harms(source),
          redLines: redLines(source),
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
}
