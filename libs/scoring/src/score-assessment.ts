import type { Mode } from '#libs/instruments';
import type { AssessmentInput } from './assessment-input.js';
import type { AssessmentResult, Gate, QuestionResult } from './assessment-result.js';
import { isCalendarDate } from './calendar.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { rateHarms, weighHarm, type EvaluatedHarm } from './evaluate-harms.js';
import { evaluateQuestions, type Evaluation } from './evaluate-questions.js';
import { findMovers } from './find-movers.js';
import { OTHER_HEADLINES, openGates } from './gates.js';
import { blocksOf, progressOf } from './progress.js';
import { redLineResults } from './red-line-state.js';
import { scoreIndex, withoutIndex } from './score-index.js';
import { clusterFigures, moduleFigures, overallFigures, setScore } from './set-score.js';
import { countedQuestions, tallyQuestions, type Tallies } from './tally.js';

/**
 * Scores an assessment by the method, version 1: levels, evidence, scores, red lines, harms, gates and index,
 * each with its reasons. Pure: the same instrument and input give the same result.
 * @throws RangeError where `asOf` is not a calendar date; TypeError where a company's own harm links an
 *   unknown question
 */
export function scoreAssessment(compiled: CompiledInstrument, input: AssessmentInput): AssessmentResult {
  checkAsOf(input);
  const { evaluation, results } = evaluateQuestions(compiled, input);
  return resultOf(compiled, input, evaluation, results);
}

/** @throws RangeError where `asOf` is not a calendar date */
export function checkAsOf({ asOf }: AssessmentInput): void {
  if (!isCalendarDate(asOf)) throw new RangeError(`"${asOf}" is not a day written as YYYY-MM-DD.`);
}

/** Everything that follows from the evaluated questions. */
export function resultOf(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  evaluation: Evaluation,
  results: readonly (QuestionResult | undefined)[],
): AssessmentResult {
  const { instrument } = compiled;
  const { mode, asOf } = input;
  const questions = results.filter((result) => result !== undefined);
  const harms = rateHarms(compiled, input, evaluation.clock).map((harm) => weighHarm(harm, results));
  const redLines = redLineResults(compiled, results);
  const tallies = tallyQuestions(compiled, results);
  const counted = countedQuestions(compiled, results);
  const gates = openGates(compiled, mode, redLines, harms, tallies);
  const index = indexOf(compiled, mode, tallies, gates, harms);
  const movers = mode === 'full' ? findMovers(compiled, { evaluation, results, tallies, redLines, harms, gates }) : {};

  return {
    instrument: { id: instrument.id, version: instrument.version },
    method: 1,
    mode,
    asOf,
    questions,
    modules: tallies.modules.map((tally, place) =>
      setScore(moduleFigures(compiled, mode, tally, place), counted.modules[place] ?? []),
    ),
    clusters: tallies.clusters.map((tally, place) =>
      setScore(clusterFigures(compiled, mode, tally, place), counted.clusters[place] ?? []),
    ),
    overall: setScore(overallFigures(compiled, mode, tallies.overall), counted.overall),
    redLines,
    harms: harms.map((harm) => harm.result),
    gates,
    index,
    headline: headlineOf(compiled, mode, gates, index.band),
    movers,
    progress: progressOf(questions, harms),
    blocks: blocksOf(questions, harms, tallies.overall.weight === 0),
  };
}

/** Only a full assessment has an index (section 2). */
export function indexOf(
  compiled: CompiledInstrument,
  mode: Mode,
  tallies: Tallies,
  gates: readonly Gate[],
  harms: readonly EvaluatedHarm[],
): AssessmentResult['index'] {
  if (mode === 'full') return scoreIndex(compiled, tallies, gates, harms);
  return withoutIndex(mode === 'screening' ? 'SCREENING' : 'ORGANISATION', null);
}

/** First open gate; else the title of the band (section 3.8). */
function headlineOf(compiled: CompiledInstrument, mode: Mode, gates: readonly Gate[], band: string | null): string {
  const gate = gates[0];
  if (gate) return gate.status;
  if (mode === 'screening') return OTHER_HEADLINES.screening;
  return compiled.instrument.bands.find((each) => each.id === band)?.title ?? OTHER_HEADLINES.nothingApplies;
}
