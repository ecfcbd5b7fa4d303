import type { IsoDate } from './assessment-input.js';

/** Whether the text is a day that exists, written `YYYY-MM-DD`. Runs once per item of evidence, so it reads digits itself. */
export function isCalendarDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));
}

/**
 * The earliest text that still counts as "not more than so many years before `asOf`".
 *
 * Section 3.3 adds calendar months and clamps the day to the month's end; its periods are whole years, so
 * only 29 February is ever clamped. Taking the years off the as-of date instead gives one bound for all
 * items: `date + n years >= asOf` exactly where `date >= yearsBefore(asOf, n)` as text. From 29 February the
 * bound may name a day that does not exist (2023-02-29); it still stands between 28 February and 1 March.
 */
export function yearsBefore(asOf: IsoDate, years: number): string {
  return `${String(Number(asOf.slice(0, 4)) - years).padStart(4, '0')}${asOf.slice(4)}`;
}

/** The number written at these places, or -1 where one of them is not a digit. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
