import type { HarmRating } from '../assessments/harm-rating.types.js';
import { entryOf, judge, type Compared } from './compare.js';
import { foldText } from './fold-text.js';
import { UNKNOWN } from './layout.js';
import { ratedFields, UNRATED } from './rated-fields.js';
import { DIMENSIONS } from './read-harms.js';
import type { HarmRow, RatedFields, Version } from './workbook.types.js';

export type RatingOf = (harmId: string, revision: number) => RatedFields | undefined;

export function compareHarm(
  row: HarmRow,
  title: string,
  rating: HarmRating | undefined,
  baseOf: RatingOf,
): Compared<RatedFields> {
  const current = rating ? ratedFields(rating) : UNRATED;
  const wanted = { ...current, ...row.given };
  const kind = judge({
    faulty: row.faults.length > 0,
    blank: Object.keys(row.given).length === 0,
    same: sameRating(wanted, current),
    stored: !sameRating(current, UNRATED),
    moved: (row.revision ?? 0) !== (rating?.revision ?? 0),
    untouched: () => {
      const base = row.revision === 0 ? UNRATED : baseOf(row.id, row.revision ?? -1);
      return base !== undefined && sameRating({ ...base, ...row.given }, base);
    },
  });
  return {
    entry: entryOf('harm', kind, row, {
      title,
      group: '',
      ours: rating ? { ...versionOf(current), at: rating.updatedAt } : null,
      file: versionOf(wanted),
      texts: [wanted.exposed, wanted.note],
    }),
    revision: rating?.revision ?? 0,
    wanted,
  };
}

function sameRating(one: RatedFields, other: RatedFields): boolean {
  const key = (fields: RatedFields): string =>
    JSON.stringify(
      Object.keys(UNRATED).map((name) => {
        const value = fields[name as keyof RatedFields];
        return typeof value === 'string' ? foldText(value) : value;
      }),
    );
  return key(one) === key(other);
}

const NAMES = { scale: 'Scale', scope: 'Scope', irremediability: 'Irremediability', likelihood: 'Likelihood' } as const;

function versionOf(fields: RatedFields): Version {
  const ratings = DIMENSIONS.flatMap((dimension) => {
    const value = fields[dimension];
    return value === null ? [] : [`${NAMES[dimension]} ${value === 0 ? UNKNOWN.toLowerCase() : value}`];
  });
  const facts = [
    ...ratings,
    ...(fields.incidentOn ? [`Last incident ${fields.incidentOn}`] : []),
    ...(fields.involvement ? [`Involvement: ${fields.involvement}`] : []),
    ...(fields.exposed ? [`Most exposed: ${fields.exposed}`] : []),
  ];
  return { says: facts.join('; '), note: fields.note };
}
