import type { Band, Mode } from '#libs/instruments';
import type { SetScore } from './assessment-result.js';
import { bandOf } from './band.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { confidenceOf } from './confidence.js';
import { exactScore } from './exact-score.js';
import { fraction } from './fraction.js';
import type { Tally } from './tally.js';

/** Fewer applicable scored questions than this make a score THIN (section 3.5). */
const ENOUGH_QUESTIONS = 3;
const NO_SUMS: SetScore['sums'] = Object.freeze({ points: 0, claim: 0, upper: 0, weight: 0 });

/** A score without the list of questions behind it, which is as long as the set. */
export type SetFigures = Omit<SetScore, 'because'>;

/** The module at a place; in the organisation's own assessment product modules do not exist (section 2). */
export function moduleFigures(compiled: CompiledInstrument, mode: Mode, tally: Tally, place: number): SetFigures {
  const { id = '', about } = compiled.instrument.modules[place] ?? {};
  return mode === 'organisation' && about === 'product'
    ? setOutOfScope(id, tally)
    : figuresOf(compiled, mode, id, tally);
}

/** The cluster at a place; the organisation's own assessment has no rights profile (section 2). */
export function clusterFigures(compiled: CompiledInstrument, mode: Mode, tally: Tally, place: number): SetFigures {
  const id = compiled.instrument.clusters[place]?.id ?? '';
  return mode === 'organisation' ? setOutOfScope(id, tally) : figuresOf(compiled, mode, id, tally);
}

/** All scored questions, each once. */
export function overallFigures(compiled: CompiledInstrument, mode: Mode, tally: Tally): SetFigures {
  return figuresOf(compiled, mode, 'overall', tally);
}

/** A set with the questions that counted: none in a set that is out of scope. */
export function setScore(figures: SetFigures, counted: readonly string[]): SetScore {
  return { ...figures, because: figures.reason === 'OUT_OF_SCOPE' ? [] : counted };
}

const figuresOf = ({ instrument }: CompiledInstrument, mode: Mode, id: string, tally: Tally) =>
  mode === 'screening' ? screenedSet(id, tally) : assessedSet(id, tally, instrument.bands);

/** From the sums of a set (sections 3.5 and 3.6). */
function assessedSet(id: string, tally: Tally, bands: readonly Band[]): SetFigures {
  const { weight, evidenced, claimed, possible } = tally;
  const reason = tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : tally.reachable === 0 ? 'OUT_OF_SCOPE' : 'ALL_NA';
  if (weight === 0) return notAssessed(id, tally, reason);
  return {
    id,
    score: exactScore(evidenced, weight),
    claim: exactScore(claimed, weight),
    upper: exactScore(possible, weight),
    coverage: exactScore(4 * tally.covered, weight),
    support: exactScore(4 * tally.supported, weight),
    range: exactScore(possible - evidenced, weight),
    confidence: confidenceOf(Math.max(tally.covered, tally.supported), possible - evidenced, weight),
    band: bandOf((points) => 25 * evidenced >= points * weight, bands)?.id ?? null,
    naRate: notApplicableRate(tally),
    thin: tally.counted < ENOUGH_QUESTIONS,
    inheritedShare: fraction(tally.inherited, weight),
    sums: { points: 25 * evidenced, claim: 25 * claimed, upper: 25 * possible, weight },
  };
}

/** In screening nothing is scored: a set says which questions were asked and how many are concerns (section 2). */
function screenedSet(id: string, tally: Tally): SetFigures {
  if (tally.reachable === 0) return notAssessed(id, tally, tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : 'OUT_OF_SCOPE');
  if (tally.counted === 0) return notAssessed(id, tally, 'ALL_NA');
  return { ...notAssessed(id, tally, 'SCREENING'), concerns: tally.concerns };
}

function setOutOfScope(id: string, tally: Tally): SetFigures {
  return notAssessed(id, { ...tally, asked: 0 }, tally.existing === 0 ? 'NOT_IN_INSTRUMENT' : 'OUT_OF_SCOPE');
}

function notAssessed(id: string, tally: Tally, reason: NonNullable<SetScore['reason']>): SetFigures {
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
    sums: NO_SUMS,
  };
}

/** By number, not weight; null where the condition asks nothing (section 3.6). */
function notApplicableRate(tally: Tally): SetScore['naRate'] {
  return tally.asked === 0 ? null : exactScore(4 * tally.notApplicable, tally.asked);
}
