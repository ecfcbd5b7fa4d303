import type { Band } from '#libs/instruments';
import type { AssessmentResult, Fraction, Gate, QuestionResult } from './assessment-result.js';
import { bandOf } from './band.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { confidenceOf } from './confidence.js';
import { residualWith, type EvaluatedHarm } from './evaluate-harms.js';
import {
  addFractions,
  compareFractions,
  fraction,
  greatestCommonInteger,
  lesserFraction,
  subtractFractions,
} from './fraction.js';
import { exactScore } from './exact-score.js';
import { GATES, isCritical } from './gates.js';
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
  results: readonly (QuestionResult | undefined)[],
): Index {
  const { bands, clusters } = compiled.instrument;
  const assessed: { readonly id: string; readonly tally: Tally }[] = [];
  clusters.forEach(({ id }, place) => {
    const tally = tallies.clusters[place];
    if (tally && tally.weight > 0) assessed.push({ id, tally });
  });
  const cap = gates.length === 0 ? null : Math.min(...gates.map((gate) => gate.cap));
  const partial = 3 * assessed.length < 2 * clusters.length;
  const first = assessed[0];
  if (first === undefined) return { ...withoutIndex('NOTHING_APPLIES', cap), partial };

  const scale = commonScale(assessed.map(({ tally }) => tally.weight));
  const mean = meanScore(assessed, scale, 'evidenced');
  const weakest = assessed.reduce(
    (least, { tally }) => (isLess(tally, least, 'evidenced') ? tally : least),
    first.tally,
  );
  const limited = (offset: number) => below(lesserFraction(mean, raised(weakest, 'evidenced', offset)), cap);
  const value = limited(OFFSET);
  const uncapped = lesserFraction(mean, raised(weakest, 'evidenced', OFFSET));

  const upperWeakest = assessed.reduce(
    (least, { tally }) => (isLess(tally, least, 'possible') ? tally : least),
    first.tally,
  );
  const upper = below(
    lesserFraction(meanScore(assessed, scale, 'possible'), raised(upperWeakest, 'possible', OFFSET)),
    upperCap(compiled, gates, harms, results),
  );
  const breached = gates.some((gate) => gate.id === 'G1');
  return {
    value,
    upper,
    uncapped,
    mean,
    weakest: exactScore(weakest.evidenced, weakest.weight),
    weakestClusters: assessed.filter(({ tally }) => !isLess(weakest, tally, 'evidenced')).map(({ id }) => id),
    cap,
    band: breached ? null : (bandOf(value, bands)?.id ?? null),
    confidence: indexConfidence(tallies.overall, subtractFractions(upper, value)),
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

const isLess = (a: Tally, b: Tally, sum: Sum) => a[sum] * b.weight < b[sum] * a.weight;
const raised = (tally: Tally, sum: Sum, offset: number) =>
  offset === OFFSET && tally[sum] <= 3 * tally.weight
    ? exactScore(tally[sum] + tally.weight, tally.weight)
    : addFractions(exactScore(tally[sum], tally.weight), fraction(offset));
const below = (value: Fraction, cap: number | null) => (cap === null ? value : lesserFraction(value, fraction(cap)));

/** A common multiple of the weights, as an integer while thirteen sums over it stay exact, then as a BigInt. */
type CommonScale = { readonly safe: true; readonly of: number } | { readonly safe: false; readonly of: bigint };

function commonScale(weights: readonly number[]): CommonScale {
  const largestSum = (scale: number) => 100 * weights.length * scale;
  let scale = 1;
  for (const [done, weight] of weights.entries()) {
    const next = scale * (weight / greatestCommonInteger(scale, weight));
    if (largestSum(next) > Number.MAX_SAFE_INTEGER)
      return { safe: false, of: largeScale(BigInt(scale), weights.slice(done)) };
    scale = next;
  }
  return { safe: true, of: scale };
}

function largeScale(start: bigint, weights: readonly number[]): bigint {
  return weights.reduce((scale, weight) => {
    const shared = greatestCommonInteger(weight, Number(scale % BigInt(weight)));
    return scale * BigInt(weight / shared);
  }, start);
}

function meanScore(assessed: readonly { readonly tally: Tally }[], scale: CommonScale, sum: Sum): Fraction {
  if (scale.safe) {
    let total = 0;
    for (const { tally } of assessed) total += tally[sum] * (scale.of / tally.weight);
    return fraction(25 * total, assessed.length * scale.of);
  }
  let total = 0n;
  for (const { tally } of assessed) total += BigInt(tally[sum]) * (scale.of / BigInt(tally.weight));
  return fraction(25n * total, BigInt(assessed.length) * scale.of);
}

/**
 * The range of the index ends below 24 while a red line is open, and below 49 where a harm stays critical even if
 * every control were as good as claimed (section 3.7); no other gate can be taken for granted to stay open.
 */
function upperCap(
  compiled: CompiledInstrument,
  gates: readonly Gate[],
  harms: readonly EvaluatedHarm[],
  results: readonly (QuestionResult | undefined)[],
): number | null {
  if (gates.some((gate) => gate.id === 'G1')) return GATES.G1.cap;
  const claimed = (question: string) => results[compiled.placeOf.get(question) ?? -1]?.level ?? 4;
  const staysCritical = harms.some(
    (harm) => isCritical(harm) && residualWith(harm, (control) => claimed(control.question)) === 'critical',
  );
  return staysCritical ? GATES.G3.cap : null;
}

function indexConfidence(overall: Tally, range: Fraction): Index['confidence'] {
  // The range is a fraction of its own here, so both sides are brought to one denominator.
  const backed = Math.max(overall.covered, overall.supported);
  const within = (points: number) => compareFractions(range, fraction(points)) <= 0;
  if (within(15)) return confidenceOf(backed, 0, overall.weight);
  return within(30) && 2 * backed >= overall.weight ? 'medium' : 'low';
}

function sensitivity(
  value: Fraction,
  offset15: Fraction,
  offset35: Fraction,
  bands: readonly Band[],
): Index['sensitivity'] {
  const band = bandOf(value, bands);
  return { offset15, offset35, bandSensitive: bandOf(offset15, bands) !== band || bandOf(offset35, bands) !== band };
}
