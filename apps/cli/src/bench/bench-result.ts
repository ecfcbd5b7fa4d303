/** What a benchmark measured: figures with their unit in the name, ratios to a floor or peer of the same run. */
export interface BenchResult {
  readonly bench: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
}

export interface BenchOptions {
  /** Short runs, to see that it works: their figures say little. */
  readonly quick: boolean;
}
