import type { IsoDate } from '#libs/scoring';

/** The calendar date `days` after `date`; both `YYYY-MM-DD`, no time zone involved. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
