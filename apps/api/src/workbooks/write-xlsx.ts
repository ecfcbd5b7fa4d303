import { Workbook, type Cell, type DataValidation, type Style, type Worksheet } from '@cj-tech-master/excelts';
import type { Book, BookCell, BookSheet, Check } from './book.js';

const FONT = 'Calibri';
const INK = 'FF1F2933';
const LINE = { style: 'thin', color: { argb: 'FFD5D9DE' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

const fill = (argb: string): Style['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const wrapped = { vertical: 'top', wrapText: true } as const;
const font = (more: object = {}) => ({ name: FONT, size: 11, color: { argb: INK }, ...more });

/** Text format everywhere, so that no program takes a text for a formula, a date or a number. */
const TEXT = '@';
const LOOKS: Readonly<Record<BookCell['look'], Partial<Style>>> = {
  plain: { font: font(), alignment: wrapped, numFmt: TEXT },
  part: { font: font(), alignment: { ...wrapped, indent: 1 }, numFmt: TEXT },
  faint: { font: font({ italic: true, color: { argb: 'FF66707A' } }), alignment: wrapped, numFmt: TEXT },
  title: { font: font({ bold: true, size: 13 }), alignment: wrapped, numFmt: TEXT },
  head: {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    alignment: { vertical: 'middle', wrapText: true },
    fill: fill('FF1F4E4A'),
    border: BORDER,
    numFmt: TEXT,
  },
  input: {
    font: font(),
    alignment: wrapped,
    fill: fill('FFFDF6E3'),
    border: BORDER,
    protection: { locked: false },
    numFmt: TEXT,
  },
};
/** Numbers and dates are typed as such. */
const NUMBER = { ...LOOKS.input, numFmt: '0.##########' };
const DATE = { ...LOOKS.input, numFmt: 'yyyy-mm-dd' };

/** Makes the file of a workbook; equal books give equal bytes. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const workbook = new Workbook();
  const madeAt = new Date(book.madeAt);
  Object.assign(workbook, { creator: 'OpenCRIA', title: book.title, created: madeAt, modified: madeAt });
  for (const sheet of book.sheets) await addSheet(workbook, sheet);
  return workbook.xlsx.writeBuffer({ zip: { level: 6, modTime: madeAt } });
}

async function addSheet(workbook: Workbook, sheet: BookSheet): Promise<void> {
  const page = workbook.addWorksheet(sheet.name, {
    views: sheet.table ? [{ state: 'frozen', xSplit: 1, ySplit: 1 }] : [],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.widths.forEach((width, place) => (page.getColumn(place + 1).width = width));
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => writeCell(page.getCell(row + 1, column + 1), cell)),
  );
  for (const place of sheet.hiddenColumns) page.getColumn(place + 1).hidden = true;
  if (sheet.table) filterTable(page, sheet);
  if (sheet.hidden) page.state = 'hidden';
  await page.protect(undefined, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  });
}

function filterTable(page: Worksheet, { rows, widths }: BookSheet): void {
  page.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows.length, col: widths.length } };
}

function writeCell(cell: Cell, { value, look, check }: BookCell): void {
  cell.value = value;
  cell.style = check?.kind === 'number' ? NUMBER : check?.kind === 'date' ? DATE : LOOKS[look];
  if (check) cell.dataValidation = validationOf(check, cell.address);
}

function validationOf(check: Check, address: string): DataValidation {
  const shared = { allowBlank: true, showErrorMessage: true, errorTitle: 'Not one of the answers' } as const;
  switch (check.kind) {
    case 'list':
      return { ...shared, type: 'list', formulae: [check.from], error: 'Choose from the list of this cell.' };
    case 'number': {
      const words = check.or.map((text) => `${address}="${text}"`).join(',');
      return {
        ...shared,
        type: 'custom',
        formulae: [`OR(AND(ISNUMBER(${address}),${address}>=${check.min},${address}<=${check.max}),${words})`],
        error: `Enter a number from ${check.min} to ${check.max}, or one of: ${check.or.join(', ')}.`,
      };
    }
    case 'date':
      return {
        ...shared,
        type: 'custom',
        formulae: [`OR(ISNUMBER(${address}),LEN(${address})=10)`],
        error: 'Enter a day like 2026-11-30.',
      };
  }
}
