import type { Band } from '#libs/instruments';
import type { AssessmentResult, Fraction, Gate } from './assessment-result.js';
import { bandOf } from './band.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { confidenceOf } from './confidence.js';
import type { EvaluatedHarm } from './evaluate-harms.js';
import { compareFractions, fraction, subtractFractions } from './fraction.js';
import { exactScore } from './exact-score.js';
import { GATES } from './gates.js';
import { meanScore } from './mean-score.js';
import type { Tallies, Tally } from './tally.js';

type Index = AssessmentResult['index'];

/** How far the headline may stand above the weakest right: one maturity level (section 3.7). */
const OFFSET = 25;
/** The other offsets of the sensitivity line (section 6). */
const [NARROW, WIDE] = [15, 35];

/** The index with its range, reasons and sensitivity (sections 3.7 and 6). */
export function scoreIndex(
  compiled: CompiledInstrument,
  tallies: Tallies,
  gates: readonly Gate[],
  harms: readonly EvaluatedHarm[],
): Index {
  const { bands, clusters } = compiled.instrument;
  const assessed: Assessed[] = [];
  clusters.forEach(({ id }, place) => {
    const tally = tallies.clusters[place];
    if (tally && tally.weight > 0) assessed.push({ id, tally });
  });
  const cap = gates.length === 0 ? null : Math.min(...gates.map((gate) => gate.cap));
  const partial = 3 * assessed.length < 2 * clusters.length;
  if (assessed.length === 0) return { ...withoutIndex('NOTHING_APPLIES', cap), partial };

  const mean = meanOf(assessed, 'evidenced');
  const weakest = weakestOf(assessed, 'evidenced');
  const limited = (offset: number) => below(lesser(mean, raised(weakest, 'evidenced', offset)), cap);
  const uncapped = lesser(mean, raised(weakest, 'evidenced', OFFSET));
  const value = below(uncapped, cap);
  const best = lesser(meanOf(assessed, 'possible'), raised(weakestOf(assessed, 'possible'), 'possible', OFFSET));
  const upper = below(best, upperCap(gates, harms));
  const breached = gates.some((gate) => gate.id === 'G1');
  return {
    value: value.exact(),
    upper: upper.exact(),
    uncapped: uncapped.exact(),
    mean: mean.exact(),
    weakest: exactScore(weakest.evidenced, weakest.weight),
    weakestClusters: assessed.filter(({ tally }) => !isLess(weakest, tally, 'evidenced')).map(({ id }) => id),
    cap,
    band: breached ? null : (bandIn(value, bands)?.id ?? null),
    confidence: indexConfidence(tallies.overall, difference(upper, value)),
    partial,
    nonNull: assessed.length,
    sensitivity: sensitivity(value, limited(NARROW), limited(WIDE), bands),
  };
}

/** The index of an assessment that has none, with the reason. */
export function withoutIndex(reason: NonNullable<Index['reason']>, cap: number | null): Index {
  return {
    value: null,
    upper: null,
    uncapped: null,
    mean: null,
    weakest: null,
    weakestClusters: [],
    cap,
    band: null,
    confidence: null,
    partial: false,
    nonNull: 0,
    reason,
    sensitivity: { offset15: null, offset35: null, bandSensitive: false },
  };
}

type Sum = 'evidenced' | 'possible';

interface Assessed {
  readonly id: string;
  readonly tally: Tally;
}

/**
 * A figure as a double, which settles every comparison that is not close, and exactly: for those that are, and to
 * be printed. Nothing is ever decided by a rounded number.
 */
interface Figure {
  readonly near: number;
  readonly exact: () => Fraction;
}

/** Far more than the error of the few additions and divisions behind a double. */
const CLOSE = 1e-6;

function isBelow(a: Figure, b: Figure): boolean {
  const distance = b.near - a.near;
  return Math.abs(distance) > CLOSE ? distance > 0 : compareFractions(a.exact(), b.exact()) < 0;
}

const points = (near: number): Figure => ({ near, exact: () => fraction(near) });
const lesser = (a: Figure, b: Figure) => (isBelow(b, a) ? b : a);
const below = (value: Figure, cap: number | null) => (cap === null ? value : lesser(value, points(cap)));
const difference = (a: Figure, b: Figure): Figure => ({
  near: a.near - b.near,
  exact: () => subtractFractions(a.exact(), b.exact()),
});
const raised = (tally: Tally, sum: Sum, offset: number): Figure => {
  const numerator = 25 * tally[sum] + offset * tally.weight;
  return { near: numerator / tally.weight, exact: () => fraction(numerator, tally.weight) };
};
const bandIn = (value: Figure, bands: readonly Band[]) => bandOf((from) => !isBelow(value, points(from)), bands);

function meanOf(assessed: readonly Assessed[], sum: Sum): Figure {
  let total = 0;
  for (const { tally } of assessed) total += tally[sum] / tally.weight;
  let exact: Fraction | undefined;
  return {
    near: (25 * total) / assessed.length,
    exact: () => (exact ??= meanScore(assessed.map(({ tally }) => ({ levels: tally[sum], weight: tally.weight })))),
  };
}

const isLess = (a: Tally, b: Tally, sum: Sum) => a[sum] * b.weight < b[sum] * a.weight;

/** The first of the weakest; there is at least one. */
function weakestOf(assessed: readonly Assessed[], sum: Sum): Tally {
  return assessed.reduce((least, each) => (isLess(each.tally, least.tally, sum) ? each : least)).tally;
}

/**
 * The range of the index ends below 24 while a red line is open, and below 49 where a harm stays critical even if
 * every control were as good as claimed (section 3.7); no other gate can be taken for granted to stay open.
 */
function upperCap(gates: readonly Gate[], harms: readonly EvaluatedHarm[]): number | null {
  if (gates.some((gate) => gate.id === 'G1')) return GATES.G1.cap;
  return harms.some((harm) => harm.staysCritical) ? GATES.G3.cap : null;
}

function indexConfidence(overall: Tally, range: Figure): Index['confidence'] {
  // The range is a figure of its own here, not a sum over the overall weight.
  const backed = Math.max(overall.covered, overall.supported);
  const within = (width: number) => !isBelow(points(width), range);
  if (within(15)) return confidenceOf(backed, 0, overall.weight);
  return within(30) && 2 * backed >= overall.weight ? 'medium' : 'low';
}

function sensitivity(value: Figure, offset15: Figure, offset35: Figure, bands: readonly Band[]): Index['sensitivity'] {
  const band = bandIn(value, bands);
  const bandSensitive = bandIn(offset15, bands) !== band || bandIn(offset35, bands) !== band;
  return { offset15: offset15.exact(), offset35: offset35.exact(), bandSensitive };
}
