export { outcomeLimits, type Outcome, type OutcomeLimit, type OutcomeLimits } from './outcome-limits.js';
export { caseFigures, residualRank, urgency, type CaseFigures } from './urgency.js';
export { addWorkingDays, promiseOn, workingDaysBetween, type Promised } from './working-days.js';
