import type { AssessmentResult, RiskLevel } from '#libs/scoring';

/** What a queue shows of a submission and is ordered by. */
export interface QueueFigures {
  readonly breached: number;
  readonly unresolved: number;
  /** Harms of severity 4 that apply. */
  readonly severeHarms: number;
  /** 0 where no harm applies, 1 low to 4 critical. */
  readonly worstResidual: number;
  /** High claims (level 3 or 4) that evidence carries at most half way. */
  readonly weakClaims: number;
  /** Per cent of the claims that evidence backs. */
  readonly coverage: number | null;
}

const RISKS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

export function queueFigures(result: AssessmentResult): QueueFigures {
  const counted = (state: string) => result.redLines.filter((line) => line.state === state).length;
  const harms = result.harms.filter(({ applies }) => applies !== 'false');
  const { coverage } = result.overall;
  return {
    breached: counted('BREACHED'),
    unresolved: counted('UNRESOLVED'),
    severeHarms: harms.filter(({ severity }) => severity === 4).length,
    worstResidual: Math.max(0, ...harms.map(({ residual }) => RISKS.indexOf(residual) + 1)),
    weakClaims: result.questions.filter(({ level = 0, tier }) => level >= 3 && tier <= 1).length,
    coverage: coverage === null ? null : Number((coverage.n * 100n) / coverage.d) / 100,
  };
}

const AT_MOST = 999;

/**
 * Orders the queue, highest first: any breach before any residual risk, that before unresolved red lines, those
 * before weak evidence. Each count is capped, so that many of a lesser kind never outweigh one of a greater.
 */
export function urgencyOf({ breached, unresolved, worstResidual, weakClaims }: QueueFigures): number {
  const most = (count: number, cap: number) => Math.min(count, cap);
  return (
    most(breached, 20) * 5 * 100 * 1000 +
    worstResidual * 100 * 1000 +
    most(unresolved, 99) * 1000 +
    most(weakClaims, AT_MOST)
  );
}
