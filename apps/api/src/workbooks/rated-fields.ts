import { UNKNOWN, type Cells, type RatingColumn } from './layout.js';
import type { RatedFields } from './workbook.types.js';

export const UNRATED: RatedFields = {
  scale: null,
  scope: null,
  irremediability: null,
  likelihood: null,
  incidentOn: null,
  involvement: null,
  exposed: '',
  note: '',
};

/** The fields of a rating that files carry, and nothing else of it. */
export function ratedFields(rating: RatedFields): RatedFields {
  const { scale, scope, irremediability, likelihood, incidentOn, involvement, exposed, note } = rating;
  return { scale, scope, irremediability, likelihood, incidentOn, involvement, exposed, note };
}

/** A rating as the cells of its row. */
export function ratingCells(rating: RatedFields | undefined): Cells<RatingColumn> {
  return {
    scale: ratingCell(rating?.scale),
    scope: ratingCell(rating?.scope),
    irremediability: ratingCell(rating?.irremediability),
    likelihood: ratingCell(rating?.likelihood),
    incidentOn: rating?.incidentOn ?? null,
    involvement: rating?.involvement ?? null,
    exposed: rating?.exposed || null,
    note: rating?.note || null,
  };
}

/** Stored as 1 to 4, 0 for unknown, null for not rated yet. */
function ratingCell(stored: number | null | undefined): string | null {
  if (stored === null || stored === undefined) return null;
  return stored === 0 ? UNKNOWN : String(stored);
}
