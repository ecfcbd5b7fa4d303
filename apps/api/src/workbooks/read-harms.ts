import { NOTE } from '../assessments/assessment-inputs.types.js';
import { Involvement } from '../assessments/assessment-words.types.js';
import { foldWord } from './fold-text.js';
import { HARM_COLUMNS, INVOLVEMENTS, UNKNOWN, type RatingColumn } from './layout.js';
import type { RawSheet } from './raw-sheet.js';
import { tableRows, type TableRow } from './table.js';
import type { HarmRow, RatedFields } from './workbook.types.js';

export const DIMENSIONS = ['scale', 'scope', 'irremediability', 'likelihood'] as const;

/** The ratings of a sheet; `today` is the last day an incident can have. */
export function readHarms(sheet: RawSheet, isHarm: (id: string) => boolean, today: string): HarmRow[] {
  const seen = new Set<string>();
  return tableRows(sheet, HARM_COLUMNS).map(({ id, row }) => {
    if (id !== '' && !isHarm(id)) row.wrong('id', `This assessment has no harm “${id}”.`, 'Remove the row.');
    if (seen.has(id)) row.wrong('id', 'This row stands in the sheet twice.', 'Remove one of the two.');
    seen.add(id);
    const given = readRatings(row, today);
    return { id, at: row.place('scale'), revision: row.revision('revision'), given, faults: row.faults };
  });
}

/** The ratings in one row, of whichever sheet. */
export function readRatings(
  row: Pick<TableRow<RatingColumn>, 'value' | 'day' | 'text' | 'wrong'>,
  today: string,
): Partial<RatedFields> {
  const given: { -readonly [Key in keyof RatedFields]?: RatedFields[Key] } = {};
  for (const dimension of DIMENSIONS) {
    const value = row.value(dimension);
    if (value === undefined) continue;
    const rating = foldWord(String(value)) === foldWord(UNKNOWN) ? 0 : Number(value);
    if ([0, 1, 2, 3, 4].includes(rating) && String(value).trim() !== '0') given[dimension] = rating;
    else row.wrong(dimension, 'This is no rating.', `Enter 1, 2, 3, 4 or “${UNKNOWN}”.`);
  }
  const day = row.day('incidentOn');
  if (day !== undefined && day > today) {
    row.wrong('incidentOn', 'This day has not come yet.', 'Enter the day of the last incident.');
  } else if (day !== undefined) given.incidentOn = day;
  const involvement = row.value('involvement');
  if (involvement !== undefined) {
    const word = Object.values(Involvement).find((each) => each === foldWord(String(involvement)));
    if (word) given.involvement = word;
    else row.wrong('involvement', 'This is not one of the kinds of involvement.', `Choose ${INVOLVEMENTS.join(', ')}.`);
  }
  const exposed = row.text('exposed', NOTE);
  const note = row.text('note', NOTE);
  return { ...given, ...(exposed !== null && { exposed }), ...(note !== null && { note }) };
}
