import type { Fact, Facts } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { drawColumns, wrapAll, type Column } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';

const GAP = mm(1.35);
const TAIL = mm(24);

/** Labels in a column of their own, values beside them. */
export function printFacts(sheet: Sheet, parent: Element, { facts }: Facts): void {
  printFactList(sheet, parent, facts);
  sheet.y += mm(2);
}

/** A list of label and value; a short fact is never split over two pages. */
export function printFactList(sheet: Sheet, parent: Element, facts: readonly Fact[]): void {
  const list = sheet.element(parent, 'L');
  const heights = facts.map((fact) => factHeight(sheet, fact));
  for (const [at, fact] of facts.entries()) {
    // The last few lines of a list move on together, so that none of them opens a page alone.
    const tail = heights.slice(at).reduce((sum, height) => sum + height, 0);
    if (tail <= TAIL) sheet.need(tail);
    const item = sheet.element(list, 'LI');
    const columns = factColumns(sheet, item, fact);
    const height = Math.max(...columns.map(({ lines }) => heightOf(lines)));
    sheet.need(Math.min(height, mm(30)));
    drawColumns(sheet, columns);
    sheet.y += GAP;
  }
}

export function factHeight(sheet: Sheet, fact: Fact): number {
  const { body } = sheet.styles;
  return heightOf(wrapAll(sheet, fact.value, body, page.inner - page.label, fact)) + GAP;
}

function factColumns(sheet: Sheet, item: Element, fact: Fact): readonly Column[] {
  const { label, body } = sheet.styles;
  return [
    {
      element: sheet.element(item, 'Lbl'),
      tag: 'Span',
      x: page.left,
      lines: wrap([{ text: fact.label }], label, page.label - mm(2)),
    },
    {
      element: sheet.element(item, 'LBody'),
      tag: 'Span',
      x: page.left + page.label,
      lines: wrapAll(sheet, fact.value, body, page.inner - page.label, fact),
    },
  ];
}
