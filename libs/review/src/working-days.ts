import type { IsoDate } from '#libs/scoring';

const DAY = 86_400_000;
const WEEK = 7;
const WORKING_DAYS_A_WEEK = 5;

/** Days since the Monday before the epoch, so that weeks begin at multiples of seven. */
const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY + 3;

/** Working days from the beginning of time up to and including a day. */
function workedUpTo(day: number): number {
  const weeks = Math.floor(day / WEEK);
  return WORKING_DAYS_A_WEEK * weeks + Math.min(WORKING_DAYS_A_WEEK, day - WEEK * weeks + 1);
}

/** Working days (Monday to Friday) after one date up to and including another; never less than 0. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  return Math.max(0, workedUpTo(dayNumber(to)) - workedUpTo(dayNumber(from)));
}

/** The date so many working days after another, which itself does not count: always a working day where `days` > 0. */
export function addWorkingDays(from: IsoDate, days: number): IsoDate {
  if (days <= 0) return from;
  let day = dayNumber(from) + WEEK * Math.floor((days - 1) / WORKING_DAYS_A_WEEK);
  const wanted = workedUpTo(dayNumber(from)) + days;
  while (workedUpTo(day) < wanted) day++;
  return new Date((day - 3) * DAY).toISOString().slice(0, 10);
}

/** How a promise stands, in working days. */
export interface Promised {
  readonly days: number;
  readonly used: number;
  readonly left: number;
  /** Working days past the promised date; 0 while it is kept. */
  readonly overdue: number;
}

/** @param since the day on which the turn came; the day after counts as the first */
export function promiseOn(today: IsoDate, since: IsoDate, promisedOn: IsoDate): Promised {
  return {
    days: workingDaysBetween(since, promisedOn),
    used: workingDaysBetween(since, today),
    left: workingDaysBetween(today, promisedOn),
    overdue: workingDaysBetween(promisedOn, today),
  };
}
