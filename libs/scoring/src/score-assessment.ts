import type { Mode } from '#libs/instruments';
import type { AssessmentInput } from './assessment-input.js';
import type { AssessmentResult, Gate, QuestionResult } from './assessment-result.js';
import { isCalendarDate } from './calendar.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { evaluateHarms } from './evaluate-harms.js';
import { evaluateQuestions, type Evaluation } from './evaluate-questions.js';
import { findMovers } from './find-movers.js';
import { openGates } from './gates.js';
import { blocksOf, progressOf } from './progress.js';
import { redLineResults } from './red-line-state.js';
import { scoreIndex, withoutIndex } from './score-index.js';
import { screenedSet, setOutOfScope, setScore } from './set-score.js';
import { tallyQuestions } from './tally.js';

/**
 * Scores an assessment by the method, version 1: levels, evidence, scores, red lines, harms, gates and index,
 * each with its reasons. Pure: the same instrument and input give the same result.
 * @throws RangeError where `asOf` is not a calendar date; TypeError where a company's own harm links an
 *   unknown question
 */
export function scoreAssessment(compiled: CompiledInstrument, input: AssessmentInput): AssessmentResult {
  if (!isCalendarDate(input.asOf)) throw new RangeError(`"${input.asOf}" is not a day written as YYYY-MM-DD.`);
  const { evaluation, results } = evaluateQuestions(compiled, input);
  return resultOf(compiled, input, evaluation, results);
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
  const harms = evaluateHarms(compiled, input, evaluation.clock, results);
  const redLines = redLineResults(compiled, results);
  const tallies = tallyQuestions(compiled, mode, results);
  const gates = openGates(compiled, mode, redLines, harms, tallies);

  const { bands } = instrument;
  const scored = mode === 'screening' ? screenedSet : setScore;
  const modules = instrument.modules.map(({ id, about }, place) => {
    const tally = tallies.modules[place] ?? tallies.overall;
    return mode === 'organisation' && about === 'product' ? setOutOfScope(id, tally) : scored(id, tally, bands);
  });
  const clusters = instrument.clusters.map(({ id }, place) => {
    const tally = tallies.clusters[place] ?? tallies.overall;
    return mode === 'organisation' ? setOutOfScope(id, tally) : scored(id, tally, bands);
  });
  const index =
    mode === 'full'
      ? scoreIndex(compiled, tallies, gates, harms, results)
      : withoutIndex(mode === 'screening' ? 'SCREENING' : 'ORGANISATION', null);

  const movers = mode === 'full' ? findMovers(compiled, { evaluation, results, tallies, redLines, harms, gates }) : {};

  return {
    instrument: { id: instrument.id, version: instrument.version },
    method: 1,
    mode,
    asOf,
    questions,
    modules,
    clusters,
    overall: scored('overall', tallies.overall, bands),
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

/** First open gate; else the title of the band (section 3.8). */
function headlineOf(compiled: CompiledInstrument, mode: Mode, gates: readonly Gate[], band: string | null): string {
  const gate = gates[0];
  if (gate) return gate.status;
  if (mode === 'screening') return 'Screening only';
  return compiled.instrument.bands.find((each) => each.id === band)?.title ?? 'No index';
}
