/** Why a cell is not read as it is. */
export type CellTrouble = 'formula' | 'error' | 'date' | 'percent' | 'too-long';

/** What the style of a cell makes of a number in it. */
export type NumberFormat = 'number' | 'date' | 'percent';

/** A cell before anybody knows what it means; a blank one is left out. A date carries its day. */
export type RawCell = string | number | boolean | { readonly trouble: CellTrouble; readonly day?: string };

export interface RawRow {
  /** As spreadsheets count: the first is 1. */
  readonly row: number;
  /** By column, the first is 1. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

/** Longest text of a cell that spreadsheets themselves can hold. */
export const LONGEST_CELL = 32_767;
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;

/** The text of a cell without blanks around it; '' for anything but text. */
export const textOf = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
