import { isCalendarDate } from '../platform/scalars.js';
import { textFault } from '../platform/text-field.js';
import { unfitText } from '../platform/unfit-text.js';
import { foldText, foldWord } from './fold-text.js';
import { columnName, type Column } from './layout.js';
import { textOf, type CellTrouble, type RawCell, type RawRow, type RawSheet } from './raw-sheet.js';
import { DOWNLOAD_AGAIN, FileRefused } from './refused.js';
import type { CellFault, Place } from './workbook.types.js';

const TROUBLES: Readonly<Record<CellTrouble, Pick<CellFault, 'says' | 'mend'>>> = {
  formula: { says: 'This cell holds a formula.', mend: 'Enter the value itself.' },
  error: { says: 'This cell shows an error of the spreadsheet program.', mend: 'Enter the value itself.' },
  date: {
    says: 'The spreadsheet program made a date of this cell.',
    mend: 'Format the cell as text and enter it again.',
  },
  percent: {
    says: 'This cell is formatted as a percentage.',
    mend: 'Format it as a number and enter 50 for 50 percent.',
  },
  'too-long': { says: 'This text is longer than a cell can hold.', mend: 'Shorten it.' },
};

/** A row of a sheet by the keys of its columns; it gathers what is wrong with its cells. */
export class TableRow<Key extends string> {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly sheet: string,
    private readonly columns: ReadonlyMap<Key, number>,
    private readonly raw: RawRow,
  ) {}

  place(key: Key): Place {
    return { sheet: this.sheet, cell: `${columnName(this.columns.get(key) ?? 1)}${this.raw.row}` };
  }

  wrong(key: Key, says: string, mend: string): void {
    this.faults.push({ ...this.place(key), says, mend });
  }

  cell(key: Key): RawCell | undefined {
    return this.raw.cells.get(this.columns.get(key) ?? 0);
  }

  /** Text, number or yes as typed; undefined for a blank cell and for one that is wrong, which is noted. */
  value(key: Key): string | number | undefined {
    const cell = this.cell(key);
    if (cell === undefined) return undefined;
    if (typeof cell === 'boolean') return String(cell);
    if (typeof cell === 'object') {
      const { says, mend } = TROUBLES[cell.trouble];
      this.wrong(key, says, mend);
      return undefined;
    }
    if (typeof cell === 'string' && foldText(cell) === '') return undefined;
    return cell;
  }

  /** A text of at most `max` characters, as it can be stored. */
  text(key: Key, max: number): string | null {
    const value = this.value(key);
    if (value === undefined) return null;
    const text = String(value).replace(/\r\n?/g, '\n');
    const tooLong = textFault(text, { max });
    if (tooLong !== undefined) this.wrong(key, tooLong, 'Shorten it.');
    else if (unfitText(text, key)) this.wrong(key, 'This text holds a sign that cannot be stored.', 'Type it again.');
    else return text;
    return null;
  }

  /** A calendar day, typed as one or as text; undefined for a blank cell and for one that is wrong, which is noted. */
  day(key: Key): string | undefined {
    const cell = this.cell(key);
    const day = typeof cell === 'object' ? cell.day : this.value(key);
    if (cell === undefined || (day === undefined && typeof cell !== 'object')) return undefined;
    if (typeof day === 'string' && isCalendarDate(day.trim())) return day.trim();
    this.wrong(key, 'This is no day.', 'Enter a day like 2026-11-30.');
    return undefined;
  }

  revision(key: Key): number | null {
    const value = Number(this.value(key) ?? Number.NaN);
    return Number.isInteger(value) && value >= 0 ? value : null;
  }
}

/** The rows of a sheet that have an id, found by the titles in its first row wherever their columns were moved. */
export function tableRows<Key extends string>(
  sheet: RawSheet,
  columns: readonly (Column & { readonly key: Key })[],
): { readonly id: string; readonly row: TableRow<Key> }[] {
  const [head, ...rows] = sheet.rows;
  const places = new Map<Key, number>();
  for (const { key, title, formerTitle = title, input, later } of columns) {
    const titles = [foldWord(title), foldWord(formerTitle)];
    const found = [...(head?.cells ?? [])].filter(([, cell]) => titles.includes(foldWord(textOf(cell))));
    const [place, ...others] = found.map(([column]) => column);
    if (others.length > 0) throw new FileRefused(`“${sheet.name}” has two columns “${title}”`, DOWNLOAD_AGAIN);
    if (place !== undefined) places.set(key, place);
    else if (!later && (input || key === 'id' || key === 'revision' || key === 'ratingRevision')) {
      throw new FileRefused(`“${sheet.name}” has no column “${title}” in its first row`, DOWNLOAD_AGAIN);
    }
  }
  return rows.flatMap((raw) => {
    const row = new TableRow(sheet.name, places, raw);
    const id = row.cell('id' as Key);
    if (typeof id === 'string' && id.trim() !== '') return [{ id: id.trim(), row }];
    const filled = columns.some(({ key, input }) => input && row.cell(key) !== undefined);
    if (!filled) return [];
    row.wrong('id' as Key, 'Something is entered in this row, but it has lost its id.', DOWNLOAD_AGAIN);
    return [{ id: '', row }];
  });
}
