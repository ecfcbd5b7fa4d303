const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Whether a spreadsheet would take this text for a formula, also behind blanks and in full-width signs. */
export const startsFormula = (text: string): boolean => FORMULA.test(text);
