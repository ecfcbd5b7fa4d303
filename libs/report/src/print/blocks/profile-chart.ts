import type { ConcernChart, ProfileChart } from '../../report.js';
import { wrap, type TextStyle } from '../lines.js';
import { palette } from '../palette.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawRangeBar, drawScale } from './range-bar.js';

const TITLES = mm(58);
/** The smallest type a title may shrink to before it takes two lines. */
const LEAST_SIZE = 7.5;
const FIGURES = mm(10);
const BARS = page.left + TITLES + FIGURES + mm(3.5);
const BAR_HEIGHT = mm(3.1);

/** Rows of one height from the cursor down; the caller has made room. */
export function drawProfile(sheet: Sheet, parent: Element, chart: ProfileChart, pitch: number): void {
  const top = sheet.y;
  const height = chart.rows.length * pitch + mm(5);
  const { coverRow, coverFigure, axis } = sheet.styles;
  sheet.figure(parent, chart.alt, { x: page.left, y: top, width: page.inner, height }, () => {
    const width = page.right - BARS;
    for (const [at, row] of chart.rows.entries()) {
      const y = top + at * pitch;
      drawTitle(sheet, row.title, coverRow, TITLES, y, pitch);
      if (row.figure !== undefined) {
        const [figure] = wrap([{ text: row.figure }], coverFigure, page.inner);
        if (figure) sheet.text({ ...figure, height: pitch }, page.left + TITLES + FIGURES - figure.width, y);
      }
      if (row.bar) drawRangeBar(sheet, row.bar, BARS, y + (pitch - BAR_HEIGHT) / 2, width, BAR_HEIGHT);
      else if (row.note !== undefined) {
        const [note] = wrap([{ text: row.note }], { ...axis, size: 8.5 }, width);
        if (note) sheet.text({ ...note, height: pitch }, BARS, y);
      }
    }
    drawScale(sheet, BARS, top + chart.rows.length * pitch, width);
  });
  sheet.y = top + height;
}

const SQUARE = mm(2.9);

/** One square a question, filled where it is a concern. */
export function drawConcerns(sheet: Sheet, parent: Element, chart: ConcernChart, pitch: number): void {
  const top = sheet.y;
  const height = chart.rows.length * pitch;
  const { coverRow, axis } = sheet.styles;
  sheet.figure(parent, chart.alt, { x: page.left, y: top, width: page.inner, height }, () => {
    for (const [at, row] of chart.rows.entries()) {
      const y = top + at * pitch;
      drawTitle(sheet, row.title, coverRow, TITLES + FIGURES, y, pitch);
      const step = Math.min(SQUARE + 2.4, (page.right - BARS - mm(22)) / Math.max(row.asked, 1));
      for (let square = 0; square < row.asked; square += 1) {
        const x = BARS + square * step;
        const size = Math.min(SQUARE, step - 1);
        sheet.doc.roundedRect(x + 0.4, y + (pitch - size) / 2, size, size, 0.8).lineWidth(0.8);
        if (square < row.concerns) sheet.doc.fillAndStroke(palette.ochre, palette.ochre);
        else sheet.doc.stroke('#7d8a85');
      }
      const [note] = wrap([{ text: row.note }], { ...axis, size: 8.5 }, page.inner);
      if (note) sheet.text({ ...note, height: pitch }, row.asked === 0 ? BARS : page.right - note.width, y);
    }
  });
  sheet.y = top + height + mm(2);
}

/** A title in the middle of its row; a long one gets smaller type, a very long one two lines. */
function drawTitle(sheet: Sheet, text: string, style: TextStyle, width: number, top: number, pitch: number): void {
  const wide = wrap([{ text }], style, 10_000)[0]?.width ?? 0;
  const size = wide <= width ? style.size : (style.size * width) / wide - 0.02;
  const [line] = wrap([{ text }], { ...style, size: Math.max(size, LEAST_SIZE) }, 10_000);
  if (line && size >= LEAST_SIZE) return sheet.text({ ...line, height: pitch }, page.left, top);
  const leading = Math.min(9.6, pitch / 2.05);
  const lines = wrap([{ text }], { ...style, size: leading * 0.9, leading }, width).slice(0, 2);
  for (const [at, each] of lines.entries()) {
    sheet.text(each, page.left, top + (pitch - lines.length * leading) / 2 + at * leading);
  }
}
