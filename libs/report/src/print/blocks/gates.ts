import type { Gates } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { palette } from '../palette.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign } from '../signs.js';

const INDENT = mm(9);
const LIMIT = mm(48);

/** Open gates as a list: sign, name, limit, and what holds each of them open. */
export function printGates(sheet: Sheet, parent: Element, { gates }: Gates): void {
  const list = sheet.element(parent, 'L');
  for (const gate of gates) {
    const title = wrap([{ text: gate.title }], sheet.styles.gateTitle, page.inner - INDENT - LIMIT);
    const why = wrap([{ text: gate.why }], sheet.styles.body, page.inner - INDENT);
    const limit = wrap([{ text: gate.limit }], sheet.styles.small, LIMIT);
    sheet.need(heightOf(title) + Math.min(heightOf(why), mm(25)) + mm(5));
    sheet.y += mm(1.8);
    const top = sheet.y;
    const body = sheet.element(sheet.element(list, 'LI'), 'LBody');
    sheet.artifact(() => drawSign(sheet.doc, gate.sign, page.left, top + 0.8, mm(4.8)));
    drawText(sheet, body, 'Span', title, page.left + INDENT);
    const below = sheet.y;
    sheet.content(body, 'Span', () => {
      let y = top;
      for (const line of limit) {
        sheet.text(
          { ...line, height: line === limit[0] ? (title[0]?.height ?? line.height) : line.height },
          page.right - line.width,
          y,
        );
        y += line.height;
      }
    });
    sheet.y = below;
    drawText(sheet, body, 'Span', why, page.left + INDENT);
    sheet.y += mm(2);
    sheet.rule(sheet.y, palette.hairline, 0.5);
  }
  sheet.y += mm(2);
}
