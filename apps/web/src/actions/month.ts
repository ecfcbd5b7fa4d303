import { lastDayOf } from './timeline-scale.ts';

const DAY_MS = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The whole weeks that a month touches, seven days each; `firstDay` 1 is Monday, 7 Sunday. */
export function weeksOf(month: string, firstDay: number): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const last = Date.parse(`${lastDayOf(month)}T00:00:00Z`);
  const before = (new Date(first).getUTCDay() - firstDay + 7) % 7;
  const weeks: string[][] = [];
  for (let start = first - before * DAY_MS; start <= last; start += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, place) => iso(start + place * DAY_MS)));
  }
  return weeks;
}

/** The day on which a week begins where this language is spoken; Monday where the browser does not know. */
export function firstDayOfWeek(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(language);
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** Lists of what falls on the same day. */
export function byDay<Item extends { readonly dueOn: string | null }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  return Map.groupBy(
    items.filter(({ dueOn }) => dueOn !== null),
    ({ dueOn }) => dueOn ?? '',
  );
}
