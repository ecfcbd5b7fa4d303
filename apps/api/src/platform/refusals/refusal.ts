export interface Refusal {
  /** HTTP status on plain routes. */
  readonly status: number;
  /** One sentence for people; `{name}` is filled from the details. */
  readonly says: string;
  /** What the reader can do about it. */
  readonly mend?: string;
}
