/** Line ends and what a workbook cannot hold differ between programs without anybody having typed. */
export function foldText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim();
}

/** For comparing words that people choose or type again: case, blanks and the kind of apostrophe do not matter. */
export function foldWord(text: string): string {
  return text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
