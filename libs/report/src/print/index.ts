export { loadFonts, type Fonts } from './fonts.js';
export { printPdf } from './print-pdf.js';
