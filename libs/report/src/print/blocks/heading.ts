import type { Heading } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { drawText, wrapAll } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';

/** A heading inside a section, with its sign and an aside. It never stands alone: `company` is the room asked for below it. */
export function printHeading(sheet: Sheet, parent: Element, block: Heading, level: 2 | 3, company: number): void {
  const style = level === 2 ? sheet.styles.heading : sheet.styles.subheading;
  const lines = wrapAll(sheet, [[{ text: block.text }]], style, page.inner - (block.aside ? mm(50) : 0), {
    sign: block.sign,
  });
  const before = level === 2 ? mm(7) : mm(5);
  sheet.need(before + heightOf(lines) + mm(2) + company);
  if (!sheet.atTop) sheet.y += before;
  const top = sheet.y;
  const element = sheet.element(parent, level === 2 ? 'H2' : 'H3');
  drawText(sheet, element, 'Span', lines);
  if (block.aside) {
    const [aside] = wrap([{ text: block.aside }], sheet.styles.small, page.inner);
    if (aside) {
      const first = lines[0]?.height ?? aside.height;
      sheet.content(element, 'Span', () => sheet.text({ ...aside, height: first }, page.right - aside.width, top));
    }
  }
  sheet.y += mm(2);
}

/** The title of a section, at the top of its own page. */
export function printSectionTitle(sheet: Sheet, parent: Element, title: string): void {
  sheet.y += mm(4);
  drawText(sheet, sheet.element(parent, 'H1'), 'Span', wrap([{ text: title }], sheet.styles.section, page.inner));
  sheet.y += mm(5);
}
