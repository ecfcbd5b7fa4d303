import { fractionToJson, type AssessmentResult, type SetScore } from '#libs/scoring';
import type { SubmittedResult, SubmittedScore } from './submission.js';

/** The figures that go into the file. */
export function submittedResult(result: AssessmentResult): SubmittedResult {
  const { index } = result;
  return {
    headline: result.headline,
    index: {
      value: fractionToJson(index.value),
      upper: fractionToJson(index.upper),
      uncapped: fractionToJson(index.uncapped),
      cap: index.cap,
      band: index.band,
    },
    gates: result.gates.map(({ id, because }) => ({ id, because })),
    overall: score(result.overall),
    rights: result.clusters.map(score),
    modules: result.modules.map(score),
    redLines: result.redLines.map(({ id, state }) => ({ id, state })),
    harms: result.harms
      .filter(({ applies }) => applies !== 'false')
      .map(({ id, severity, inherent, control, residual }) => ({ id, severity, inherent, control, residual })),
  };
}

function score(set: SetScore): SubmittedScore {
  return {
    id: set.id,
    score: fractionToJson(set.score),
    claim: fractionToJson(set.claim),
    upper: fractionToJson(set.upper),
    coverage: fractionToJson(set.coverage),
    support: fractionToJson(set.support),
    band: set.band,
  };
}
