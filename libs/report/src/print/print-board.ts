import type { Board, BoardRow } from '../portfolio/board.js';
import { heightOf, wrap, type Line, type TextStyle } from './lines.js';
import type { Fonts } from './fonts.js';
import { palette } from './palette.js';
import { collect, openDocument } from './print-pdf.js';
import { mm, Sheet, type Element } from './sheet.js';
import { drawSign } from './signs.js';

/** Places of a landscape A4 page. */
const LEFT = mm(12);
const TOP = mm(11);
const WIDTH = mm(273);
const BOTTOM = mm(199);
const NAME = mm(52);
const COUNTS = [mm(13), mm(14), mm(14), mm(14), mm(24)];
const PAD = mm(1);
const SIGN = 7;
const TALLEST = mm(11);

/** Prints the board page: one tagged A4 page across, with the fonts, signs and colours of a report. */
export function printBoard(board: Board, { fonts }: { readonly fonts: Fonts }): Promise<Uint8Array> {
  const doc = openDocument(board, fonts, 'landscape');
  const bytes = collect(doc);
  const sheet = new Sheet(doc, fonts, { direction: 'ltr' });
  sheet.newPage();
  sheet.y = TOP;
  const section = sheet.element(sheet.root, 'Sect');
  const { styles } = sheet;
  line(sheet, section, 'P', wrap([{ text: board.title }], styles.coverKind, WIDTH));
  line(sheet, section, 'H1', wrap([{ text: board.headline }], styles.section, WIDTH));
  line(sheet, section, 'P', wrap([{ text: board.lead }], styles.body, WIDTH));
  sheet.y += mm(4);
  printRows(sheet, section, board);
  const foot = wrap([{ text: board.foot }], styles.small, WIDTH);
  sheet.y = BOTTOM - heightOf(foot);
  line(sheet, section, 'P', foot);
  section.end();
  sheet.root.end();
  doc.end();
  return bytes;
}

function line(sheet: Sheet, parent: Element, tag: string, lines: readonly Line[]): void {
  const element = sheet.element(parent, tag);
  for (const each of lines) {
    sheet.content(element, 'Span', () => sheet.text(each, LEFT, sheet.y));
    sheet.y += each.height;
  }
}

function printRows(sheet: Sheet, parent: Element, board: Board): void {
  const rights = board.columns.length - 1 - COUNTS.length;
  const score = (WIDTH - NAME - COUNTS.reduce((sum, width) => sum + width, 0)) / Math.max(1, rights);
  const widths = [NAME, ...Array.from({ length: rights }, () => score), ...COUNTS];
  const starts = widths.map((_, at) => LEFT + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const at = (column: number) => ({ x: (starts[column] ?? LEFT) + PAD, width: (widths[column] ?? 0) - 2 * PAD });
  const table = sheet.element(parent, 'Table', { title: board.title });

  const headStyle = { ...sheet.styles.cellHead, size: 6.5, leading: 8 };
  const heads = board.columns.map((title, column) => wrap([{ text: title }], headStyle, at(column).width));
  const headHeight = Math.max(...heads.map(heightOf)) + 2 * PAD;
  sheet.artifact(() => sheet.doc.rect(LEFT, sheet.y, WIDTH, headHeight).fill(palette.sunken));
  const head = sheet.element(table, 'TR');
  heads.forEach((lines, column) => {
    const cell = sheet.element(head, 'TH', { scope: 'Column' });
    const top = sheet.y + headHeight - PAD - heightOf(lines);
    sheet.content(cell, 'Span', () =>
      lines.forEach((each, n) => sheet.text(each, at(column).x, top + n * each.height)),
    );
  });
  sheet.y += headHeight;

  const room = BOTTOM - mm(12) - sheet.y;
  const height = Math.min(TALLEST, room / Math.max(1, board.rows.length));
  for (const row of board.rows) {
    printRow(sheet, sheet.element(table, 'TR'), row, height, at);
    sheet.y += height;
    sheet.rule(sheet.y, palette.hairline, 0.5, LEFT, WIDTH);
  }
}

type Places = (column: number) => { readonly x: number; readonly width: number };

function printRow(sheet: Sheet, parent: Element, row: BoardRow, height: number, at: Places): void {
  const { styles, doc } = sheet;
  const middle = sheet.y + height / 2;
  const centred = (style: TextStyle, text: string, column: number, indent = 0) => {
    const lines = wrap([{ text }], style, at(column).width - indent);
    const [first] = lines;
    if (first) sheet.text(first, at(column).x + indent, middle - first.height / 2);
  };
  const name = sheet.element(parent, 'TH', { scope: 'Row' });
  const strong = { ...styles.cellHead, size: 7.5, leading: 9, colour: palette.ink };
  const quiet = { ...styles.cell, size: 6.5, leading: 8, colour: palette.ink2 };
  const [title] = wrap([{ text: row.name }], strong, at(0).width - SIGN - 3);
  const [status] = wrap([{ text: row.status }], quiet, at(0).width - SIGN - 3);
  const top = middle - ((title?.height ?? 0) + (status?.height ?? 0)) / 2;
  sheet.artifact(() => drawSign(doc, row.sign, at(0).x, middle - SIGN / 2, SIGN));
  sheet.content(name, 'Span', () => {
    if (title) sheet.text(title, at(0).x + SIGN + 3, top);
    if (status) sheet.text(status, at(0).x + SIGN + 3, top + (title?.height ?? 0));
  });
  const figure = { ...styles.cellFigure, size: 7.5, leading: 9 };
  row.scores.forEach((score, n) => {
    if (score) sheet.artifact(() => drawSign(doc, score.sign, at(n + 1).x, middle - 3, 6));
    const cell = sheet.element(parent, 'TD');
    sheet.content(cell, 'Span', () => centred(figure, score?.figure ?? '–', n + 1, 8));
  });
  row.counts.forEach((count, n) => {
    const cell = sheet.element(parent, 'TD');
    sheet.content(cell, 'Span', () => centred(figure, count === '' ? '–' : count, n + 1 + row.scores.length));
  });
}
