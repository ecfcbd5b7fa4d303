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
