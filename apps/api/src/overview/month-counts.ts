import { SubmissionState } from '../submissions/submission-words.types.js';
import type { OverviewMonth, StateCount } from './overview.types.js';
import type { MonthCount } from './read-overview.js';

const MONTHS = 12;

/** Where everything that ever came in stands today; states that nothing is in are left out. */
export function byState(counts: readonly MonthCount[]): StateCount[] {
  return Object.values(SubmissionState)
    .map((state) => ({
      state,
      count: counts.filter((each) => each.state === state).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
}

/** The twelve months up to this one, also those in which nothing came. */
export function byMonth(counts: readonly MonthCount[], today: string): OverviewMonth[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, place) => {
    const at = 12 * year + month - MONTHS + place;
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { month: name, states: byState(counts.filter((each) => each.month === name)) };
  });
}
