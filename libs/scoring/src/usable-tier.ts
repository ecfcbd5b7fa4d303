import type { Tier } from '#libs/instruments';
import type { EvidenceItem, IsoDate } from './assessment-input.js';
import { isCalendarDate, yearsBefore } from './calendar.js';

/** The as-of date with the bounds at which evidence loses weight; made once per assessment. */
export interface EvidenceClock {
  readonly asOf: IsoDate;
  readonly oneYear: string;
  readonly twoYears: string;
  readonly threeYears: string;
}

export function evidenceClock(asOf: IsoDate): EvidenceClock {
  return { asOf, oneYear: yearsBefore(asOf, 1), twoYears: yearsBefore(asOf, 2), threeYears: yearsBefore(asOf, 3) };
}

/**
 * The highest tier that still counts among the items (section 3.3): a document counts for 24 months; records
 * and effectiveness data lose one tier after 12, 24 and 36 months; undated, future-dated or unusable is 0.
 */
export function usableTier(items: readonly EvidenceItem[] | undefined, asOf: IsoDate): Tier {
  return usableTierAt(items, evidenceClock(asOf));
}

export function usableTierAt(items: readonly EvidenceItem[] | undefined, clock: EvidenceClock): Tier {
  let best: Tier = 0;
  if (items === undefined) return best;
  for (const item of items) {
    const tier = tierOf(item, clock);
    if (tier > best) best = tier;
  }
  return best;
}

/** The highest tier the items would have if all were fresh and usable; above the usable tier, evidence is stale. */
export function statedTier(items: readonly EvidenceItem[] | undefined): Tier {
  let best: Tier = 0;
  if (items === undefined) return best;
  for (const item of items) if (item.tier > best) best = item.tier;
  return best;
}

function tierOf(item: EvidenceItem, clock: EvidenceClock): Tier {
  const date = item.effectiveOn;
  if (item.tier === 0 || item.unusable === true || date === undefined) return 0;
  if (date > clock.asOf || date < clock.threeYears || !isCalendarDate(date)) return 0;
  if (item.tier === 1) return date >= clock.twoYears ? 1 : 0;
  const lost = date >= clock.oneYear ? 0 : date >= clock.twoYears ? 1 : 2;
  return Math.max(0, item.tier - lost) as Tier;
}
