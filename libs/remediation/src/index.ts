export type * from './plan-item.js';
export { conditionItem, type ReviewCondition } from './condition-step.js';
export { proposePlan } from './propose-plan.js';
export { groupByUrgency, type UrgencyGroup } from './urgency.js';
export {
  allowedMoves,
  moveAction,
  type ActionFacts,
  type ActionMove,
  type ActionState,
  type Actor,
  type Move,
  type MoveOutcome,
  type OfferedMove,
  type PlanRole,
  type Refusal,
  type RefusalCode,
} from './move-action.js';
