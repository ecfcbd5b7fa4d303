import type { IsoDate } from './assessment-input.js';
import type { RiskLevel } from './assessment-result.js';

export interface LastAssessed {
  readonly asOf: IsoDate;
  /** The worst residual level of all its harms; null where it rates none. */
  readonly worstResidual: RiskLevel | null;
  readonly under13: boolean;
}

const FULL_CYCLE_MONTHS = 24;
const SHORT_CYCLE_MONTHS = 12;
const DECLARATION_MONTHS = 3;

/** When the next full assessment is due (section 7). */
export function nextAssessmentOn({ asOf, worstResidual, under13 }: LastAssessed): IsoDate {
  return addMonths(asOf, isSevere(worstResidual) || under13 ? SHORT_CYCLE_MONTHS : FULL_CYCLE_MONTHS);
}

/**
 * The latest day up to `today` on which it should have been declared whether anything changed: quarterly where a high
 * or critical risk is left; null where none is due.
 */
export function lastDeclarationOn({ asOf, worstResidual }: LastAssessed, today: IsoDate): IsoDate | null {
  if (!isSevere(worstResidual)) return null;
  let due: IsoDate | null = null;
  for (let months = DECLARATION_MONTHS; addMonths(asOf, months) <= today; months += DECLARATION_MONTHS) {
    due = addMonths(asOf, months);
  }
  return due;
}

const isSevere = (level: RiskLevel | null): boolean => level === 'high' || level === 'critical';

/** Calendar months later; the day is clamped to the end of its month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
