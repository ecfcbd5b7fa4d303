import { OWN_HARM_TITLE, OWN_HARM_WHAT, HarmCategory } from '../assessments/own-harm.types.js';
import { foldWord } from './fold-text.js';
import { OWN_HARM_COLUMNS, type OwnHarmColumn } from './layout.js';
import type { RawSheet } from './raw-sheet.js';
import { readRatings } from './read-harms.js';
import { tableRows, type TableRow } from './table.js';
import type { HarmRow, OwnHarmFields, OwnHarmRow } from './workbook.types.js';

type Row = TableRow<OwnHarmColumn>;

/** Something that has an id and is called by its title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What own harms can name. */
export interface Nameable {
  readonly rights: readonly Named[];
  readonly modules: readonly Named[];
}

export interface OwnHarmRows {
  readonly ownHarms: readonly OwnHarmRow[];
  /** The ratings in the same rows. */
  readonly ratings: readonly HarmRow[];
}

/** The own harms of a sheet; a prepared row in which nothing is entered says nothing at all. */
export function readOwnHarms(sheet: RawSheet, nameable: Nameable, today: string): OwnHarmRows {
  const seen = new Set<string>();
  const ownHarms: OwnHarmRow[] = [];
  const ratings: HarmRow[] = [];
  for (const { id, row } of tableRows(sheet, OWN_HARM_COLUMNS)) {
    if (seen.has(id)) row.wrong('id', 'This row stands in the sheet twice.', 'Remove one of the two.');
    seen.add(id);
    const revision = row.revision('revision');
    const ratingRevision = row.revision('ratingRevision');
    const given = readContent(row, nameable);
    const faults = row.faults.splice(0);
    const rated = readRatings(row, today);
    const says = (fields: object, of: readonly unknown[]): boolean => Object.keys(fields).length + of.length > 0;
    if (revision !== 0 || says(given, faults) || says(rated, row.faults)) {
      ownHarms.push({ id, at: row.place('title'), revision, given, faults });
    }
    if (ratingRevision !== 0 || says(rated, row.faults)) {
      ratings.push({ id, at: row.place('scale'), revision: ratingRevision, given: rated, faults: row.faults });
    }
  }
  return { ownHarms, ratings };
}

function readContent(row: Row, { rights, modules }: Nameable): Partial<OwnHarmFields> {
  const title = row.text('title', OWN_HARM_TITLE)?.trim();
  const what = row.text('what', OWN_HARM_WHAT)?.trim();
  const category = readCategory(row);
  const touched = readNames(row, 'rights', rights);
  const parts = readNames(row, 'modules', modules);
  return {
    ...(title && { title }),
    ...(what && { what }),
    ...(category && { category }),
    ...(touched && { rights: touched }),
    ...(parts && { modules: parts }),
  };
}

export const CATEGORIES = Object.values(HarmCategory);

function readCategory(row: Row): HarmCategory | undefined {
  const value = row.value('category');
  if (value === undefined) return undefined;
  const found = CATEGORIES.find((each) => each === foldWord(String(value)));
  if (!found) row.wrong('category', 'This is not one of the kinds of harm.', `Choose ${CATEGORIES.join(', ')}.`);
  return found;
}

/** Names or ids, one on each line. */
function readNames(row: Row, key: 'rights' | 'modules', known: readonly Named[]): readonly string[] | undefined {
  const value = row.value(key);
  if (value === undefined) return undefined;
  const words = String(value).split(/[\n;]/).map(foldWord).filter(Boolean);
  const found = words.flatMap((word) => {
    const named = known.find(({ id, title }) => foldWord(title) === word || foldWord(id) === word);
    if (named) return [named.id];
    const names = known.map(({ title }) => `“${title}”`).join(', ');
    row.wrong(
      key,
      `The questionnaire knows no “${word.slice(0, 60)}” here.`,
      `Take from ${names}; each on its own line.`,
    );
    return [];
  });
  return found.length === 0 ? undefined : [...new Set(found)];
}
