import type { StepChart } from '../../report.js';
import { wrap } from '../lines.js';
import { palette } from '../palette.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { hatch } from '../signs.js';

const TITLES = mm(60);
const FIGURES = mm(28);
const PITCH = mm(9.4);
const STEP = mm(2.3);
const HEAD = mm(7);

/** Under each other in one row: what is claimed hatched, what is shown light, what counts after review dark. */
export function printStepChart(sheet: Sheet, parent: Element, chart: StepChart): void {
  const bars = page.left + TITLES;
  const width = page.inner - TITLES - FIGURES;
  const height = HEAD + chart.rows.length * PITCH;
  sheet.need(height);
  const top = sheet.y;
  const { small, coverRow, axis } = sheet.styles;
  sheet.figure(parent, chart.alt, { x: page.left, y: top, width: page.inner, height }, () => {
    let x = bars;
    for (const [at, step] of chart.steps.entries()) {
      drawStep(sheet, at, x, top + mm(1), mm(5));
      const [name] = wrap([{ text: step }], small, page.inner);
      if (name) sheet.text(name, x + mm(6.5), top - mm(0.6));
      x += mm(6.5) + (name?.width ?? 0) + mm(5);
    }
    for (const [row, { title, steps }] of chart.rows.entries()) {
      const y = top + HEAD + row * PITCH;
      const [name] = wrap([{ text: title }], coverRow, TITLES - mm(3));
      if (name) sheet.text({ ...name, height: STEP * 3 }, page.left, y);
      sheet.doc.rect(bars, y, width, STEP * 3).fill(palette.sunken);
      for (const [at, { length }] of steps.entries()) {
        drawStep(sheet, at, bars, y + at * STEP, (Math.min(100, Math.max(0, length)) / 100) * width);
      }
      const [figures] = wrap([{ text: steps.map(({ figure }) => figure).join(' → ') }], { ...axis, size: 9 }, FIGURES);
      if (figures) sheet.text({ ...figures, height: STEP * 3 }, page.right - figures.width, y);
    }
  });
  sheet.y = top + height + mm(3);
}

function drawStep({ doc }: Sheet, at: number, x: number, y: number, width: number): void {
  if (width <= 0) return;
  if (at > 0) {
    doc.rect(x, y, width, STEP - 0.6).fill(at === 1 ? palette.bar : palette.ink);
    return;
  }
  doc.rect(x, y, width, STEP - 0.6).fill(palette.paper);
  hatch(doc, x, y, width, STEP - 0.6, palette.bar, 3.4);
  doc
    .rect(x + 0.3, y + 0.3, Math.max(0, width - 0.6), STEP - 1.2)
    .lineWidth(0.6)
    .stroke(palette.bar);
}
