import type { AssessmentResult, HarmResult, RiskLevel } from '#libs/scoring';

const WORST_FIRST: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low'];

export interface RankedHarm extends HarmResult {
  readonly number: number;
}

/** Harms that apply, worst first by what is left (scoring method section 4.6), numbered from 1. */
export function rankHarms(result: AssessmentResult): readonly RankedHarm[] {
  return result.harms
    .filter((harm) => harm.applies !== 'false')
    .sort(
      (a, b) =>
        WORST_FIRST.indexOf(a.residual) - WORST_FIRST.indexOf(b.residual) ||
        b.residualSeverity - a.residualSeverity ||
        b.ratings.irremediability - a.ratings.irremediability ||
        b.residualLikelihood - a.residualLikelihood ||
        a.control - b.control,
    )
    .map((harm, place) => ({ ...harm, number: place + 1 }));
}
