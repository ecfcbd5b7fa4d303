export { loadFonts, type Fonts } from './fonts.js';
export { printBoard } from './print-board.js';
export { printPdf } from './print-pdf.js';
