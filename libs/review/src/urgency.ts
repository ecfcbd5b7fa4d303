import { toDecimalText, type AssessmentResult, type Fraction, type RiskLevel } from '#libs/scoring';

/** What the queue shows of a submission and is ordered by; from the evidenced result, before any verdict. */
export interface CaseFigures {
  readonly breached: number;
  readonly unresolved: number;
  /** Applicable harms of severity 4, or critical after controls. */
  readonly severeHarms: number;
  /** 0: no harm applies; 1 to 4: low to critical. */
  readonly worstResidual: number;
  /** Share of weight with usable evidence, 0 to 100 with two decimals; null where nothing was assessed. */
  readonly coverage: string | null;
  readonly urgency: number;
}

const RESIDUALS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

/** Where a residual risk stands among the four, 1 to 4. */
export function residualRank(residual: RiskLevel): number {
  return RESIDUALS.indexOf(residual) + 1;
}

export function caseFigures(result: AssessmentResult): CaseFigures {
  const countRedLines = (state: string) => result.redLines.filter((redLine) => redLine.state === state).length;
  const harms = result.harms.filter((harm) => harm.applies !== 'false');
  const facts = {
    breached: countRedLines('BREACHED'),
    unresolved: countRedLines('UNRESOLVED'),
    severeHarms: harms.filter((harm) => harm.severity === 4 || harm.residual === 'critical').length,
    worstResidual: Math.max(0, ...harms.map((harm) => residualRank(harm.residual))),
  };
  const { coverage } = result.overall;
  return {
    ...facts,
    coverage: coverage && toDecimalText(coverage).replace(/\d\d$/, ''),
    urgency: urgency({ ...facts, coverage }),
  };
}

/**
 * Orders the queue. A number of five digits that can be read: breached red lines, worst residual risk, red lines
 * not cleared, severe harms, and how weak the evidence is (0: three quarters and more of the weight is backed, 3: less
 * than one quarter). Counts stop at nine. 21432: two breaches, the worst harm low, four not cleared, …
 */
export function urgency({
  breached,
  worstResidual,
  unresolved,
  severeHarms,
  coverage,
}: Omit<CaseFigures, 'coverage' | 'urgency'> & { readonly coverage: Fraction | null }): number {
  return [breached, worstResidual, unresolved, severeHarms, weakness(coverage)].reduce(
    (digits, count) => 10 * digits + Math.min(9, count),
    0,
  );
}

function weakness(coverage: Fraction | null): number {
  if (coverage === null) return 0;
  const quarters = Number((coverage.n * 4n) / (coverage.d * 100n));
  return Math.max(0, 3 - quarters);
}
