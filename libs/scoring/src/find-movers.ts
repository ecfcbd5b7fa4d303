import type { Level, Tier } from '#libs/instruments';
import type { GateId, Mover, QuestionResult } from './assessment-result.js';
import type { CompiledInstrument, CompiledQuestion } from './compile-instrument.js';
import { isApplicable } from './evaluate-harms.js';
import { exactScore } from './exact-score.js';
import { liftedGates, watchGates, type Standing, type Step } from './lifted-gates.js';

/** Movers shown per cluster. */
const MOST = 5;
/** Proof of practice: the tier the next level is shown with, where the level itself needs no more. */
const OPERATING_RECORD: Tier = 2;

interface Candidate {
  readonly question: CompiledQuestion;
  readonly step: Step;
  /** Σ w·level gained. */
  readonly gained: number;
  readonly lifts: readonly GateId[];
}

/**
 * What would move each cluster most: for every answer its missing evidence or its next level, with the gain on
 * the cluster's own score and the gates that this change alone would close. Best gains first, then those that
 * lift more gates, then instrument order. The set of applicable questions is held as it is.
 */
export function findMovers(
  compiled: CompiledInstrument,
  standing: Standing,
): Readonly<Record<string, readonly Mover[]>> {
  const best = compiled.instrument.clusters.map((): Candidate[] => []);
  const watches = watchGates(compiled, standing);
  for (const question of compiled.questions) {
    const result = standing.results[question.place];
    if (result === undefined || !result.scored || !isApplicable(result)) continue;
    const step = stepOf(question, result);
    if (step === undefined) continue;
    const gained = result.weight * (step.evidenced - (result.evidenced ?? 0));
    const lifts = liftedGates(watches, question, step);
    if (gained === 0 && lifts.length === 0) continue;
    let candidate: Candidate | undefined;
    for (const place of question.clusters) {
      const kept = best[place];
      if (kept === undefined || !entersBest(kept, gained, lifts)) continue;
      keepBest(kept, (candidate ??= { question, step, gained, lifts }));
    }
  }

  const movers: Record<string, readonly Mover[]> = {};
  compiled.instrument.clusters.forEach(({ id }, place) => {
    const weight = standing.tallies.clusters[place]?.weight ?? 0;
    movers[id] = (best[place] ?? []).map(({ question, step, gained, lifts }) => ({
      question: question.question.id,
      how: step.how,
      toLevel: step.toLevel,
      toTier: step.toTier,
      gain: exactScore(gained, weight),
      lifts,
    }));
  });
  return movers;
}

function entersBest(best: readonly Candidate[], gained: number, lifts: readonly GateId[]): boolean {
  return best.length < MOST || isBetter(gained, lifts, best[MOST - 1]);
}

/** Inserts a candidate behind those that are as good; the least falls off where there are too many. */
function keepBest(best: Candidate[], candidate: Candidate): void {
  let place = Math.min(best.length, MOST - 1);
  for (; place > 0 && isBetter(candidate.gained, candidate.lifts, best[place - 1]); place--) {
    const moved = best[place - 1];
    if (moved) best[place] = moved;
  }
  best[place] = candidate;
}

function isBetter(gained: number, lifts: readonly GateId[], other: Candidate | undefined): boolean {
  if (other === undefined) return true;
  return gained === other.gained ? lifts.length > other.lifts.length : gained > other.gained;
}

/** The one step looked at for an answer; undefined where nothing is left to gain. */
function stepOf({ question, redLine, levelsAbove }: CompiledQuestion, result: QuestionResult): Step | undefined {
  const { state, level = 0, evidenced = 0, tier } = result;
  const open = redLine >= 0 && (result.redLine?.state === 'BREACHED' || result.redLine?.state === 'UNRESOLVED');
  const free = question.evidence === 'none';
  const countsAt = (toLevel: Level, toTier: Tier) => (free ? toLevel : (Math.min(toLevel, toTier + 1) as Level));
  // A red line is cleared only by some evidence, and by evidence above its fail level.
  const least: Tier = open ? (Math.max(1, question.failLevel) as Tier) : 0;

  const isShownToClear = !open || level > question.failLevel;
  const needsEvidence = evidenced < level || (open && tier < least);
  if (state === 'ANSWERED' && isShownToClear && needsEvidence) {
    const toTier = Math.max(tier, least, level - 1) as Tier;
    return { how: 'evidence', toLevel: level, toTier, evidenced: countsAt(level, toTier) };
  }
  const toLevel = levelsAbove[open ? Math.max(level, question.failLevel) : level]?.[0];
  if (toLevel === undefined) return undefined;
  const shown = Math.min(toLevel - 1, Math.max(OPERATING_RECORD, level));
  const toTier = free ? tier : (Math.max(tier, least, shown) as Tier);
  const how = state === 'ANSWERED' ? 'next-level' : 'find-out';
  return { how, toLevel, toTier, evidenced: countsAt(toLevel, toTier) };
}
