import type { QuestionResult } from './assessment-result.js';
import type { CompiledInstrument, CompiledQuestion } from './compile-instrument.js';
import { isCovered } from './evaluate-questions.js';

/** Whole-number sums of one set of questions; every figure of the set is made of them (sections 3.5 and 3.6). */
export interface Tally {
  /** Σ w·level as evidenced, as claimed, and as it could be; a score is 25 times this over the weight. */
  evidenced: number;
  claimed: number;
  possible: number;
  /** Σ w over the questions that count. */
  weight: number;
  /** Of that weight: with some usable evidence, fully backed, and answered by the organisation. */
  covered: number;
  supported: number;
  inherited: number;
  /** Scored questions the condition asks, and those of them claimed or accepted as not applicable; by number. */
  asked: number;
  notApplicable: number;
  /** Not ANSWERED, or at level 0 or 1. */
  concerns: number;
  /** Scored questions of this set that exist and that the mode asks. */
  existing: number;
  reachable: number;
  /** Questions that count. */
  counted: number;
}

export interface Tallies {
  readonly modules: readonly Tally[];
  readonly clusters: readonly Tally[];
  /** Every scored question once. */
  readonly overall: Tally;
}

/** The sums over every scored question that the mode asks; `results` is undefined at the places of the others. */
export function tallyQuestions(
  compiled: CompiledInstrument,
  results: readonly (QuestionResult | undefined)[],
): Tallies {
  const tallies: Tallies = {
    modules: compiled.instrument.modules.map(emptyTally),
    clusters: compiled.instrument.clusters.map(emptyTally),
    overall: emptyTally(),
  };
  for (const question of compiled.questions) tallyQuestion(tallies, question, results[question.place], 1);
  return tallies;
}

/**
 * Adds a question to its module, in full to each of its clusters, and once overall (section 2), or takes it away
 * again: all sums are of whole numbers, so taking away what was added leaves exactly what was there before.
 */
export function tallyQuestion(
  { modules, clusters, overall }: Tallies,
  question: CompiledQuestion,
  result: QuestionResult | undefined,
  times: 1 | -1,
): void {
  if (!question.question.scored) return;
  const module = modules[question.module];
  addTo(overall, question, result, times);
  if (module) addTo(module, question, result, times);
  for (const place of question.clusters) {
    const cluster = clusters[place];
    if (cluster) addTo(cluster, question, result, times);
  }
}

function addTo(tally: Tally, question: CompiledQuestion, result: QuestionResult | undefined, times: 1 | -1): void {
  tally.existing += times;
  if (result === undefined) return;
  tally.reachable += times;
  if (result.state === 'NA_AUTO') return;
  tally.asked += times;
  if (result.state === 'NA_ACCEPTED' || result.state === 'NA_CLAIMED') tally.notApplicable += times;
  if (!doesCount(result)) return;
  const { level, evidenced } = result;
  const weight = times * result.weight;
  tally.counted += times;
  tally.weight += weight;
  if (result.inherited) tally.inherited += weight;
  if (level === undefined || evidenced === undefined) {
    tally.possible += 4 * weight;
    tally.concerns += times;
    return;
  }
  tally.evidenced += weight * evidenced;
  tally.claimed += weight * level;
  tally.possible += weight * level;
  if (isCovered(question, result)) tally.covered += weight;
  if (evidenced === level) tally.supported += weight;
  if (level <= 1) tally.concerns += times;
}

/** Ids of the questions that count in each set, instrument order. */
export interface Counted {
  readonly modules: readonly (readonly string[])[];
  readonly clusters: readonly (readonly string[])[];
  readonly overall: readonly string[];
}

export function countedQuestions(
  compiled: CompiledInstrument,
  results: readonly (QuestionResult | undefined)[],
): Counted {
  const modules = compiled.instrument.modules.map((): string[] => []);
  const clusters = compiled.instrument.clusters.map((): string[] => []);
  const overall: string[] = [];
  for (const question of compiled.questions) {
    const result = results[question.place];
    if (result === undefined || !result.scored || !doesCount(result)) continue;
    overall.push(result.id);
    modules[question.module]?.push(result.id);
    for (const place of question.clusters) clusters[place]?.push(result.id);
  }
  return { modules, clusters, overall };
}

const doesCount = ({ state }: QuestionResult) => state !== 'NA_AUTO' && state !== 'NA_ACCEPTED';

function emptyTally(): Tally {
  return {
    evidenced: 0,
    claimed: 0,
    possible: 0,
    weight: 0,
    covered: 0,
    supported: 0,
    inherited: 0,
    asked: 0,
    notApplicable: 0,
    concerns: 0,
    existing: 0,
    reachable: 0,
    counted: 0,
  };
}
