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
