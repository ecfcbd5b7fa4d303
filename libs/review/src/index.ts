export { outcomeLimits, type Outcome, type OutcomeLimit, type OutcomeLimits } from './outcome-limits.js';
export { caseFigures, residualRank, urgency, type CaseFigures } from './urgency.js';
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
