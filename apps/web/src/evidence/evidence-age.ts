import type { Tier } from '#libs/instruments';
import { type EvidenceItem, usableTier } from '#libs/scoring';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';

type Weighed = Pick<EvidenceFieldsFragment, 'tier' | 'effectiveOn' | 'title' | 'usable'>;
type Listed = Weighed & Pick<EvidenceFieldsFragment, 'questionIds' | 'actionKeys' | 'concerns'>;

export type EvidenceFilter = 'all' | 'old' | 'unused';

/** The tier an item still has on a day (scoring method section 3.3). */
export function tierOn(item: Weighed, asOf: string): number {
  return usableTier([itemOf(item)], asOf);
}

/** An item as the method reads it. */
export function itemOf({ tier, effectiveOn, title, usable }: Weighed): EvidenceItem {
  return {
    tier: tier as Tier,
    title,
    ...(effectiveOn !== null && { effectiveOn }),
    ...(!usable && { unusable: true }),
  };
}

export function matches(filter: EvidenceFilter, item: Listed, asOf: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'old':
      return tierOn(item, asOf) < item.tier || item.concerns.length > 0;
    case 'unused':
      return item.questionIds.length === 0 && item.actionKeys.length === 0;
  }
}

type Named = Pick<EvidenceFieldsFragment, 'title' | 'fileName' | 'url'>;

/** Whether every word stands in its title, the name of its file or its address. */
export function isFound(search: string, { title, fileName, url }: Named): boolean {
  const text = fold(`${title} ${fileName ?? ''} ${url ?? ''}`);
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
