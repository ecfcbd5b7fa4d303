/** What a reviewer found, apart from the reasons. */
export interface Found {
  readonly verdict: string;
  readonly level: number | null;
  readonly tier: number | null;
}

export const sameOutcome = (a: Found, b: Found): boolean =>
  a.verdict === b.verdict && a.level === b.level && a.tier === b.tier;

/** One part that two people judged. */
export interface JudgedTwice {
  readonly first: Found | null;
  readonly second: Found | null;
  /** Whether both found the same when the second judged; what is settled afterwards does not count here. */
  readonly agreed: boolean | null;
  /** Whose verdict stands, where a lead decided between the two that are there now. */
  readonly settledWith: 'first' | 'second' | null;
}

export interface Agreement {
  readonly subjects: number;
  readonly judged: number;
  readonly agreed: number;
  /** Parts on which the two still differ and nobody decided. */
  readonly open: number;
}

export const isOpenDifference = ({ first, second, settledWith }: JudgedTwice): boolean =>
  first !== null && second !== null && settledWith === null && !sameOutcome(first, second);

export function agreement(parts: readonly JudgedTwice[]): Agreement {
  return {
    subjects: parts.length,
    judged: parts.filter(({ second }) => second !== null).length,
    agreed: parts.filter(({ agreed }) => agreed === true).length,
    open: parts.filter(isOpenDifference).length,
  };
}
