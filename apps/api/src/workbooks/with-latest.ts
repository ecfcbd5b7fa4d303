import type { Incident } from '../assessments/harm-rating.types.js';

/**
 * Files carry the day of the latest incident alone. A later day is a new case; an earlier one corrects the latest;
 * an empty cell erases nothing.
 */
export function withLatest(incidents: readonly Incident[], on: string | null): Incident[] {
  const [latest, ...earlier] = incidents;
  if (on === null || incidents.some((incident) => incident.on === on)) return [...incidents];
  if (!latest || on > latest.on) return [{ on, cases: 1 }, ...incidents];
  return [{ on, cases: latest.cases }, ...earlier];
}
