import { scoreAssessment, type AssessmentResult } from '#libs/scoring';
import type { LoadedAssessment } from './load-assessments.js';

const results = new WeakMap<LoadedAssessment, AssessmentResult>();

/** The figures of a loaded assessment: worked out when first asked for, once per request. */
export function evaluate(assessment: LoadedAssessment): AssessmentResult {
  let result = results.get(assessment);
  if (!result) {
    result = scoreAssessment(assessment.loaded.compiled, assessment.input);
    results.set(assessment, result);
  }
  return result;
}
