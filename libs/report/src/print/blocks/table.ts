import type { Cell, Table } from '../../report.js';
import { heightOf, wrap, type Line, type TextStyle } from '../lines.js';
import { harmColours, palette } from '../palette.js';
import { drawColumns, wrapAll, type Column } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign } from '../signs.js';

const PAD_X = mm(2);
const PAD_Y = mm(1.2);
const PAD_Y_DENSE = mm(0.65);
/** A row no taller than this is kept on one page; a taller one may go on over the next. */
const KEEP = mm(75);

interface Measure {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
}

/** A table whose head is drawn again on every page; there it is decoration, since a reader has heard it once. */
export function printTable(sheet: Sheet, parent: Element, table: Table, showCaption: boolean): void {
  const padY = table.dense ? PAD_Y_DENSE : PAD_Y;
  const measures = columnsOf(sheet, table);
  const { head, headHeight, firstRow } = begin(sheet, table, measures);
  const rows = table.rows.map((row) => row.map((cell, at) => cellLines(sheet, cell, measures[at])));
  const element = sheet.element(parent, 'Table', { title: table.caption });
  if (showCaption) printCaption(sheet, element, table.caption, headHeight + firstRow);
  sheet.need(headHeight + firstRow);

  const titles = sheet.element(element, 'TR');
  const headCells = head.map((lines, at) => {
    const cell = sheet.element(titles, 'TH', { scope: 'Column' });
    const inner = (measures[at]?.width ?? 0) - 2 * PAD_X;
    return {
      cell,
      lines: table.columns[at]?.figures ? alignEnd(lines, inner) : lines,
      x: (measures[at]?.x ?? page.left) + PAD_X,
    };
  });
  drawHead(sheet, headHeight, () => {
    for (const { cell, lines, x } of headCells) sheet.content(cell, 'Span', () => headText(sheet, lines, x));
  });
  const repeat = () =>
    drawHead(sheet, headHeight, () =>
      sheet.artifact(() => headCells.forEach(({ lines, x }) => headText(sheet, lines, x))),
    );

  for (const row of rows) {
    const height = Math.max(0, ...row.map(heightOf)) + 2 * padY;
    if (sheet.room < Math.min(height, KEEP)) {
      sheet.newPage();
      repeat();
    }
    const line = sheet.element(element, 'TR');
    sheet.y += padY;
    drawColumns(
      sheet,
      row.map((lines, at): Column => ({
        element: sheet.element(line, 'TD'),
        tag: 'Span',
        x: (measures[at]?.x ?? page.left) + PAD_X,
        lines: table.columns[at]?.figures ? alignEnd(lines, (measures[at]?.width ?? 0) - 2 * PAD_X) : lines,
      })),
      () => {
        repeat();
        sheet.y += padY;
      },
    );
    sheet.y += padY;
    sheet.rule(sheet.y, palette.hairline, 0.5);
  }
  sheet.y += mm(4);
}

/** The least a table takes on a page: its head and its first row. A heading above asks for as much. */
export function tableStart(sheet: Sheet, table: Table): number {
  const { headHeight, firstRow } = begin(sheet, table, columnsOf(sheet, table));
  return headHeight + firstRow;
}

function begin(sheet: Sheet, table: Table, measures: readonly Measure[]) {
  const head = table.columns.map(({ title }, at) =>
    wrap([{ text: title }], sheet.styles.cellHead, (measures[at]?.width ?? 0) - 2 * PAD_X),
  );
  const row = (table.rows[0] ?? []).map((cell, at) => heightOf(cellLines(sheet, cell, measures[at])));
  return {
    head,
    headHeight: Math.max(...head.map(heightOf)) + 2 * PAD_Y,
    firstRow: Math.min(Math.max(0, ...row) + 2 * PAD_Y, KEEP),
  };
}

function printCaption(sheet: Sheet, table: Element, caption: string, company: number): void {
  const lines = wrap([{ text: caption }], sheet.styles.caption, page.inner);
  sheet.need(mm(4) + heightOf(lines) + company);
  if (!sheet.atTop) sheet.y += mm(4);
  drawColumns(sheet, [{ element: sheet.element(table, 'Caption'), tag: 'Span', x: page.left, lines }]);
  sheet.y += mm(1.6);
}

function columnsOf(sheet: Sheet, table: Table): readonly Measure[] {
  let x: number = page.left;
  return table.columns.map(({ share, figures }) => {
    const width = share * page.inner;
    const { cell, cellFigure, cellDense } = sheet.styles;
    const measure = { x, width, style: table.dense ? cellDense : figures ? cellFigure : cell };
    x += width;
    return measure;
  });
}

function drawHead(sheet: Sheet, height: number, draw: () => void): void {
  sheet.artifact(() => sheet.doc.rect(page.left, sheet.y, page.inner, height).fill(palette.sunken));
  sheet.y += PAD_Y;
  draw();
  sheet.y += height - PAD_Y;
}

function headText(sheet: Sheet, lines: readonly Line[], x: number): void {
  let { y } = sheet;
  for (const line of lines) {
    sheet.inColumn(line, x, y);
    y += line.height;
  }
}

const alignEnd = (lines: readonly Line[], width: number): readonly Line[] =>
  lines.map(({ endAt: _, ...line }) => ({
    ...line,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + width - line.width })),
  }));

const CHIP_HEIGHT = 13.6;
const CHIP_TEXT = 16;

function cellLines(sheet: Sheet, cell: Cell, measure: Measure | undefined): readonly Line[] {
  if (!measure) return [];
  const inner = measure.width - 2 * PAD_X;
  const { chip } = cell;
  if (chip === undefined) {
    return wrapAll(sheet, cell.text, measure.style, inner, cell);
  }
  const { fill, ink } = harmColours[chip];
  const style = { ...sheet.styles.cellHead, colour: ink };
  const [line] = wrap(cell.text[0] ?? [], style, inner, CHIP_TEXT);
  if (!line) return [];
  const draw = (x: number, middle: number) => {
    sheet.doc.roundedRect(x, middle - CHIP_HEIGHT / 2, line.width + 6, CHIP_HEIGHT, 2.2).fill(fill);
    drawSign(sheet.doc, chip, x + 4.5, middle - 4.1, 8.2, ink, fill);
  };
  return [{ ...line, height: CHIP_HEIGHT + 0.6, graphic: { draw } }];
}
