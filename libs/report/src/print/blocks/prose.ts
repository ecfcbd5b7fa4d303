import type { BulletList, Paragraph } from '../../report.js';
import { wrap } from '../lines.js';
import { drawColumns, drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';

const AFTER = { lead: mm(4), body: mm(2.5), small: mm(1.5) } as const;

export function printParagraph(sheet: Sheet, parent: Element, { look, text }: Paragraph): void {
  const style = sheet.styles[look];
  drawText(sheet, sheet.element(parent, 'P'), 'Span', wrap(text, style, page.inner));
  sheet.y += AFTER[look];
}

const INDENT = mm(5);

export function printList(sheet: Sheet, parent: Element, { items }: BulletList): void {
  const list = sheet.element(parent, 'L');
  const style = sheet.styles.body;
  for (const item of items) {
    sheet.need(style.leading * 2);
    const entry = sheet.element(list, 'LI');
    drawColumns(sheet, [
      { element: sheet.element(entry, 'Lbl'), tag: 'Span', x: page.left, lines: wrap([{ text: '–' }], style, INDENT) },
      {
        element: sheet.element(entry, 'LBody'),
        tag: 'Span',
        x: page.left + INDENT,
        lines: wrap(item, style, page.inner - INDENT),
      },
    ]);
    sheet.y += mm(1);
  }
  sheet.y += mm(1.5);
}
