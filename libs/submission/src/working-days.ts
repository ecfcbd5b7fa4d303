const DAY_MS = 86_400_000;

/** The day that lies so many working days (Monday to Friday) after a day; public holidays differ by country and count. */
export function addWorkingDays(from: string, days: number): string {
  let at = Date.parse(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at += DAY_MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
