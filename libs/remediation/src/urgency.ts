import type { RedLineState } from '#libs/scoring';
import type { PlanItem, PlanItemType, Urgency } from './plan-item.js';

/** Order of the groups of a plan (scoring method section 4.6); conditions of a review stand behind breaches. */
export const URGENCIES: readonly Urgency[] = [
  'breach',
  'condition',
  'critical',
  'unresolved',
  'high',
  'medium',
  'low',
  'no-harm',
];

/** Days until the fix is due, by urgency; absent: the question's own date, or the next cycle (section 4.6). */
const FIX_IN_DAYS: Readonly<Partial<Record<Urgency, number>>> = {
  breach: 30,
  critical: 30,
  unresolved: 30,
  high: 90,
  medium: 180,
};
const REMEDY_IN_DAYS = 30;
/** Days until a breached red line must be contained. */
export const CONTAIN_IN_DAYS = 7;

/** Why an item stands where it stands: its red line first, then the level of the worst harm behind it. */
export function urgencyOf(redLine: RedLineState | undefined, level: Urgency): Urgency {
  if (redLine === 'BREACHED') return 'breach';
  if (redLine === 'UNRESOLVED' && level !== 'critical') return 'unresolved';
  return level;
}

/** Days from the as-of date until an item is due; undefined: next cycle. */
export function dueInDays(type: PlanItemType, urgency: Urgency, own: number | undefined): number | undefined {
  return type === 'remedy' ? REMEDY_IN_DAYS : (FIX_IN_DAYS[urgency] ?? own);
}

/** The items of one urgency, in plan order. */
export interface UrgencyGroup {
  readonly urgency: Urgency;
  readonly items: readonly PlanItem[];
}

/** Splits a plan into its groups, most urgent first; groups without items are left out. Order inside a group is kept. */
export function groupByUrgency(plan: readonly PlanItem[]): readonly UrgencyGroup[] {
  return URGENCIES.map((urgency) => ({ urgency, items: plan.filter((item) => item.urgency === urgency) })).filter(
    (group) => group.items.length > 0,
  );
}
