import type { Card, Cards } from '../../report.js';
import { heightOf, wrap } from '../lines.js';
import { palette } from '../palette.js';
import { drawPictogram } from '../pictograms.js';
import { drawText, wrapAll } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawPips, PIPS_WIDTH } from '../signs.js';

const PICTURE = mm(13);
const GAP = mm(1.8);
const TEXT = mm(19);
const WIDTH = page.inner - TEXT;

/** Picture, name and sentences; a card never stands on two pages. */
export function printCards(sheet: Sheet, parent: Element, { cards }: Cards): void {
  for (const card of cards) printCard(sheet, parent, card);
  sheet.y += mm(2);
}

function printCard(sheet: Sheet, parent: Element, card: Card): void {
  const { cardTitle, body } = sheet.styles;
  const title = card.title === '' ? [] : wrap([{ text: card.title }], cardTitle, WIDTH - PIPS_WIDTH);
  const text = wrapAll(sheet, card.text, body, WIDTH);
  const height = Math.max(PICTURE, heightOf(title) + heightOf(text)) + GAP;
  sheet.need(height);
  const top = sheet.y;
  const { pips } = card;
  sheet.artifact(() =>
    drawPictogram(
      sheet.doc,
      card.pictogram,
      page.left,
      top,
      PICTURE,
      card.pictogram === 'stop' ? palette.madder : palette.pine,
    ),
  );
  const x = page.left + TEXT;
  if (title.length > 0) drawText(sheet, sheet.element(parent, 'H3'), 'Span', title, x);
  if (pips) {
    const left = page.right - PIPS_WIDTH;
    const box = { x: left, y: top, width: PIPS_WIDTH, height: cardTitle.leading };
    sheet.figure(parent, pips.alt, box, () =>
      drawPips(sheet.doc, pips.counted, pips.claimed, left, top + cardTitle.leading / 2),
    );
  }
  drawText(sheet, sheet.element(parent, 'P'), 'Span', text, x);
  sheet.y = Math.max(sheet.y, top + PICTURE) + GAP;
}
