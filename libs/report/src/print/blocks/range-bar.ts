import type { Bar } from '../../report.js';
import { wrap } from '../lines.js';
import { palette } from '../palette.js';
import { mm, type Sheet } from '../sheet.js';
import { hatch } from '../signs.js';

/** Solid as far as evidence shows, hatched as far as it could be, a mark where it is claimed. */
export function drawRangeBar({ doc }: Sheet, bar: Bar, x: number, y: number, width: number, height: number): void {
  const at = (value: number) => (Math.min(100, Math.max(0, value)) / 100) * width;
  doc.roundedRect(x, y, width, height, 1.6).fill(palette.sunken);
  const [shown, upper] = [at(bar.shown), at(bar.upper)];
  if (upper - shown > 0.8) {
    doc.rect(x + shown, y, upper - shown, height).fill(palette.paper);
    hatch(doc, x + shown, y, upper - shown, height, palette.bar, 3.4);
    doc
      .rect(x + shown, y + 0.3, upper - shown - 0.3, height - 0.6)
      .lineWidth(0.6)
      .stroke(palette.bar);
  }
  if (shown > 0) {
    doc.roundedRect(x, y, Math.max(shown, 3.2), height, 1.6).fill(palette.bar);
    if (shown > 6) doc.rect(x + 3, y, shown - 3, height).fill(palette.bar);
  }
  for (const tick of [25, 50, 75]) doc.rect(x + at(tick) - 0.35, y, 0.7, height).fill(palette.paper);
  if (Math.abs(bar.claimed - bar.shown) > 0.4) {
    const mark = x + at(bar.claimed);
    doc.rect(mark - 0.8, y - mm(1.1), 1.6, height + mm(2.2)).fill(palette.ink);
    doc.polygon([mark - 3.2, y - mm(1.7)], [mark + 3.2, y - mm(1.7)], [mark, y - mm(0.4)]).fill(palette.ink);
  }
}

/** 0, 25, 50, 75 and 100 under a bar. */
export function drawScale(sheet: Sheet, x: number, y: number, width: number): void {
  for (const value of [0, 25, 50, 75, 100]) {
    const [line] = wrap([{ text: String(value) }], sheet.styles.axis, width);
    if (!line) continue;
    const centre = x + (value / 100) * width - line.width / 2;
    sheet.text(line, Math.min(Math.max(centre, x), x + width - line.width), y);
  }
}
