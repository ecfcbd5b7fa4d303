import type { Band } from '#libs/instruments';
import type { SetScore } from './assessment-result.js';
import { bandOf } from './band.js';
import { confidenceOf } from './confidence.js';
import { exactScore } from './exact-score.js';
import { fraction } from './fraction.js';
import type { Tally } from './tally.js';

/** Fewer applicable scored questions than this make a score THIN (section 3.5). */
const ENOUGH_QUESTIONS = 3;
const NO_SUMS: SetScore['sums'] = Object.freeze({ points: 0, claim: 0, upper: 0, weight: 0 });

/** The figures of a module, a cluster or the whole, from its sums (sections 3.5 and 3.6). */
export function setScore(id: string, tally: Tally, bands: readonly Band[]): SetScore {
  const { weight, evidenced, claimed, possible } = tally;
  const reason = tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : tally.reachable === 0 ? 'OUT_OF_SCOPE' : 'ALL_NA';
  if (weight === 0) return notAssessed(id, tally, reason);
  const score = exactScore(evidenced, weight);
  return {
    id,
    score,
    claim: exactScore(claimed, weight),
    upper: exactScore(possible, weight),
    coverage: exactScore(4 * tally.covered, weight),
    support: exactScore(4 * tally.supported, weight),
    range: exactScore(possible - evidenced, weight),
    confidence: confidenceOf(Math.max(tally.covered, tally.supported), possible - evidenced, weight),
    band: bandOf(score, bands)?.id ?? null,
    naRate: notApplicableRate(tally),
    thin: tally.because.length < ENOUGH_QUESTIONS,
    inheritedShare: fraction(tally.inherited, weight),
    because: tally.because,
    sums: { points: 25 * evidenced, claim: 25 * claimed, upper: 25 * possible, weight },
  };
}

/** In screening nothing is scored: a set says which questions were asked and how many are concerns (section 2). */
export function screenedSet(id: string, tally: Tally): SetScore {
  if (tally.reachable === 0) return notAssessed(id, tally, tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : 'OUT_OF_SCOPE');
  if (tally.because.length === 0) return notAssessed(id, tally, 'ALL_NA');
  return { ...notAssessed(id, tally, 'SCREENING'), because: tally.because, concerns: tally.concerns };
}

/** The rights profile and product modules of an organisation's own assessment do not exist (section 2). */
export function setOutOfScope(id: string, tally: Tally): SetScore {
  return notAssessed(id, { ...tally, asked: 0 }, tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : 'OUT_OF_SCOPE');
}

function notAssessed(id: string, tally: Tally, reason: NonNullable<SetScore['reason']>): SetScore {
  return {
    id,
    score: null,
    claim: null,
    upper: null,
    coverage: null,
    support: null,
    range: null,
    confidence: null,
    band: null,
    naRate: notApplicableRate(tally),
    thin: false,
    reason,
    inheritedShare: null,
    because: [],
    sums: NO_SUMS,
  };
}

/** By number, not weight; null where the condition asks nothing (section 3.6). */
function notApplicableRate(tally: Tally): SetScore['naRate'] {
  return tally.asked === 0 ? null : exactScore(4 * tally.notApplicable, tally.asked);
}
