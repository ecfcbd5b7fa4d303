import type { AssessmentInput } from './assessment-input.js';
import type { AssessmentResult } from './assessment-result.js';
import { routeOf } from './answer-state.js';
import type { CompiledInstrument } from './compile-instrument.js';
import type { Route } from './condition.js';
import { answerOf, evaluateQuestion, respondents, type Evaluation } from './evaluate-questions.js';
import { resultOf, scoreAssessment } from './score-assessment.js';
import { evidenceClock } from './usable-tier.js';

/**
 * The same as `scoreAssessment(compiled, input)`, for an input that differs from the one behind `previous` only in
 * the answer to `question`: evaluates that question and those whose conditions follow from it, and keeps the
 * other results. For the key press in an open assessment; in doubt, score anew.
 */
export function rescore(
  compiled: CompiledInstrument,
  previous: AssessmentResult,
  input: AssessmentInput,
  question: string,
): AssessmentResult {
  const changed = compiled.placeOf.get(question);
  // Only a full assessment holds a result for every question, in instrument order.
  if (changed === undefined || previous.mode !== 'full' || input.mode !== 'full' || previous.asOf !== input.asOf) {
    return scoreAssessment(compiled, input);
  }
  const evaluation: Evaluation = {
    mode: input.mode,
    clock: evidenceClock(input.asOf),
    ...respondents(input),
    routes: new Array<Route>(compiled.questions.length),
  };
  const results = previous.questions.slice();
  const affected = new Uint8Array(results.length);
  affected[changed] = 1;
  for (const place of compiled.order) {
    if (affected[place] !== 1) continue;
    const own = compiled.questions[place];
    if (own === undefined) continue;
    for (const asked of compiled.dependencies[place] ?? []) {
      const [other, result] = [compiled.questions[asked], results[asked]];
      if (other && result) evaluation.routes[asked] = routeOf(result.state, answerOf(other, evaluation));
    }
    const result = evaluateQuestion(own, evaluation);
    if (result) results[place] = result;
    for (const dependent of compiled.dependents[place] ?? []) affected[dependent] = 1;
  }
  return resultOf(compiled, input, evaluation, results);
}
