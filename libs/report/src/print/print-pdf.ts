import PDFDocument from 'pdfkit';
import type { Report } from '../report.js';
import { printCover } from './blocks/cover.js';
import { Bookmarks } from './bookmarks.js';
import { cleanText } from './clean-text.js';
import type { Face } from './face.js';
import type { Fonts } from './fonts.js';
import { printSection } from './print-section.js';
import { printRunningLines } from './running.js';
import { Sheet } from './sheet.js';

/**
 * Prints a report as a tagged A4 PDF (structure of PDF/UA, embedded fonts, bookmarks). The only date in
 * the file is `report.madeOn`, so the same report gives the same bytes.
 */
export async function printPdf(report: Report, { fonts }: { readonly fonts: Fonts }): Promise<Uint8Array> {
  const doc = openDocument(report, fonts);
  const bytes = collect(doc);
  const sheet = new Sheet(doc, fonts, report);
  const bookmarks = new Bookmarks(doc);

  if (report.cover) {
    const cover = sheet.element(sheet.root, 'Sect');
    printCover(sheet, cover, report.cover);
    bookmarks.section(report.title, { page: 0, y: 0 });
    cover.end();
  }
  for (const section of report.sections) printSection(sheet, section, bookmarks);
  printRunningLines(sheet, report);
  if (report.attachment) attach(doc, report.attachment, report.madeOn);

  sheet.root.end();
  doc.end();
  return bytes;
}

/** pdfkit knows this subset; its types do not yet. */
const UNIVERSAL_ACCESS: object = { subset: 'PDF/UA' };

type Described = Pick<Report, 'title' | 'organisation' | 'subject' | 'language' | 'madeOn'>;

export function openDocument(
  report: Described,
  fonts: Fonts,
  layout: 'portrait' | 'landscape' = 'portrait',
): PDFKit.PDFDocument {
  const madeOn = new Date(`${report.madeOn}T00:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    layout,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    ...UNIVERSAL_ACCESS,
    tagged: true,
    lang: report.language,
    displayTitle: true,
    font: parsed(fonts.sans),
    info: {
      Title: cleanText(report.title),
      Author: cleanText(report.organisation),
      Subject: report.subject,
      Creator: 'OpenCRIA',
      Producer: 'OpenCRIA',
      CreationDate: madeOn,
      ModDate: madeOn,
    },
  });
  return doc;
}

/** pdfkit takes a parsed font where its types still ask for the bytes of one. */
const parsed = (face: Face) => face.font as unknown as string;

/** The whole document is told again by the file; its dates are the report's, so that the bytes stay the same. */
function attach(
  doc: PDFKit.PDFDocument,
  { name, says, text }: NonNullable<Report['attachment']>,
  madeOn: string,
): void {
  const date = new Date(`${madeOn}T00:00:00Z`);
  const options: object = {
    name,
    type: 'application/json',
    description: says,
    relationship: 'Alternative',
    creationDate: date,
    modifiedDate: date,
  };
  doc.file(Buffer.from(text), options);
}

export function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
