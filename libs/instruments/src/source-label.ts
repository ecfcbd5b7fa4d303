import type { Family } from './instrument.js';

/** The family a source id belongs to: the one with the longest id that begins it. `US-CA SB 243` is of `US-CA`. */
export function sourceFamily(id: string, families: readonly Family[]): Family | undefined {
  return families
    .filter((family) => id === family.id || id.startsWith(`${family.id} `))
    .sort((a, b) => b.id.length - a.id.length)[0];
}

/** The printed name of a source: `GC25 42` in a family labelled `GC25 para {n}` is "GC25 para 42". */
export function sourceLabel(id: string, family: Family): string {
  return family.label.replace('{n}', () => id.slice(family.id.length).trim()).trim();
}
