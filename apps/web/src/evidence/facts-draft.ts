import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';

/** What is said about evidence, while somebody fills it in. */
export interface FactsDraft {
  readonly tier: number | undefined;
  readonly effectiveOn: string;
  readonly validUntil: string;
  readonly productIds: readonly string[];
  readonly markets: readonly string[];
}

export function factsOf(item?: EvidenceFieldsFragment): FactsDraft {
  return {
    tier: item?.tier,
    effectiveOn: item?.effectiveOn ?? '',
    validUntil: item?.validUntil ?? '',
    productIds: item?.productIds ?? [],
    markets: item?.markets ?? [],
  };
}

export type FactsFault = 'tier' | 'future' | 'validity';

export function faultsOf({ tier, effectiveOn, validUntil }: FactsDraft, asOf: string): readonly FactsFault[] {
  const faults: FactsFault[] = [];
  if (tier === undefined) faults.push('tier');
  if (effectiveOn > asOf) faults.push('future');
  if (validUntil !== '' && validUntil < effectiveOn) faults.push('validity');
  return faults;
}

/** The same as the server takes it. */
export function toFacts({ tier, effectiveOn, validUntil, productIds, markets }: FactsDraft) {
  return {
    tier: tier ?? 0,
    effectiveOn: effectiveOn || null,
    validUntil: validUntil || null,
    productIds: [...productIds],
    markets: [...markets],
  };
}
