const DAY_MS = 86_400_000;

/** Months that a timeline shows at once. */
export const SPANS = [3, 6, 12] as const;
export type Span = (typeof SPANS)[number];

/** The days that a timeline shows: whole months, first and last day included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const dayOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;

/** `2026-11` and so many months onwards, or back. */
export function addMonths(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(new Date(Date.UTC(year, number - 1 + by, 1))).slice(0, 7);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function lastDayOf(month: string): string {
  const next = new Date(`${addMonths(month, 1)}-01T00:00:00Z`);
  return iso(new Date(next.getTime() - DAY_MS));
}

export function windowOf(month: string, span: Span): Window {
  return { from: `${month}-01`, to: lastDayOf(addMonths(month, span - 1)) };
}

/** Where a day begins or ends, as a share of the whole width in per cent; what lies outside ends at the edge. */
export function shareOf(day: string, { from, to }: Window, edge: 'start' | 'end' = 'start'): number {
  const days = dayOf(to) - dayOf(from) + 1;
  const at = dayOf(day) - dayOf(from) + (edge === 'end' ? 1 : 0);
  return Math.round((Math.min(Math.max(at / days, 0), 1) * 100 + Number.EPSILON) * 100) / 100;
}

/** The months of a window, each with the place where it begins. */
export function ticksOf(window: Window): readonly { readonly month: string; readonly at: number }[] {
  const ticks = [];
  for (let month = monthOf(window.from); month <= monthOf(window.to); month = addMonths(month, 1)) {
    ticks.push({ month, at: shareOf(`${month}-01`, window) });
  }
  return ticks;
}

export interface Bar {
  readonly start: number;
  readonly end: number;
}

/** The time that is left: from today, or from the day on which what it waits for is due, to its own day. */
export function barOf(begin: string, dueOn: string, window: Window): Bar {
  const start = shareOf(begin < dueOn ? begin : dueOn, window);
  return { start, end: Math.max(shareOf(dueOn, window, 'end'), start) };
}

/** How far something overdue has run past its day, until today. */
export function lateOf(dueOn: string, today: string, window: Window): Bar {
  return { start: shareOf(dueOn, window, 'end'), end: shareOf(today, window, 'end') };
}

export interface Timed {
  readonly dueOn: string | null;
  readonly waitsFor: readonly { readonly dueOn: string | null }[];
}

/** The first day on which work on it can go on. */
export function beginOf({ waitsFor }: Timed, today: string): string {
  return [today, ...waitsFor.flatMap(({ dueOn }) => dueOn ?? [])].toSorted().at(-1) ?? today;
}

/** It is due before what it waits for: one of the two dates cannot hold. */
export function isTooEarly(item: Timed): boolean {
  return item.dueOn !== null && item.waitsFor.some(({ dueOn }) => dueOn !== null && dueOn > (item.dueOn ?? ''));
}
