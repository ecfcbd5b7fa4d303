export type * from './assessment-input.js';
export type * from './assessment-result.js';
export { applicability, type Applicability, type QuestionApplicability } from './applicability.js';
export { compileInstrument, type CompiledInstrument } from './compile-instrument.js';
export {
  displayScore,
  fractionFromText,
  fractionToJson,
  toDecimalText,
  toFractionText,
  type FractionJson,
} from './display-fraction.js';
export { addFractions, compareFractions, fraction, subtractFractions } from './fraction.js';
export { levelOf } from './level-of.js';
export { isMostlyOpen } from './mostly-open.js';
export { LiveAssessment } from './rescore.js';
export { riskLevel } from './risk-level.js';
export { scoreAssessment } from './score-assessment.js';
export { usableTier } from './usable-tier.js';
export { validateAnswer, type AnswerFault } from './validate-answer.js';
