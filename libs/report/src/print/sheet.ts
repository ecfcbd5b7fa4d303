import { emojiGlyphs } from './emoji.js';
import type { Face } from './face.js';
import type { Report } from '../report.js';
import type { Line, Piece } from './line.js';
import type { Fonts } from './fonts.js';
import { styles, type Styles } from './styles.js';

/** Millimetres to points. */
export const mm = (n: number): number => (n * 72) / 25.4;

/** Places of an A4 page in points. */
export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(20),
  right: mm(190),
  inner: mm(170),
  top: mm(25.5),
  bottom: mm(276),
  /** Where values begin beside their labels. */
  label: mm(25),
} as const;

export type Element = PDFKit.PDFStructureElement;

/** What a structure element may carry; pdfkit accepts more than its types say. */
interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block' | 'Inline';
  readonly scope?: 'Column' | 'Row';
}

/** Telling pdfkit the width that is known already spares it from measuring every line again. */
interface DrawnText extends PDFKit.Mixins.TextOptions {
  readonly textWidth: number;
  readonly wordCount: number;
}

/** Where on the paper a section or heading begins, for bookmarks. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

/**
 * The paper a report is drawn on: one growing document, a cursor, and the two ways anything gets onto a
 * page: as content of a structure element, or as an artifact that no reader speaks.
 */
export class Sheet {
  y: number = page.top;
  readonly root: Element;
  readonly styles: Styles;
  /** Section title by page; pages without one (the cover) have no running head. */
  readonly titles: (string | undefined)[] = [];
  private title: string | undefined;
  private readonly known = new Set<string>();
  private readonly mirrored: boolean;

  /** A right-to-left page is mirrored as a whole; everything is still placed as if it read from left to right. */
  constructor(
    readonly doc: PDFKit.PDFDocument,
    fonts: Fonts,
    { direction, look }: Pick<Report, 'direction' | 'look'>,
  ) {
    this.mirrored = direction === 'rtl';
    this.styles = styles(fonts, look);
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  /** Begins a page; `title` stands in its running head and those of the pages after it. */
  newPage(title = this.title): void {
    this.title = title;
    this.doc.addPage();
    if (this.mirrored) this.doc.transform(-1, 0, 0, 1, page.width, 0);
    this.titles.push(title);
    this.y = page.top;
  }

  get room(): number {
    return page.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === page.top;
  }

  /** Turns the page unless `height` still fits. True where it turned. */
  need(height: number): boolean {
    if (this.room >= height || this.atTop) return false;
    this.newPage();
    return true;
  }

  place(): Place {
    return { page: this.titles.length - 1, y: this.y };
  }

  /** A structure element under `parent`. It is ended when its parent is. */
  element(parent: Element, tag: string, options: TagOptions = {}): Element {
    const child = this.doc.struct(tag, options);
    parent.add(child);
    return child;
  }

  /** Draws content that belongs to `element`. Content never crosses a page: call it again on the next one. */
  content(element: Element, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** A picture with its alternative text; `height` from the cursor down. */
  figure(
    parent: Element,
    alt: string,
    box: { x: number; y: number; width: number; height: number },
    draw: () => void,
  ): void {
    const left = this.mirrored ? page.width - box.x - box.width : box.x;
    const bbox = [left, box.y, left + box.width, box.y + box.height] as const;
    const figure = this.element(parent, 'Figure', { alt, bbox, placement: 'Block' });
    this.content(figure, 'Figure', draw);
  }

  /** Draws what only decorates: rules, grounds, running heads. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, colour: string, thickness: number, x: number = page.left, width: number = page.inner): void {
    this.artifact(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke();
    });
  }

  /** Draws the text of one line; `top` is where the line's height begins. Only inside content or an artifact. */
  text(line: Line, x: number, top: number): void {
    const { doc } = this;
    const { style, actual } = line;
    const baseline = top + (line.height + style.size * 0.68) / 2;
    doc.fillColor(style.colour).fontSize(style.size);
    if (actual !== undefined) doc.markContent('Span', { actual });
    if (this.mirrored) this.upright(line, x);
    for (const piece of line.pieces) {
      if (piece.face === 'emoji') this.emoji(piece, x + piece.x, baseline, style.size);
      else {
        const options: DrawnText = { lineBreak: false, baseline: 'alphabetic', textWidth: piece.width, wordCount: 1 };
        this.use(piece.face).text(piece.text, x + piece.x, baseline, options);
      }
    }
    if (this.mirrored) doc.restore();
    if (actual !== undefined) doc.endMarkedContent();
  }

  /** A line of a column that begins at `x`: right-to-left text stands at the end of it, unless the page is mirrored. */
  inColumn(line: Line, x: number, top: number): void {
    this.text(line, this.mirrored || line.endAt === undefined ? x : x + Math.max(0, line.endAt - line.width), top);
  }

  /** Fonts of other scripts are made known to the file by the first text that needs them. */
  private use({ name, font }: Face): PDFKit.PDFDocument {
    if (!this.known.has(name)) this.doc.registerFont(name, font as unknown as Uint8Array);
    this.known.add(name);
    return this.doc.font(name);
  }

  private emoji({ text }: Piece, x: number, baseline: number, size: number): void {
    let from = x;
    for (const { outline, em, unitsPerEm } of emojiGlyphs(text) ?? []) {
      const scale = size / unitsPerEm;
      this.doc.save().translate(from, baseline).scale(scale, -scale).path(outline).fill().restore();
      from += em * size;
    }
  }

  /** On a mirrored page only places are mirrored: letters are turned back within the width they take. */
  private upright({ pieces }: Line, x: number): void {
    const first = pieces[0]?.x ?? 0;
    const end = Math.max(first, ...pieces.map((piece) => piece.x + piece.width));
    this.doc.save().transform(-1, 0, 0, 1, 2 * x + first + end, 0);
  }
}
