import type { Report } from '../report.js';
import { wrap } from './lines.js';
import { palette } from './palette.js';
import { mm, page, type Sheet } from './sheet.js';

const HEAD = mm(14);
const FOOT = mm(281.5);

/** Heads and feet of all pages, drawn last because only then their number is known. No reader speaks them. */
export function printRunningLines(sheet: Sheet, report: Report): void {
  const { doc, styles } = sheet;
  const pages = sheet.titles.length;
  for (const [at, title] of sheet.titles.entries()) {
    doc.switchToPage(at);
    if (report.draft) watermark(sheet, report.draftMark);
    sheet.artifact(() => {
      if (title !== undefined) {
        both(sheet, report.runningHead, title, HEAD, styles.running);
        line(sheet, HEAD + mm(6.2));
      }
      line(sheet, FOOT - mm(1.8));
      both(
        sheet,
        report.runningFoot,
        report.pageLabel.replace('{page}', String(at + 1)).replace('{pages}', String(pages)),
        FOOT,
        report.draft ? styles.runningStrong : styles.running,
      );
    }, 'Pagination');
  }
}

function both(sheet: Sheet, start: string, end: string, y: number, style: Sheet['styles']['running']): void {
  const [left] = wrap([{ text: start }], style, page.inner - mm(60));
  const [right] = wrap([{ text: end }], sheet.styles.running, mm(58));
  if (left) sheet.text(left, page.left, y);
  if (right) sheet.text(right, page.right - right.width, y);
}

function line({ doc }: Sheet, y: number): void {
  doc.moveTo(page.left, y).lineTo(page.right, y).lineWidth(0.5).strokeColor(palette.line).stroke();
}

/** Large and light across the page, so that no single page passes for a submitted one. */
function watermark(sheet: Sheet, text: string): void {
  const { doc, styles } = sheet;
  const [mark] = wrap([{ text }], { ...styles.coverTitle, size: 130, leading: 130, colour: palette.ink }, 10_000);
  if (!mark) return;
  sheet.artifact(() => {
    doc
      .save()
      .fillOpacity(0.05)
      .translate(page.width / 2, page.height / 2)
      .rotate(-52);
    sheet.text(mark, -mark.width / 2, -65);
    doc.restore();
  }, 'Pagination');
}
