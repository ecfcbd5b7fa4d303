/** A prime whose products stay exact in a double. */
const PRIME = 67_108_859;

/**
 * Every sum of given sets, each times any number, as rows in reduced echelon form. Arithmetic modulo a prime keeps
 * numbers small; whatever can be made of few sets with whole or broken numbers is found all the same.
 */
export class Span {
  /** By the first place that is not 0; that place is 1 in its row and 0 in every other. */
  private constructor(
    private readonly length: number,
    private readonly echelon: ReadonlyMap<number, readonly number[]>,
  ) {}

  static empty(length: number): Span {
    return new Span(length, new Map());
  }

  /** The span with one more set, given by the places of its members. */
  with(places: readonly number[]): Span {
    const rest = this.rest(places);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) return this;
    const scale = inverse(rest[pivot] ?? 1);
    const row = rest.map((value) => (value * scale) % PRIME);
    const echelon = new Map([...this.echelon].map(([at, other]) => [at, minus(other, row, other[pivot] ?? 0)]));
    return new Span(this.length, echelon.set(pivot, row));
  }

  /** Whether the sum over exactly these places can be worked out. */
  holds(places: readonly number[]): boolean {
    // Without a first place of a row nothing of the set can be taken away.
    if (!places.some((place) => this.echelon.has(place))) return places.length === 0;
    return this.rest(places).every((value) => value === 0);
  }

  /** Places that are not 0, of each row. */
  rows(): number[][] {
    return [...this.echelon.values()].map((row) => row.flatMap((value, place) => (value === 0 ? [] : [place])));
  }

  private rest(places: readonly number[]): readonly number[] {
    const set = new Array<number>(this.length).fill(0);
    for (const place of places) set[place] = 1;
    return places.reduce<readonly number[]>((rest, place) => {
      const row = this.echelon.get(place);
      return row ? minus(rest, row, 1) : rest;
    }, set);
  }
}

function minus(one: readonly number[], other: readonly number[], times: number): readonly number[] {
  if (times === 0) return one;
  return one.map((value, place) => (value + (PRIME - times) * (other[place] ?? 0)) % PRIME);
}

/** By Fermat: the power PRIME − 2. */
function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
