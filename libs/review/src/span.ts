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
    private readonly echelon: ReadonlyMap<number, Float64Array>,
  ) {}

  static empty(length: number): Span {
    return new Span(length, new Map());
  }

  /** The span with one more set, given by the places of its members. */
  with(places: readonly number[]): Span {
    const row = this.rest(places);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) return this;
    const scale = inverse(row[pivot] ?? 1);
    for (let place = pivot; place < this.length; place++) row[place] = ((row[place] ?? 0) * scale) % PRIME;
    const echelon = new Map(this.echelon);
    for (const [at, other] of echelon) echelon.set(at, minus(other, row, other[pivot] ?? 0));
    return new Span(this.length, echelon.set(pivot, row));
  }

  /** Whether the sum over exactly these places can be worked out. */
  holds(places: readonly number[]): boolean {
    // Every other place of these rows' first ones is 0, so no further row can take part.
    if (!places.some((place) => this.echelon.has(place))) return places.length === 0;
    const rows = places.flatMap((place) => this.echelon.get(place) ?? []);
    const within = new Set(places);
    for (let place = 0; place < this.length; place++) {
      let sum = 0;
      for (const row of rows) sum += row[place] ?? 0;
      if (sum % PRIME !== (within.has(place) ? 1 : 0)) return false;
    }
    return true;
  }

  /** Whether the places of some row that are not 0 weigh less than this together. */
  hasRowBelow(weights: readonly number[], least: number): boolean {
    return [...this.echelon.values()].some((row) => {
      let weight = 0;
      for (let place = 0; place < row.length && weight < least; place++) {
        if (row[place] !== 0) weight += weights[place] ?? 0;
      }
      return weight < least;
    });
  }

  private rest(places: readonly number[]): Float64Array {
    let rest: Float64Array = new Float64Array(this.length);
    for (const place of places) rest[place] = 1;
    for (const place of places) {
      const row = this.echelon.get(place);
      if (row) rest = minus(rest, row, 1);
    }
    return rest;
  }
}

function minus(one: Float64Array, other: Float64Array, times: number): Float64Array {
  if (times === 0) return one;
  const factor = PRIME - times;
  const left = new Float64Array(one.length);
  for (let place = 0; place < one.length; place++) {
    left[place] = ((one[place] ?? 0) + factor * (other[place] ?? 0)) % PRIME;
  }
  return left;
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
