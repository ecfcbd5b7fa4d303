import type { Timeline } from '../../report.js';
import { wrap } from '../lines.js';
import { palette } from '../palette.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign } from '../signs.js';

const TITLES = mm(32);
const DOT = mm(3);
const STEP = mm(4.2);
const GAP = mm(2);
const COUNTS = mm(14);
const PER_ROW = Math.floor((page.inner - TITLES - COUNTS) / STEP);

type Mark = 'late' | 'open' | 'proven';

/** A row a month; each step of the plan is one mark. */
export function printTimeline(sheet: Sheet, parent: Element, { alt, note, months }: Timeline): void {
  drawText(sheet, sheet.element(parent, 'P'), 'Span', wrap([{ text: note }], sheet.styles.small, page.inner));
  sheet.y += mm(2);
  // Very long plans go on over the next page, month by month.
  for (const [at, month] of months.entries()) {
    const marks = marksOf(month);
    const height = Math.max(1, Math.ceil(marks.length / PER_ROW)) * STEP + GAP;
    sheet.need(height);
    const top = sheet.y;
    const says = at === 0 ? alt : `${month.title}: ${marks.length}`;
    sheet.figure(parent, says, { x: page.left, y: top, width: page.inner, height }, () => {
      const { label, axis } = sheet.styles;
      const [title] = wrap([{ text: month.title }], label, TITLES);
      if (title) sheet.text({ ...title, height: STEP }, page.left, top);
      for (const [place, mark] of marks.entries()) {
        const x = page.left + TITLES + (place % PER_ROW) * STEP;
        drawMark(sheet, mark, x, top + Math.floor(place / PER_ROW) * STEP + (STEP - DOT) / 2);
      }
      const [count] = wrap([{ text: String(marks.length) }], { ...axis, size: 9 }, COUNTS);
      if (count) sheet.text({ ...count, height: STEP }, page.right - count.width, top);
    });
    sheet.y = top + height;
    sheet.rule(sheet.y - GAP / 2, palette.hairline, 0.5);
  }
  sheet.y += mm(2);
}

function marksOf({ late, open, proven }: Timeline['months'][number]): readonly Mark[] {
  const times = (mark: Mark, n: number) => Array.from({ length: n }, () => mark);
  return [...times('proven', proven), ...times('late', late), ...times('open', open)];
}

function drawMark({ doc }: Sheet, mark: Mark, x: number, y: number): void {
  if (mark === 'late') return drawSign(doc, 'critical', x, y, DOT);
  const middle = [x + DOT / 2, y + DOT / 2] as const;
  if (mark === 'proven') doc.circle(...middle, DOT / 2).fill(palette.pine);
  else
    doc
      .circle(...middle, DOT / 2 - 0.5)
      .lineWidth(1)
      .stroke(palette.ink2);
}
