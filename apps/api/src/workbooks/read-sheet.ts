import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type NumberFormat, type RawCell, type RawRow } from './raw-sheet.js';
import { FileRefused, DOWNLOAD_AGAIN } from './refused.js';
import { attribute, type XmlParts } from './xml-part.js';

const MOST_CELLS = 120_000;
/** Later columns may be formatted but hold nothing of ours. */
const LAST_COLUMN = 16_384;

interface Surroundings {
  readonly name: string;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** The cells of one sheet that hold something, in the order of the file. */
export function readSheet(parts: XmlParts, part: string, { name, texts, formats }: Surroundings): RawRow[] {
  const rows: RawRow[] = [];
  let cells = new Map<number, RawCell>();
  let row = 0;
  let column = 0;
  let cellCount = 0;
  let type = 'n';
  let style = 0;
  let hasFormula = false;
  let value = '';
  let taking = false;
  let phonetic = 0;

  const tooMany = (what: string) =>
    new FileRefused(
      `its sheet “${name}” has more than ${what}`,
      `Remove what does not belong to it. ${DOWNLOAD_AGAIN}`,
    );

  parts.read(part, {
    open: (tag) => {
      switch (tag.name) {
        case 'row': {
          const stated = Number(attribute(tag, 'r') ?? row + 1);
          if (!Number.isInteger(stated) || stated <= row)
            throw new FileRefused(`the rows of “${name}” are out of order`, DOWNLOAD_AGAIN);
          row = stated;
          column = 0;
          cells = new Map();
          if (rows.push({ row, cells }) > MOST_ROWS) throw tooMany(`${MOST_ROWS} rows`);
          return;
        }
        case 'c': {
          if ((cellCount += 1) > MOST_CELLS) throw tooMany(`${MOST_CELLS} cells`);
          column = columnOf(attribute(tag, 'r')) ?? column + 1;
          if (column > LAST_COLUMN) throw tooMany(`${LAST_COLUMN} columns`);
          type = attribute(tag, 't') ?? 'n';
          style = Number(attribute(tag, 's') ?? 0);
          hasFormula = false;
          value = '';
          return;
        }
        case 'f':
          hasFormula = true;
          return;
        case 'rPh':
          phonetic += 1;
          return;
        case 'v':
        case 't':
          taking = phonetic === 0;
      }
    },
    text: (text) => {
      if (taking && value.length <= LONGEST_CELL) value += text;
    },
    close: (closed) => {
      if (closed === 'v' || closed === 't') taking = false;
      if (closed === 'rPh') phonetic -= 1;
      if (closed !== 'c' || column > MOST_COLUMNS) return;
      const cell = hasFormula
        ? { trouble: 'formula' as const }
        : cellOf(type, value, texts, formats[style] ?? 'number');
      if (cell !== '') cells.set(column, cell);
    },
  });
  return rows;
}

function cellOf(type: string, value: string, texts: readonly string[], format: NumberFormat): RawCell {
  if (value === '') return '';
  switch (type) {
    case 's': {
      const text = texts[Number(value)] ?? '';
      return text.length > LONGEST_CELL ? { trouble: 'too-long' } : text;
    }
    case 'str':
    case 'inlineStr':
      return value.length > LONGEST_CELL ? { trouble: 'too-long' } : unescapeText(value);
    case 'b':
      return value === '1';
    case 'e':
      return { trouble: 'error' };
    case 'd':
      return value.slice(0, 10);
    default:
      return format === 'percent' ? { trouble: 'percent' } : numberCell(Number(value), format);
  }
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, whose calendar has a 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A number, or the calendar day that a date is stored as. */
function numberCell(number: number, format: NumberFormat): RawCell {
  if (!Number.isFinite(number)) return { trouble: 'error' };
  if (format === 'number') return number;
  const isDay = Number.isInteger(number) && number > 60 && number < 100_000;
  return isDay
    ? { trouble: 'date', day: new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, 10) }
    : { trouble: 'date' };
}

/** Number of a column from an address like AB12. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Signs that XML cannot hold are written as _x0001_ in workbooks. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
