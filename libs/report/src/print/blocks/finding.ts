import type { Finding } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { tones, palette } from '../palette.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign } from '../signs.js';
import { factHeight, printFactList } from './facts.js';

const VALUE_WIDTH = page.inner - page.label;

/** One finding under a rule: number and question, the red line it opens, and the facts in two columns. */
export function printFinding(sheet: Sheet, parent: Element, block: Finding): void {
  const { findingNo, findingTitle } = sheet.styles;
  const title = wrap([{ text: block.title }], findingTitle, VALUE_WIDTH);
  const alert = alertLines(sheet, block);
  const begin = mm(10) + heightOf(title) + (alert.length > 0 ? heightOf(alert) + mm(6) : 0);
  const company = block.facts.slice(0, 2).reduce((sum, fact) => sum + factHeight(sheet, fact), 0);
  sheet.need(begin + company);
  if (!sheet.atTop) sheet.y += mm(5);
  sheet.rule(sheet.y, palette.ink, 0.8);
  sheet.y += mm(3.2);

  const heading = sheet.element(parent, 'H3');
  const [no] = wrap([{ text: block.no }], findingNo, page.label);
  const top = sheet.y;
  if (no) sheet.content(heading, 'Span', () => sheet.text(no, page.left, top));
  drawText(sheet, heading, 'Span', title, page.left + page.label);
  sheet.y += mm(1.6);
  if (alert.length > 0) printAlert(sheet, parent, block, alert);
  printFactList(sheet, parent, block.facts);
}

const ALERT_PAD = mm(1.9);
const ALERT_TEXT = mm(11);

const alertLines = (sheet: Sheet, { alert }: Finding) =>
  alert ? wrap(alert.text, sheet.styles.body, VALUE_WIDTH - ALERT_TEXT - mm(3)) : [];

function printAlert(sheet: Sheet, parent: Element, { alert }: Finding, lines: ReturnType<typeof alertLines>): void {
  if (!alert) return;
  const { doc } = sheet;
  const { soft, edge } = tones[alert.tone];
  const x = page.left + page.label;
  const top = sheet.y + mm(0.6);
  const height = heightOf(lines) + 2 * ALERT_PAD;
  sheet.artifact(() => {
    doc.rect(x, top, VALUE_WIDTH, height).fill(soft);
    doc.rect(x, top, mm(1.4), height).fill(edge);
    drawSign(doc, alert.sign, x + mm(4), top + ALERT_PAD + 0.6, mm(4.3), edge, soft);
  });
  sheet.y = top + ALERT_PAD;
  drawText(sheet, sheet.element(parent, 'P'), 'Span', lines, x + ALERT_TEXT);
  sheet.y += ALERT_PAD + mm(2.4);
}
