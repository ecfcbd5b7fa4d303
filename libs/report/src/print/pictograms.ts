import type { Pictogram } from '../report.js';

/** Outlines on a grid of 24 points, drawn with one round pen. */
const OUTLINES: Readonly<Record<Pictogram, string>> = {
  search: 'M10 4a6 6 0 1 1 0 12a6 6 0 0 1 0-12zM14.5 14.5L20 20',
  scales: 'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5zM2.5 13a2.5 2.5 0 0 0 5 0M16.5 13a2.5 2.5 0 0 0 5 0',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  sprout:
    'M12 20.5v-9M12 13c-4.500 0-7-2.500-7-6.500c4.500 0 7 2.500 7 6.500zM12 11.500c0-4 2.500-6.500 7-6.500c0 4-2.500 6.500-7 6.500z',
  speech: 'M4 5h16v10.500h-9L6.500 20v-4.500H4zM8 9h8M8 12h5',
  eye: 'M2.500 12c2.600-4.300 5.800-6.500 9.500-6.500s6.900 2.200 9.500 6.500c-2.600 4.300-5.800 6.500-9.500 6.500s-6.900-2.200-9.500-6.500zM12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6z',
  shield:
    'M12 3l7.500 2.800v5.700c0 4.300-2.700 7.500-7.500 9.500c-4.800-2-7.500-5.200-7.500-9.500V5.800zM8.500 12l2.500 2.500 4.500-5',
  megaphone: 'M4 10v4h3l9 4.500v-13L7 10zM8 14.500l1.500 5h2.500l-1.500-4M19 9.500a4 4 0 0 1 0 5',
  heart:
    'M12 20C6.500 16 3.500 12.800 3.500 9.200a4.300 4.300 0 0 1 8.500-1a4.300 4.300 0 0 1 8.500 1C20.500 12.800 17.500 16 12 20z',
  book: 'M12 6.500c-2-1.500-4.700-2-8-2v13c3.300 0 6 .5 8 2c2-1.500 4.700-2 8-2v-13c-3.300 0-6 .5-8 2zM12 6.500v13',
  ball: 'M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 0 1 0-17zM3.500 12h17M12 3.500c-4 4.500-4 12.500 0 17M12 3.500c4 4.500 4 12.500 0 17',
  coin: 'M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 0 1 0-17zM12 7a5 5 0 1 1 0 10a5 5 0 0 1 0-10z',
  hand: 'M7 12.500V6.500a1.500 1.500 0 0 1 3 0v5M10 11V5a1.500 1.500 0 0 1 3 0v6M13 11V6.500a1.500 1.500 0 0 1 3 0V12M16 12V9a1.500 1.500 0 0 1 3 0v5.500c0 4-2.300 6-6 6c-3.500 0-4.800-1.500-6.500-4.500L4 12.500a1.600 1.600 0 0 1 2.600-1.700L8 13',
  stop: 'M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300zM7.500 12h9',
};

/** Draws a picture with its top left corner at (x, y), `size` points wide and high, on a soft ground. */
export function drawPictogram(
  doc: PDFKit.PDFDocument,
  name: Pictogram,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  doc
    .save()
    .roundedRect(x, y, size, size, size / 6)
    .fillOpacity(0.1)
    .fill(colour)
    .restore();
  doc
    .save()
    .translate(x + size * 0.14, y + size * 0.14)
    .scale((size * 0.72) / 24)
    .path(OUTLINES[name])
    .lineWidth(1.7)
    .lineCap('round')
    .lineJoin('round')
    .stroke(colour)
    .restore();
}
