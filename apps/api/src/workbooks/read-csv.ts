import { CsvError, parse } from 'csv-parse/sync';
import { FILE_ROWS, FORMAT, SHEETS } from './layout.js';
import { lively } from './plain-files.js';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from './raw-sheet.js';
import { DOWNLOAD_AGAIN, FileRefused } from './refused.js';

const SAVE_UTF8 = 'Save it as “CSV UTF-8” and choose it again.';

/** The sheets of a CSV file: the first row says where it comes from and which table follows; answers where it does not say. */
export function readCsv(bytes: Buffer): RawSheet[] {
  const rows = parseRows(decode(bytes)).map((row) => row.map(lively));
  const [head = [], ...table] = rows;
  const named = head[FILE_ROWS.length];
  const name = [SHEETS.harms, SHEETS.ownHarms].find((sheet) => sheet === named) ?? SHEETS.answers;
  const file = FILE_ROWS.map((key, place) => ({
    row: place + 1,
    cells: new Map<number, RawCell>([
      [1, key],
      [2, head[place] ?? ''],
    ]),
  }));
  return [
    { name: SHEETS.file, rows: file },
    { name, rows: table.map((row, place) => ({ row: place + 2, cells: cellsOf(row) })) },
  ];
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('it is neither a workbook nor a text in UTF-8', SAVE_UTF8);
  }
}

/** Spreadsheets write commas, semicolons or tabs, as the language of the computer has it. */
function parseRows(text: string): string[][] {
  const delimiter = text.startsWith(FORMAT) ? text.charAt(FORMAT.length) : text.charAt(FORMAT.length + 2);
  try {
    return parse(text, {
      delimiter: [',', ';', '\t'].includes(delimiter) ? delimiter : ',',
      relax_column_count: true,
      max_record_size: MOST_COLUMNS * LONGEST_CELL,
      to: MOST_ROWS + 1,
      on_record: (record: string[], { records }) => {
        if (records > MOST_ROWS) {
          throw new FileRefused(
            `it has more than ${MOST_ROWS} rows`,
            `Remove what does not belong to it. ${DOWNLOAD_AGAIN}`,
          );
        }
        return record;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new FileRefused('its rows cannot be told apart', SAVE_UTF8);
  }
}

function cellsOf(row: readonly string[]): Map<number, RawCell> {
  const cells = row
    .slice(0, MOST_COLUMNS)
    .map((text, place): [number, RawCell] => [place + 1, text.length > LONGEST_CELL ? { trouble: 'too-long' } : text]);
  return new Map(cells.filter(([, cell]) => cell !== ''));
}
