import type { CompanyGroup, Publishable } from '#libs/review';

// The first version of publishableGroups, which took seconds for ten thousand companies: what the fast one is compared with.

/** Places of the classes that make up a set of companies. */
type Classes = readonly number[];

/**
 * Which figures can be shown without speaking of fewer than ten companies. A small group is left out, and so is every
 * other whose figure would let somebody subtract their way to one: to a group that was left out, to the few outside a
 * group, to the few in both or in only one of two large ones, and to the few who belong to exactly the same groups. What counts is
 * whether any sum of shown figures, each times any number, comes to that of such a set. Larger groups go first.
 */
export function plainGroups(all: ReadonlySet<string>, groups: readonly CompanyGroup[], fewest: number): Publishable {
  if (all.size < fewest) return { all: false, groups: new Set() };
  const { sizes, classesOf } = classify(all, groups);
  const sizeOf = (classes: Classes) => classes.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
  const isSmall = (classes: Classes) => classes.length > 0 && sizeOf(classes) < fewest;
  const everyone = sizes.map((_, place) => place);
  const sets = groups.map(({ id }) => ({ id, classes: classesOf.get(id) ?? [] }));
  const large = sets.map(({ classes }) => classes).filter((classes) => sizeOf(classes) >= fewest);
  const secrets = [
    ...everyone.map((place) => [place]),
    ...sets.map(({ classes }) => classes),
    ...pairwise([everyone, ...large], sizes, fewest),
  ].filter(isSmall);
  const tells = (span: Span) => secrets.some((secret) => span.holds(secret)) || span.rows().some(isSmall);

  let span = Span.empty(sizes.length).with(everyone);
  if (tells(span)) return { all: false, groups: new Set() };
  const shown = new Set<string>();
  const leftOut: Classes[] = [];
  for (const { id, classes } of sets.toSorted((a, b) => sizeOf(b.classes) - sizeOf(a.classes) || order(a.id, b.id))) {
    if (sizeOf(classes) < fewest) break;
    const further = span.with(classes);
    if (tells(further) || leftOut.some((one) => further.holds(one))) {
      leftOut.push(classes);
    } else {
      span = further;
      shown.add(id);
    }
  }
  return { all: true, groups: shown };
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Companies of exactly the same groups count as one: no figure tells them apart. */
function classify(
  all: ReadonlySet<string>,
  groups: readonly CompanyGroup[],
): { readonly sizes: readonly number[]; readonly classesOf: ReadonlyMap<string, Classes> } {
  const found = new Map<string, { readonly place: number; size: number }>();
  const classesOf = new Map<string, number[]>(groups.map(({ id }) => [id, []]));
  for (const company of all) {
    const within = groups.filter(({ members }) => members.has(company));
    const key = within.map(({ id }) => id).join('\n');
    const same = found.get(key);
    if (same) {
      same.size += 1;
    } else {
      const place = found.size;
      found.set(key, { place, size: 1 });
      for (const { id } of within) classesOf.get(id)?.push(place);
    }
  }
  return { sizes: [...found.values()].map(({ size }) => size), classesOf };
}

/** What two sets have in common, and what only one of them has, where that is small. */
function pairwise(sets: readonly Classes[], sizes: readonly number[], fewest: number): Classes[] {
  const within = sizes.map((): number[] => []);
  for (const [set, classes] of sets.entries()) for (const place of classes) within[place]?.push(set);
  const common = sets.map(() => sets.map(() => 0));
  for (const [place, size] of sizes.entries()) {
    for (const one of within[place] ?? []) {
      for (const other of within[place] ?? []) common[one]![other]! += size;
    }
  }
  return sets.flatMap((one, at) =>
    sets.flatMap((other, beside) => {
      const both = common[at]?.[beside] ?? 0;
      const left = (common[at]?.[at] ?? 0) - both;
      const inOther = new Set(both < fewest || left < fewest ? other : []);
      return [
        ...(at < beside && both < fewest ? [one.filter((place) => inOther.has(place))] : []),
        ...(left < fewest ? [one.filter((place) => !inOther.has(place))] : []),
      ];
    }),
  );
}

/** A prime whose products stay exact in a double. */
const PRIME = 67_108_859;

/**
 * Every sum of given sets, each times any number, as rows in reduced echelon form. Arithmetic modulo a prime keeps
 * numbers small; whatever can be made of few sets with whole or broken numbers is found all the same.
 */
class Span {
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
