const DAY_MS = 86_400_000;

/** A calendar day some days later; earlier where `days` is below zero. */
export function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
