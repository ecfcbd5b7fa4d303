import type { Cover, Rich } from '../../report.js';
import { heightOf, wrap, type Line, type TextStyle } from '../lines.js';
import { palette, tones } from '../palette.js';
import { drawText } from '../rows.js';
import { mm, page, type Element, type Sheet } from '../sheet.js';
import { drawSign } from '../signs.js';
import { drawConcerns, drawProfile } from './profile-chart.js';

const LABELS = mm(24);
const COLUMN = mm(81);
const SECOND = page.left + mm(89);
const BOTTOM = mm(275);
/** Values on the cover are cut after this many lines; the full text stands under "Method and limits". */
const MOST_LINES = 4;

/** The first page: title, status across the whole width, profile, scope, standing. Built to fit on one page. */
export function printCover(sheet: Sheet, parent: Element, cover: Cover): void {
  sheet.newPage(undefined);
  printBrand(sheet, parent, cover);
  printTitle(sheet, parent, cover);
  printStatus(sheet, parent, cover);

  const standing = wrap(cover.standing, sheet.styles.coverStanding, mm(152));
  const facts = cover.facts.map((fact) => factLines(sheet, fact));
  const rows = pairs(facts);
  const factsHeight = rows.reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)) + mm(2), 0);
  const standingTop = BOTTOM - heightOf(standing);
  const factsTop = standingTop - mm(4) - factsHeight;
  const noteTop = factsTop - mm(4.5) - mm(8);
  if (cover.chart) {
    sheet.y += mm(7);
    const pitch = Math.min(mm(6.95), (noteTop - sheet.y - mm(5)) / cover.chart.rows.length);
    if (cover.chart.kind === 'profile-chart') drawProfile(sheet, parent, cover.chart, pitch);
    else drawConcerns(sheet, parent, cover.chart, pitch);
  }
  if (cover.chartNote) printNotes(sheet, parent, cover.chartNote, Math.min(sheet.y + mm(1.5), noteTop));
  sheet.rule(factsTop - mm(4.5), palette.line, 0.5);
  sheet.y = factsTop;
  const list = sheet.element(parent, 'L');
  for (const row of rows) {
    const top = sheet.y;
    for (const [at, fact] of row.entries()) printFact(sheet, list, fact, at === 0 ? page.left : SECOND, top);
    sheet.y = top + Math.max(...row.map(({ height }) => height)) + mm(2);
  }
  sheet.y = standingTop;
  const element = sheet.element(parent, 'P');
  sheet.content(element, 'Span', () => drawDown(sheet, standing, page.left, standingTop));
}

function printBrand(sheet: Sheet, parent: Element, { kind }: Cover): void {
  const { doc } = sheet;
  const y = mm(15);
  const size = mm(5);
  sheet.artifact(() => {
    const side = size * 0.44;
    doc
      .rect(page.left, y, side, side)
      .rect(page.left, y + size - side, side, side)
      .rect(page.left + size - side, y + size - side, side, side)
      .fill(palette.pine);
    doc
      .rect(page.left + size - side + 0.7, y + 0.7, side - 1.4, side - 1.4)
      .lineWidth(1.4)
      .stroke(palette.pine);
  });
  const element = sheet.element(parent, 'P');
  const brand = one('OpenCRIA', sheet.styles.coverBrand);
  const right = one(kind, sheet.styles.coverKind);
  sheet.content(element, 'Span', () => sheet.text({ ...brand, height: size }, page.left + mm(7.2), y));
  sheet.content(element, 'Span', () => sheet.text({ ...right, height: size }, page.right - right.width, y));
}

function printTitle(sheet: Sheet, parent: Element, { title, subtitle, draftNotice }: Cover): void {
  sheet.y = mm(34);
  const lines = titleLines(sheet, title);
  drawText(sheet, sheet.element(parent, 'H1'), 'Span', lines);
  sheet.y += mm(3);
  drawText(sheet, sheet.element(parent, 'P'), 'Span', wrap([{ text: subtitle }], sheet.styles.coverSubtitle, mm(112)));
  if (draftNotice === undefined) {
    sheet.y += mm(9);
    return;
  }
  sheet.y += mm(4.5);
  const notice = wrap([{ text: draftNotice }], sheet.styles.coverDraft, page.inner - mm(8));
  const height = heightOf(notice) + mm(3.6);
  const top = sheet.y;
  sheet.artifact(() => {
    sheet.doc.rect(page.left, top, page.inner, height).fill(tones.ochre.soft);
    sheet.doc.rect(page.left, top, mm(1.4), height).fill(palette.ochre);
  });
  sheet.y += mm(1.8);
  drawText(sheet, sheet.element(parent, 'P'), 'Span', notice, page.left + mm(4.5));
  sheet.y += mm(1.8) + mm(5.5);
}

/** As large as fits on two lines; a very long name gets smaller type, never fewer letters. */
function titleLines(sheet: Sheet, title: string): readonly Line[] {
  const { coverTitle } = sheet.styles;
  for (const size of [50, 40, 32, 26, 20]) {
    const lines = wrap([{ text: title }], { ...coverTitle, size, leading: size * 1.04 }, page.inner);
    if (lines.length <= (size > 32 ? 1 : 2)) return lines;
  }
  return wrap([{ text: title }], { ...coverTitle, size: 14, leading: 15.5 }, page.inner).slice(0, 6);
}

function printStatus(sheet: Sheet, parent: Element, { status }: Cover): void {
  const { doc } = sheet;
  const { band } = tones[status.tone];
  const top = sheet.y;
  const headline = wrap([{ text: status.headline }], sheet.styles.coverStatus, mm(58));
  const label = one(status.label, sheet.styles.coverStatusLabel);
  const facts = wrap([{ text: status.facts }], sheet.styles.coverFacts, mm(87)).slice(0, 7);
  const left = label.height + heightOf(headline);
  const height = Math.max(left, heightOf(facts)) + mm(14);
  sheet.artifact(() => {
    doc.rect(0, top, page.width, height).fill(band);
    drawSign(doc, status.sign, page.left, top + (height - mm(11)) / 2, mm(11), palette.paper, band);
  });
  const labelElement = sheet.element(parent, 'P');
  const leftTop = top + (height - left) / 2;
  sheet.content(labelElement, 'Span', () => sheet.text(label, page.left + mm(15.5), leftTop));
  const headlineElement = sheet.element(parent, 'P');
  sheet.content(headlineElement, 'Span', () => drawDown(sheet, headline, page.left + mm(15.5), leftTop + label.height));
  const factsElement = sheet.element(parent, 'P');
  sheet.content(factsElement, 'Span', () =>
    drawDown(sheet, facts, page.left + mm(82), top + (height - heightOf(facts)) / 2),
  );
  sheet.y = top + height;
}

function printNotes(
  sheet: Sheet,
  parent: Element,
  note: { readonly start: string; readonly end: string },
  y: number,
): void {
  const style = sheet.styles.coverNote;
  const start = wrap([{ text: note.start }], style, mm(92));
  const end = one(note.end, style);
  const element = sheet.element(parent, 'P');
  sheet.content(element, 'Span', () => drawDown(sheet, start, page.left, y));
  sheet.content(element, 'Span', () => sheet.text(end, page.right - end.width, y));
}

interface FactLines {
  readonly label: Line;
  readonly value: readonly Line[];
  readonly height: number;
}

function factLines(sheet: Sheet, fact: { readonly label: string; readonly value: string }): FactLines {
  const style = sheet.styles.coverValue;
  const all = wrap([{ text: fact.value }], style, COLUMN - LABELS);
  const value =
    all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 1), withDots(all[MOST_LINES - 1], style)];
  return { label: one(fact.label, sheet.styles.coverLabel), value, height: heightOf(value) };
}

function withDots(line: Line | undefined, style: TextStyle): Line {
  const text: Rich = [
    {
      text: `${
        line?.pieces
          .map((piece) => piece.text)
          .join('')
          .trimEnd()
          .slice(0, -2) ?? ''
      }…`,
    },
  ];
  return wrap(text, style, COLUMN)[0] ?? one('…', style);
}

function printFact(sheet: Sheet, list: Element, { label, value }: FactLines, x: number, top: number): void {
  const item = sheet.element(list, 'LI');
  sheet.content(sheet.element(item, 'Lbl'), 'Span', () => sheet.text(label, x, top));
  sheet.content(sheet.element(item, 'LBody'), 'Span', () => drawDown(sheet, value, x + LABELS, top));
}

function drawDown(sheet: Sheet, lines: readonly Line[], x: number, top: number): void {
  let y = top;
  for (const line of lines) {
    sheet.inColumn(line, x, y);
    y += line.height;
  }
}

const one = (text: string, style: TextStyle): Line =>
  wrap([{ text }], style, 10_000)[0] ?? { pieces: [], width: 0, style, height: style.leading };

const pairs = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []));
