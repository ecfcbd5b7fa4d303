import type { FractionJson } from '#libs/scoring';

/** One figure as it was submitted and as it is after review. */
export interface ReviewedFigure {
  readonly id: string;
  readonly claimed: FractionJson | null;
  readonly evidenced: FractionJson | null;
  readonly reviewed: FractionJson | null;
}

/** One thing reviewers found, where they found other than the company stated. */
export interface ReportVerdict {
  /** Id of the question, harm or profile flag. */
  readonly subject: string;
  readonly verdict: string;
  readonly level: number | null;
  readonly tier: number | null;
  readonly reason: string;
  readonly advice: string;
}

export interface ReportDecision {
  readonly outcome: string;
  /** `YYYY-MM-DD` */
  readonly decidedOn: string;
  readonly statement: string;
  readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
  readonly verdicts: readonly ReportVerdict[];
  readonly rights: readonly ReviewedFigure[];
  /** Parts that two reviewers judged, and on how many of them they found the same. */
  readonly judgedTwice: number;
  readonly agreed: number;
}

/** A report of what was submitted names what it was printed from, so that anyone can compare. */
export interface ReportReview {
  readonly version: number;
  /** `YYYY-MM-DD` */
  readonly submittedOn: string;
  readonly programme: string;
  readonly body: string;
  /** SHA-256 of the submission, hexadecimal. */
  readonly digest: string;
  /** Of the key that signed it, in groups. */
  readonly fingerprint: string;
  /** Absent: not decided yet. */
  readonly decision?: ReportDecision;
}
