import type { Tier } from '#libs/instruments';
import { usableTier } from '#libs/scoring';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';

type Aged = Pick<EvidenceFieldsFragment, 'tier' | 'effectiveOn' | 'questionIds'>;

export type EvidenceFilter = 'all' | 'old' | 'unused';

/** The tier an item still has on a day (scoring method section 3.3). */
export function tierOn({ tier, effectiveOn }: Omit<Aged, 'questionIds'>, asOf: string): number {
  return usableTier([{ tier: tier as Tier, ...(effectiveOn !== null && { effectiveOn }) }], asOf);
}

export function matches(filter: EvidenceFilter, item: Aged, asOf: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'old':
      return tierOn(item, asOf) < item.tier;
    case 'unused':
      return item.questionIds.length === 0;
  }
}
