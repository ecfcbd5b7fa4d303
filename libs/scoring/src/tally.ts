import type { Mode } from '#libs/instruments';
import type { QuestionResult } from './assessment-result.js';
import type { CompiledInstrument, CompiledQuestion } from './compile-instrument.js';
import { inScope, isCovered } from './evaluate-questions.js';

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
  readonly because: string[];
}

export interface Tallies {
  readonly modules: readonly Tally[];
  readonly clusters: readonly Tally[];
  /** Every scored question once. */
  readonly overall: Tally;
}

/** Adds every scored question to its module, in full to each of its clusters, and once overall (section 2). */
export function tallyQuestions(
  compiled: CompiledInstrument,
  mode: Mode,
  results: readonly (QuestionResult | undefined)[],
): Tallies {
  const modules = compiled.instrument.modules.map(emptyTally);
  const clusters = compiled.instrument.clusters.map(emptyTally);
  const overall = emptyTally();
  for (const question of compiled.questions) {
    if (!question.question.scored) continue;
    const result = results[question.place];
    const asked = inScope(question, mode);
    const module = modules[question.module];
    addQuestion(overall, question, result, asked);
    if (module) addQuestion(module, question, result, asked);
    for (const place of question.clusters) {
      const cluster = clusters[place];
      if (cluster) addQuestion(cluster, question, result, asked);
    }
  }
  return { modules, clusters, overall };
}

function addQuestion(
  tally: Tally,
  question: CompiledQuestion,
  result: QuestionResult | undefined,
  asked: boolean,
): void {
  tally.existing++;
  if (!asked || result === undefined) return;
  tally.reachable++;
  if (result.state === 'NA_AUTO') return;
  tally.asked++;
  if (result.state === 'NA_ACCEPTED') {
    tally.notApplicable++;
    return;
  }
  if (result.state === 'NA_CLAIMED') tally.notApplicable++;
  const { weight, level, evidenced } = result;
  tally.weight += weight;
  tally.because.push(result.id);
  if (result.inherited) tally.inherited += weight;
  if (level === undefined || evidenced === undefined) {
    tally.possible += 4 * weight;
    tally.concerns++;
    return;
  }
  tally.evidenced += weight * evidenced;
  tally.claimed += weight * level;
  tally.possible += weight * level;
  if (isCovered(question, result)) tally.covered += weight;
  if (evidenced === level) tally.supported += weight;
  if (level <= 1) tally.concerns++;
}

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
    because: [],
  };
}
