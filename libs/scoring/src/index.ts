export type * from './assessment-input.js';
export type * from './assessment-result.js';
export { applicability, type Applicability, type QuestionApplicability } from './applicability.js';
export { changedRouting, type ChangedRouting } from './changed-routing.js';
export {
  asKnownBy,
  carriedInput,
  compareResults,
  type Change,
  type ChangeOf,
  type ComparedResults,
  type RightChange,
} from './compare-results.js';
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
export { headlineKind } from './gates.js';
export { levelOf } from './level-of.js';
export { touchedBy, type LookAgain, type StoredProfile } from './look-again.js';
export { isMostlyOpen } from './mostly-open.js';
export { addMonths, lastDeclarationOn, nextAssessmentOn, type LastAssessed } from './next-assessment.js';
export { knownFlags, profileChange, type ProfileChange } from './profile-change.js';
export { countAnswered, ownProgress, type Answered } from './progress.js';
export { asksForConsultation, findParticipationGaps, type ParticipationFinding } from './participation.js';
export { LiveAssessment } from './rescore.js';
export { riskLevel } from './risk-level.js';
export { scoreAssessment } from './score-assessment.js';
export { topMovers, type TopMover } from './top-movers.js';
export { usableTier } from './usable-tier.js';
export { validateAnswer, type AnswerFault } from './validate-answer.js';
export { versionChange, type AnswerFate, type ChangedPart, type VersionChange } from './version-change.js';
