/** So many within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

interface LimitClass extends Limit {
  /** Whose calls count together: those of one person, or those from one source of visitors. */
  readonly per: 'person' | 'source';
}

/**
 * Every kind of call that has a limit of its own. `requests` is kept by each instance for itself, the others
 * in PostgreSQL for all instances; docs/limits.md lists them with their reasons.
 */
export const LIMIT_CLASSES = {
  requests: { most: 200, seconds: 10, per: 'person' },
  export: { most: 30, seconds: 600, per: 'person' },
  workbook: { most: 60, seconds: 600, per: 'person' },
  upload: { most: 300, seconds: 600, per: 'person' },
  alarm: { most: 10, seconds: 3600, per: 'person' },
  outward: { most: 30, seconds: 600, per: 'person' },
  join: { most: 20, seconds: 3600, per: 'person' },
  reset: { most: 20, seconds: 3600, per: 'source' },
  'sign-up': { most: 20, seconds: 3600, per: 'source' },
  link: { most: 60, seconds: 3600, per: 'source' },
} as const satisfies Record<string, LimitClass>;

export type LimitName = keyof typeof LIMIT_CLASSES;
export type Limits = Readonly<Record<LimitName, Limit>>;

const MOST = 1_000_000;
const LONGEST_SECONDS = 86_400;

interface Reader {
  readonly faults: string[];
  text(name: string): string | undefined;
}

/** The limits in force: RATE_LIMITS changes single ones, written like `export=30/600 upload=500/600`. */
export function readLimits(read: Reader): Limits {
  const limits: Record<LimitName, Limit> = { ...LIMIT_CLASSES };
  for (const word of (read.text('RATE_LIMITS') ?? '').split(/[\s,]+/).filter((part) => part !== '')) {
    const [, name = '', most, seconds] = /^([a-z-]+)=(\d{1,7})\/(\d{1,5})$/.exec(word) ?? [];
    const limit = { most: Number(most), seconds: Number(seconds) };
    if (isLimitName(name) && fits(limit.most, MOST) && fits(limit.seconds, LONGEST_SECONDS)) limits[name] = limit;
    else {
      read.faults.push(
        `RATE_LIMITS holds "${word}"; write a name, a number and seconds, like export=30/600. Names: ${Object.keys(LIMIT_CLASSES).join(', ')}.`,
      );
    }
  }
  return limits;
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMIT_CLASSES, name);
}

function fits(value: number, most: number): boolean {
  return value >= 1 && value <= most;
}
