import type { HarmResult, RiskLevel } from '#libs/scoring';
import type { PlanItem, PlanItemType, Urgency } from './plan-item.js';
import { URGENCIES } from './urgency.js';

const RISK_RANK: Readonly<Record<RiskLevel, number>> = { critical: 0, high: 1, medium: 2, low: 3 };
const TYPE_RANK: Readonly<Record<PlanItemType, number>> = {
  remedy: 0,
  answer: 1,
  redesign: 2,
  monitor: 2,
  condition: 0,
  own: 2,
};
const EFFORT_RANK = { small: 0, medium: 1, large: 2 } as const;

/** A harm with its place in the instrument; a company's own harms stand after the catalogue. */
export interface PlacedHarm {
  readonly result: HarmResult;
  readonly place: number;
}

/** Worst first: level, severity, irremediability and likelihood after controls, weakest controls, instrument order. */
export function compareHarms(a: PlacedHarm, b: PlacedHarm): number {
  return (
    RISK_RANK[a.result.residual] - RISK_RANK[b.result.residual] ||
    b.result.residualSeverity - a.result.residualSeverity ||
    b.result.ratings.irremediability - a.result.ratings.irremediability ||
    b.result.residualLikelihood - a.result.residualLikelihood ||
    a.result.control - b.result.control ||
    a.place - b.place
  );
}

/** A plan item with what only its order needs. */
export interface RankedItem {
  readonly item: PlanItem;
  /** Level of the worst harm behind it, or that its red line is not cleared: the second sort key. */
  readonly level: Urgency;
  readonly place: number;
}

/**
 * The order of a plan (scoring method section 4.6). It is total: two items of one type never share a
 * place, so the result does not depend on the order the items were made in.
 */
export function compareItems(a: RankedItem, b: RankedItem): number {
  const because = (pick: (of: PlanItem['because']) => number | undefined, missing: number) =>
    (pick(a.item.because) ?? missing) - (pick(b.item.because) ?? missing);
  return (
    Number(b.item.urgency === 'breach') - Number(a.item.urgency === 'breach') ||
    URGENCIES.indexOf(a.level) - URGENCIES.indexOf(b.level) ||
    -because((of) => of.severity, 0) ||
    -because((of) => of.irremediability, 0) ||
    -because((of) => of.likelihood, 0) ||
    because((of) => of.control, 0) ||
    TYPE_RANK[a.item.type] - TYPE_RANK[b.item.type] ||
    -because((of) => Number(of.keyControl), 0) ||
    -because((of) => of.weight, 0) ||
    (a.item.evidenced ?? 0) - (b.item.evidenced ?? 0) ||
    EFFORT_RANK[a.item.effort] - EFFORT_RANK[b.item.effort] ||
    a.place - b.place
  );
}
