import type { HarmMatrix } from '../../report.js';
import { wrap, type Line, type TextStyle } from '../lines.js';
import { harmColours, palette } from '../palette.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';

const SIDE = mm(22);
const GAP = mm(0.7);
const DISC = mm(5.4);
const DISC_STEP = mm(6.2);
const WORD = mm(5.6);
const LEAST_HEIGHT = mm(18);

interface Mark {
  readonly no: string;
  readonly ring: boolean;
}

/** Severity down, likelihood across; filled numbers are what is left, rings where a harm began. */
export function printHarmMatrix(sheet: Sheet, parent: Element, block: HarmMatrix): void {
  const cellWidth = (page.inner - SIDE) / block.likelihoods.length;
  const perRow = Math.floor((cellWidth - mm(2)) / DISC_STEP);
  const rows = block.severities.map((_, row) => block.likelihoods.map((__, column) => marksIn(block, row, column)));
  const heights = rows.map((cells) => {
    const most = Math.max(...cells.map((marks) => Math.ceil(marks.length / perRow)));
    return Math.max(LEAST_HEIGHT, WORD + most * DISC_STEP + mm(1.5));
  });
  const height = heights.reduce((sum, one) => sum + one, 0) + mm(11);
  sheet.need(height + mm(8));
  const legend = sheet.element(parent, 'P');
  drawText(sheet, legend, 'Span', wrap([{ text: block.legend }], sheet.styles.small, page.inner));
  sheet.y += mm(1.5);
  const top = sheet.y;
  sheet.figure(parent, block.alt, { x: page.left, y: top, width: page.inner, height }, () => {
    let y = top;
    for (const [row, cells] of rows.entries()) {
      const cellHeight = heights[row] ?? LEAST_HEIGHT;
      const side = lineOf(block.severities[row] ?? '', sheet.styles.small);
      sheet.text({ ...side, height: cellHeight }, page.left + SIDE - mm(3) - side.width, y);
      for (const [column, marks] of cells.entries()) {
        const x = page.left + SIDE + column * cellWidth;
        drawCell(sheet, block, { row, column, x, y, width: cellWidth - GAP, height: cellHeight - GAP, perRow }, marks);
      }
      y += cellHeight;
    }
    for (const [column, name] of block.likelihoods.entries()) {
      const word = lineOf(name, sheet.styles.small);
      sheet.text(word, page.left + SIDE + column * cellWidth + (cellWidth - word.width) / 2, y + mm(0.6));
    }
    const axis = lineOf(block.axis, sheet.styles.small);
    sheet.text(axis, page.left + SIDE + (page.inner - SIDE - axis.width) / 2, y + mm(5.2));
  });
  sheet.y = top + height + mm(4);
}

/** What is left in a cell, then the rings of harms that moved out of it. */
function marksIn(block: HarmMatrix, row: number, column: number): readonly Mark[] {
  const [severity, likelihood] = [block.severities.length - row, column + 1];
  const here = (place: { readonly severity: number; readonly likelihood: number }) =>
    place.severity === severity && place.likelihood === likelihood;
  return [
    ...block.marks.filter(({ after }) => here(after)).map(({ no }) => ({ no, ring: false })),
    ...block.marks.filter(({ before, after }) => here(before) && !here(after)).map(({ no }) => ({ no, ring: true })),
  ];
}

interface CellBox {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly perRow: number;
}

function drawCell(sheet: Sheet, block: HarmMatrix, box: CellBox, marks: readonly Mark[]): void {
  const { doc } = sheet;
  const level = block.levels[box.row]?.[box.column] ?? 'low';
  const { fill, ink } = harmColours[level];
  doc.roundedRect(box.x, box.y, box.width, box.height, 2).fill(fill);
  sheet.text(
    lineOf(block.levelWords[level], { ...sheet.styles.cellHead, size: 7.5, colour: ink }),
    box.x + mm(1.6),
    box.y + mm(0.9),
  );
  for (const [at, mark] of marks.entries()) {
    const x = box.x + mm(1.4) + (at % box.perRow) * DISC_STEP + DISC / 2;
    const y = box.y + WORD + Math.floor(at / box.perRow) * DISC_STEP + DISC / 2;
    if (mark.ring)
      doc
        .circle(x, y, DISC / 2 - 0.5)
        .lineWidth(0.9)
        .stroke(ink);
    else doc.circle(x, y, DISC / 2).fill(palette.paper);
    const number = lineOf(mark.no, { ...sheet.styles.cellHead, size: 7.5, colour: mark.ring ? ink : palette.ink });
    sheet.text({ ...number, height: DISC }, x - number.width / 2, y - DISC / 2);
  }
}

function lineOf(text: string, style: TextStyle): Line {
  return wrap([{ text }], style, 10_000)[0] ?? { pieces: [], width: 0, style, height: style.leading };
}
