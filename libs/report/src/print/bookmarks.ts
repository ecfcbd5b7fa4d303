import { cleanText } from './clean-text.js';
import { mm, type Place } from './sheet.js';

/** pdfkit takes more of a bookmark than its types say: where on the page it leads. */
interface OutlineOptions {
  readonly expanded: boolean;
  readonly pageNumber: number;
  readonly top: number;
  readonly left: number;
}

/** The bookmarks of a document: sections, their headings or areas, and the findings under those. */
export class Bookmarks {
  private sectionItem: PDFKit.PDFOutline | undefined;
  private headingItem: PDFKit.PDFOutline | undefined;

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  section(title: string, place: Place): void {
    this.sectionItem = this.doc.outline.addItem(cleanText(title), at(place));
    this.headingItem = undefined;
  }

  heading(title: string, place: Place): void {
    this.headingItem = this.sectionItem?.addItem(cleanText(title), at(place));
  }

  finding(title: string, place: Place): void {
    (this.headingItem ?? this.sectionItem)?.addItem(cleanText(title), at(place));
  }
}

const at = ({ page, y }: Place): OutlineOptions => ({
  expanded: false,
  pageNumber: page,
  top: Math.max(0, y - mm(12)),
  left: 0,
});
