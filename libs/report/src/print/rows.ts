import { drawSign, drawPips, PIPS_WIDTH } from './signs.js';
import { palette } from './palette.js';
import { wrap, type Graphic, type Line, type TextStyle } from './lines.js';
import { page, type Element, type Sheet } from './sheet.js';
import type { Pips, Rich, Sign } from '../report.js';

/** One column of a row: lines of text that may go on over the next page. */
export interface Column {
  readonly element: Element;
  readonly tag: string;
  readonly x: number;
  readonly lines: readonly Line[];
}

/**
 * Draws columns side by side, splitting them between lines where the page ends; `onNewPage` may draw what
 * has to be repeated there. Leaves the cursor under the tallest column.
 */
export function drawColumns(sheet: Sheet, columns: readonly Column[], onNewPage: () => void = () => undefined): void {
  const at = columns.map(() => 0);
  for (;;) {
    const from = sheet.y;
    let lowest = from;
    for (const [index, column] of columns.entries()) {
      const begin = at[index] ?? 0;
      let y = from;
      let end = begin;
      for (let line = column.lines[end]; line && y + line.height <= page.bottom; line = column.lines[end]) {
        y += line.height;
        end += 1;
      }
      drawLines(sheet, column, column.lines.slice(begin, end), from);
      at[index] = end;
      lowest = Math.max(lowest, y);
    }
    sheet.y = lowest;
    if (columns.every((column, index) => (at[index] ?? 0) >= column.lines.length)) return;
    sheet.newPage();
    onNewPage();
  }
}

function drawLines(sheet: Sheet, { element, tag, x }: Column, lines: readonly Line[], from: number): void {
  let top = from;
  for (const line of lines) {
    const { graphic } = line;
    const middle = top + line.height / 2;
    if (graphic?.alt !== undefined) {
      const box = { x, y: top, width: PIPS_WIDTH, height: line.height };
      sheet.figure(element, graphic.alt, box, () => graphic.draw(x, middle));
    } else if (graphic) sheet.artifact(() => graphic.draw(x, middle));
    top += line.height;
  }
  if (lines.some((line) => line.pieces.length > 0)) {
    sheet.content(element, tag, () => {
      let y = from;
      for (const line of lines) {
        sheet.inColumn(line, x, y);
        y += line.height;
      }
    });
  }
}

/** Draws one block of lines from the cursor down, over as many pages as it takes. */
export const drawText = (
  sheet: Sheet,
  element: Element,
  tag: string,
  lines: readonly Line[],
  x: number = page.left,
): void => drawColumns(sheet, [{ element, tag, x, lines }]);

/** The lines of several paragraphs; a sign or pips stand before the first. */
export function wrapAll(
  sheet: Sheet,
  paragraphs: readonly Rich[],
  style: TextStyle,
  width: number,
  lead: { readonly pips?: Pips; readonly sign?: Sign } = {},
): readonly Line[] {
  const graphic = leadGraphic(sheet, style, lead);
  return paragraphs.flatMap((paragraph, at) => {
    const first = at === 0 ? graphic : undefined;
    const look =
      paragraph.length > 0 && paragraph.every(({ quiet }) => quiet) ? { ...style, colour: palette.ink3 } : style;
    const lines = wrap(paragraph, look, width, first?.width ?? 0);
    return first ? lines.map((line, place) => (place === 0 ? { ...line, graphic: first.graphic } : line)) : lines;
  });
}

function leadGraphic(
  { doc }: Sheet,
  style: TextStyle,
  { pips, sign }: { readonly pips?: Pips; readonly sign?: Sign },
): { readonly graphic: Graphic; readonly width: number } | undefined {
  if (pips) {
    const draw = (x: number, middle: number) => drawPips(doc, pips.counted, pips.claimed, x, middle);
    return { graphic: { alt: pips.alt, draw }, width: PIPS_WIDTH + 4 };
  }
  if (sign) {
    const size = style.size * 0.98;
    return { graphic: { draw: (x, middle) => drawSign(doc, sign, x, middle - size / 2, size) }, width: size + 5 };
  }
  return undefined;
}
