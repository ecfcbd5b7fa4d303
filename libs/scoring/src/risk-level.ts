import type { Level, Rating } from '#libs/instruments';
import type { RiskLevel } from './assessment-result.js';

/** Rows: severity 1 to 4; columns: likelihood 1 to 4 (section 4.3). A harm of severity 4 is never below high. */
const LEVELS: Readonly<Record<Rating, readonly [RiskLevel, RiskLevel, RiskLevel, RiskLevel]>> = {
  4: ['high', 'critical', 'critical', 'critical'],
  3: ['medium', 'high', 'high', 'high'],
  2: ['low', 'medium', 'medium', 'medium'],
  1: ['low', 'low', 'low', 'low'],
};

/** Steps of likelihood that controls of strength 0 to 4 take away (section 4.5): documents alone take none. */
const REDUCTION = [0, 0, 0, 1, 2] as const;

/**
 * Level of a harm of this severity and likelihood (section 4.3): severity dominates.
 */
export function riskLevel(severity: Rating, likelihood: Rating): RiskLevel {
  return LEVELS[severity][likelihood - 1] ?? 'low';
}

/** Severity (section 4.2): grave or irreversible is severe even if rare; wide reach adds one step at most. */
export function severityOf(scale: Rating, scope: Rating, irremediability: Rating): Rating {
  return Math.max(scale, irremediability, Math.min(scope, scale + 1)) as Rating;
}

/** Likelihood after controls (section 4.5); after an incident in the last 12 months never below 3. */
export function residualLikelihood(likelihood: Rating, control: Level, incident: boolean): Rating {
  return Math.max(incident ? 3 : 1, likelihood - REDUCTION[control]) as Rating;
}
