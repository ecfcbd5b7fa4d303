export type * from './plan-item.js';
export { conditionItem, type ReviewCondition } from './condition-step.js';
export { isOverdue, provenUntil, provesUntil, SOON_IN_DAYS, type DueBucket, type ProofItem } from './follow-up.js';
export { bestNext, type HarmStanding, type NextStep } from './best-next.js';
export { answerOf, effectOf, raisedAnswers, resultWith, type ChangedAnswers, type Effect } from './expected-effect.js';
export { answerAt, carriedBy } from './raise-answer.js';
export { proposePlan } from './propose-plan.js';
export { groupByUrgency, type UrgencyGroup } from './urgency.js';
export {
  allowedMoves,
  mayEdit,
  moveAction,
  reopenCheck,
  type ActionFacts,
  type ActionMove,
  type ActionState,
  type Actor,
  type Editing,
  type Move,
  type MoveOutcome,
  type OfferedMove,
  type PlanRole,
  type Refusal,
  type RefusalCode,
} from './move-action.js';
