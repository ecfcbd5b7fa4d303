import type { Sign } from '../report.js';
import { bandColours, palette } from './palette.js';

/** What paints: a path of a 16-point grid, filled or stroked. `ground` is the colour behind the sign. */
type Draw = (doc: PDFKit.PDFDocument, colour: string, ground: string) => void;

const OCTAGON = 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z';

const openOctagon = (doc: PDFKit.PDFDocument, colour: string, dashed: boolean) => {
  doc.path(OCTAGON).lineWidth(1.5);
  if (dashed) doc.dash(2.4, { space: 1.6 });
  doc.stroke(colour);
  if (dashed) doc.undash();
};

/** A square of which `quarters` are filled, from one corner to the whole. */
const band =
  (quarters: 1 | 2 | 3 | 4): Draw =>
  (doc, colour) => {
    doc.roundedRect(1, 1, 14, 14, 1.5).lineWidth(1.6).stroke(colour);
    const fills = {
      1: 'M1.8 8H8v6.2H1.8z',
      2: 'M1.8 8h12.4v6.2H1.8z',
      3: 'M1.8 1.8H8V8h6.2v6.2H1.8z',
      4: 'M1.8 1.8h12.4v12.4H1.8z',
    };
    doc.path(fills[quarters]).fill(colour);
  };

const SHAPES: Readonly<Record<Sign, Draw>> = {
  breached: (doc, colour, ground) => {
    doc.path(OCTAGON).fill(colour);
    doc.rect(4.2, 6.9, 7.6, 2.2).fill(ground);
  },
  'not-cleared': (doc, colour) => {
    openOctagon(doc, colour, true);
    doc.path('M6.1 6.3a1.9 1.9 0 1 1 2.9 1.6c-.7.4-1 .8-1 1.6').lineWidth(1.5).stroke(colour);
    doc.circle(8, 11.6, 0.9).fill(colour);
  },
  clear: (doc, colour) => {
    openOctagon(doc, colour, false);
    doc.path('M4.8 8.3l2.3 2.3 4.2-4.8').lineWidth(1.7).stroke(colour);
  },
  off: (doc, colour) => {
    openOctagon(doc, colour, false);
    doc.moveTo(5.4, 8).lineTo(10.6, 8).lineWidth(1.5).stroke(colour);
  },
  low: (doc, colour) => void doc.circle(8, 8, 5.8).lineWidth(1.9).stroke(colour),
  medium: (doc, colour) => {
    doc.circle(8, 8, 5.8).lineWidth(1.9).stroke(colour);
    doc.path('M8 2.2a5.8 5.8 0 0 1 0 11.6z').fill(colour);
  },
  high: (doc, colour) => void doc.path('M8 1.4l7.2 13.2H.8z').fill(colour),
  critical: (doc, colour) => void doc.path('M8 .6L15.4 8 8 15.4.6 8z').fill(colour),
  'band-0': band(1),
  'band-1': band(2),
  'band-2': band(3),
  'band-3': band(4),
  note: (doc, colour) => {
    doc.roundedRect(1, 1, 14, 14, 1.5).lineWidth(1.6).stroke(colour);
    doc.moveTo(4.5, 6).lineTo(11.5, 6).moveTo(4.5, 10).lineTo(9.5, 10).lineWidth(1.4).stroke(colour);
  },
};

export const SIGN_COLOURS: Readonly<Record<Sign, string>> = {
  breached: palette.madder,
  'not-cleared': palette.ochre,
  clear: palette.pine,
  off: palette.ink3,
  low: palette.ink2,
  medium: '#8a5d00',
  high: '#c2540f',
  critical: '#741022',
  'band-0': bandColours[0],
  'band-1': bandColours[1],
  'band-2': bandColours[2],
  'band-3': bandColours[3],
  note: palette.ink2,
};

/** Draws a sign with its top left corner at (x, y), `size` points high. */
export function drawSign(
  doc: PDFKit.PDFDocument,
  sign: Sign,
  x: number,
  y: number,
  size: number,
  colour: string = SIGN_COLOURS[sign],
  ground: string = palette.paper,
): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 16);
  SHAPES[sign](doc, colour, ground);
  doc.restore();
}

const PIP = 7.6;
const PIP_STEP = 10.5;
export const PIPS_WIDTH = 4 * PIP_STEP;

/** Four squares: filled as far as the level counts, hatched as far as it is only claimed. */
export function drawPips(doc: PDFKit.PDFDocument, counted: number, claimed: number, x: number, middle: number): void {
  const y = middle - PIP / 2;
  for (let at = 0; at < 4; at += 1) {
    const left = x + at * PIP_STEP;
    if (at < counted) {
      doc.roundedRect(left, y, PIP, PIP, 1.4).fill(palette.pine);
      continue;
    }
    const open = at >= claimed;
    if (!open) hatch(doc, left, y, PIP, PIP, palette.pine, 2.2);
    doc
      .roundedRect(left + 0.45, y + 0.45, PIP - 0.9, PIP - 0.9, 1.2)
      .lineWidth(0.9)
      .stroke(open ? '#7d8a85' : palette.pine);
  }
}

/** Diagonal strokes inside a rectangle: what is claimed or possible, but not shown. */
export function hatch(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  step: number,
): void {
  doc.save().rect(x, y, width, height).clip();
  for (let from = x - height; from < x + width; from += step) doc.moveTo(from, y + height).lineTo(from + height, y);
  doc.lineWidth(0.75).stroke(colour).restore();
}
