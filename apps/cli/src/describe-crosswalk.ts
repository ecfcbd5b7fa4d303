import { crosswalks, type Crosswalk, type Instrument } from '#libs/instruments';
import { textTable } from './text-table.js';

const HEAD = ['item', 'title', 'questions', 'harms', 'red lines'];

/** A cross-walk and the instrument it was made from, as `id@version`. */
interface NamedCrosswalk {
  readonly instrument: string;
  readonly walk: Crosswalk;
}

/** The cross-walk of one text, named by the id of its family in any case; empty where the instrument cites no such text. */
export function findCrosswalk(instrument: Instrument, family: string): NamedCrosswalk[] {
  return crosswalks(instrument)
    .filter((walk) => walk.family.id.toLowerCase() === family.toLowerCase())
    .map((walk) => ({ instrument: `${instrument.id}@${instrument.version}`, walk }));
}

/** A cross-walk as a table for reading: a line for each item of the text, also where nothing answers it. */
export function crosswalkTable({ instrument, walk }: NamedCrosswalk): string {
  const asked = walk.rows.filter(({ questions }) => questions.length > 0).length;
  const head = `${instrument}: ${walk.family.title}\n${asked} of ${walk.rows.length} items are asked about\n\n`;
  return `${head}${textTable([HEAD, ...rowsOf(walk)])}`;
}

/** Cross-walks as one CSV (RFC 4180): comma, CRLF, one head line; several ids stand in one cell, parted by spaces. */
export function crosswalkCsv(walks: readonly NamedCrosswalk[]): string {
  const rows = walks.flatMap(({ instrument, walk }) => rowsOf(walk).map((row) => [instrument, ...row]));
  return [['instrument', ...HEAD], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function rowsOf({ rows }: Crosswalk): string[][] {
  return rows.map(({ source, questions, harms, redLines }) => [
    source.label,
    source.title,
    questions.join(' '),
    harms.join(' '),
    redLines.join(' '),
  ]);
}

/** A cell that begins like a formula would run in a spreadsheet; an apostrophe makes it text. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
