import type { EvidenceItem } from '#libs/instruments';

export interface LibraryFilter {
  /** Words that all have to occur, wherever; marks on letters and case do not matter. */
  readonly words: string;
  /** Id of a harm; undefined: any. */
  readonly harm: string | undefined;
}

/**
 * The entries that can inform the rating of a harm and hold all words, those about this harm alone first. An entry
 * that names no harm bears on all of them.
 *
 * @param titleOf Title of a harm, which is searched as well.
 */
export function libraryEntries(
  items: readonly EvidenceItem[],
  { words, harm }: LibraryFilter,
  titleOf: (harm: string) => string,
): EvidenceItem[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return items
    .filter((item) => harm === undefined || item.harms.length === 0 || item.harms.includes(harm))
    .filter(({ title, issuer, year, what, says, use, caution, source, harms }) => {
      const text = fold([title, issuer, year, what, says, use, caution, source, ...harms.map(titleOf)].join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => (harm === undefined ? 0 : place(a) - place(b)));
}

const place = (item: EvidenceItem): number => (item.harms.length > 0 ? 0 : 1);

/** Letters without their marks, in lower case. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
