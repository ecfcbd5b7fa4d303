import type { Harm, Rating } from '#libs/instruments';
import type { HarmRating, RatingOrUnknown } from './assessment-input.js';
import type { HarmResult, RatingFlag } from './assessment-result.js';
import { isCalendarDate } from './calendar.js';
import type { EvidenceClock } from './usable-tier.js';

/** What an unknown or missing rating counts as (section 4.1). */
const UNKNOWN_RATING: Rating = 3;

export type RatedHarm = Pick<HarmResult, 'ratings' | 'flags' | 'incident'>;

/** The ratings as they count, and why they differ from what was stated (section 4.1). */
export function rateHarm(rating: HarmRating, floor: Harm['floor'], clock: EvidenceClock): RatedHarm {
  const flags: RatingFlag[] = [];
  const incident = hadIncident(rating, clock);
  const counted = (
    dimension: RatingFlag['dimension'],
    stated: RatingOrUnknown | undefined,
    least: Rating = 1,
  ): Rating => {
    if (stated === undefined) flags.push({ dimension, why: 'not-rated' });
    if (stated === 'unknown') flags.push({ dimension, why: 'unknown' });
    const value = stated === undefined || stated === 'unknown' ? UNKNOWN_RATING : stated;
    if (value < least) flags.push({ dimension, why: 'floor' });
    return value < least ? least : value;
  };
  const scale = counted('scale', rating.scale, floor.scale);
  const scope = counted('scope', rating.scope);
  const irremediability = counted('irremediability', rating.irremediability, floor.irremediability);
  if (!incident)
    return {
      ratings: { scale, scope, irremediability, likelihood: counted('likelihood', rating.likelihood) },
      flags,
      incident,
    };
  flags.push({ dimension: 'likelihood', why: 'incident' });
  return { ratings: { scale, scope, irremediability, likelihood: 4 }, flags, incident };
}

/** Whether a dimension still waits for a rating; an incident rates the likelihood. */
export function isUnrated(result: RatedHarm): boolean {
  return result.flags.some((flag) => flag.why === 'not-rated');
}

/**
 * An incident counts through the anniversary of its date. One dated after the as-of date counts as well: such a
 * date is a slip of the pen, and a slip must not make a harm that happened look smaller.
 */
function hadIncident(rating: HarmRating, clock: EvidenceClock): boolean {
  const { incidentOn } = rating;
  return incidentOn !== undefined && incidentOn >= clock.oneYear && isCalendarDate(incidentOn);
}
