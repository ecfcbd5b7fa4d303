import type { AreaHead } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign, SIGN_COLOURS } from '../signs.js';
import { drawRangeBar, drawScale } from './range-bar.js';

/** An area with figures begins on this page only if enough is left for them and what follows; one without needs less. */
const ROOM = mm(80);
const LITTLE_ROOM = mm(50);
const TITLE_WIDTH = mm(104);
const BAR_HEIGHT = mm(4.5);

/** Title of a right or module, its figure with band and range, and its bar. */
export function printAreaHead(sheet: Sheet, parent: Element, block: AreaHead): void {
  sheet.need(block.bar ? ROOM : LITTLE_ROOM);
  sheet.y += sheet.atTop ? mm(3) : mm(12);
  const { eyebrow, area } = sheet.styles;
  drawText(sheet, sheet.element(parent, 'P'), 'Span', wrap([{ text: block.eyebrow }], eyebrow, page.inner));
  const title = wrap([{ text: block.title }], area, block.figure === undefined ? page.inner : TITLE_WIDTH);
  const top = sheet.y;
  drawText(sheet, sheet.element(parent, 'H2'), 'Span', title);
  if (block.figure !== undefined) printFigure(sheet, parent, block, top + heightOf(title));
  sheet.y = Math.max(sheet.y, top + heightOf(title));
  if (block.bar) {
    const { bar } = block;
    sheet.y += mm(6);
    const y = sheet.y;
    const box = { x: page.left, y: y - mm(2), width: page.inner, height: BAR_HEIGHT + mm(7) };
    sheet.figure(parent, block.barAlt ?? block.title, box, () => {
      drawRangeBar(sheet, bar, page.left, y, page.inner, BAR_HEIGHT);
      drawScale(sheet, page.left, y + BAR_HEIGHT + mm(1.1), page.inner);
    });
    sheet.y = y + BAR_HEIGHT + mm(5.4);
  }
  sheet.y += mm(3.5);
}

/** The big figure stands on the last line of the title; band and range beside it. */
function printFigure(sheet: Sheet, parent: Element, block: AreaHead, foot: number): void {
  const { areaFigure, gateTitle, small } = sheet.styles;
  const [figure] = wrap([{ text: block.figure ?? '' }], areaFigure, page.inner);
  const [range] = wrap([{ text: block.range ?? '' }], small, page.inner);
  const [band] = wrap([{ text: block.band?.title ?? '' }], gateTitle, page.inner);
  if (!figure || !range || !band) return;
  const sign = block.band?.sign;
  const side = Math.max(range.width, band.width + mm(5.5));
  const x = page.right - side;
  const bandTop = foot - range.height - band.height + 2;
  if (sign)
    sheet.artifact(() =>
      drawSign(sheet.doc, sign, x, bandTop + (band.height - mm(3.8)) / 2, mm(3.8), SIGN_COLOURS[sign]),
    );
  const element = sheet.element(parent, 'P');
  sheet.content(element, 'Span', () => sheet.text(figure, x - mm(3) - figure.width, foot - figure.height + 3));
  sheet.content(element, 'Span', () => sheet.text(band, x + (sign ? mm(5.5) : 0), bandTop));
  sheet.content(element, 'Span', () => sheet.text(range, x, foot - range.height + 2));
}
