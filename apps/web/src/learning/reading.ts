/** What a person has read, and when: `orientation:<part>` or `lesson:<right>` to a moment. Kept in this browser only. */
export type Reading = Readonly<Record<string, string>>;

const PREFIX = 'opencria-learning';

export function readingKey(personId: string): string {
  return `${PREFIX}:${personId}`;
}

/** What is not a moment is left out: an entry may be half-written or made by hand. */
export function parseReading(kept: string | null): Reading {
  try {
    const found: unknown = JSON.parse(kept ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter(([, at]) => typeof at === 'string' && !Number.isNaN(Date.parse(at))),
    );
  } catch {
    return {};
  }
}

/** Marks something as read at a moment, or as not read. */
export function withRead(reading: Reading, what: string, at: string | undefined): Reading {
  const { [what]: _, ...others } = reading;
  return at === undefined ? others : { ...others, [what]: at };
}

/** Called at sign-out: nothing of a person stays behind on a shared machine. */
export function forgetReading(): void {
  for (const key of Object.keys(window.localStorage)) {
    if (key.startsWith(`${PREFIX}:`)) window.localStorage.removeItem(key);
  }
}
