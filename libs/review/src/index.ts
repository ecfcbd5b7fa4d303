export { applyVerdicts } from './apply-verdicts.js';
export { contradictedFlags, type ContradictedFlag } from './contradicted-flags.js';
export { isGrave, JUDGE_GROUPS, judgeFirst, type JudgeGroup, type JudgeGroupId, type ToJudge } from './judge-first.js';
export {
  checkVerdict,
  legalVerdicts,
  needsReason,
  type JudgedSubmission,
  type LegalVerdicts,
  type Standing,
  type VerdictFault,
} from './legal-verdicts.js';
export { outcomeLimits, type Outcome, type OutcomeLimit, type OutcomeLimits } from './outcome-limits.js';
export { caseFigures, residualRank, urgency, type CaseFigures } from './urgency.js';
export type { GivenVerdict, Judgement, Slot, Subject, SubjectKind, VerdictKind } from './verdict.js';
export { FEWEST_COMPANIES, publishableGroups, type CompanyGroup, type Publishable } from './publishable-groups.js';
export { addWorkingDays, promiseOn, workingDaysBetween, type Promised } from './working-days.js';
export { agreement, isOpenDifference, sameOutcome, type Agreement, type Found, type JudgedTwice } from './agreement.js';
export {
  difference,
  stands,
  type Changed,
  type Difference,
  type JudgedAnswer,
  type JudgedParts,
} from './difference.js';
export { drawSample, secondSubjects, type SecondReason, type SecondSubject } from './second-review.js';
