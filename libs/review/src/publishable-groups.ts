import { Span } from './span.js';

/** Figures of fewer companies than this are never shown. */
export const FEWEST_COMPANIES = 10;

/** Companies that share something, such as a technology or a country; they may belong to several. */
export interface CompanyGroup {
  readonly id: string;
  readonly members: ReadonlySet<string>;
}

export interface Publishable {
  /** Whether a figure of all companies may be shown. */
  readonly all: boolean;
  /** Ids of the groups whose figure may be shown beside it. */
  readonly groups: ReadonlySet<string>;
}

/** Places of the classes that make up a set of companies. */
type Classes = readonly number[];

/**
 * Which figures can be shown without speaking of fewer than ten companies. A small group is left out, and so is every
 * other whose figure would let somebody subtract their way to one: to a group that was left out, to the few outside a
 * group, to the few in both or in only one of two large ones, and to the few who belong to exactly the same groups. What counts is
 * whether any sum of shown figures, each times any number, comes to that of such a set. Larger groups go first.
 */
export function publishableGroups(
  all: ReadonlySet<string>,
  groups: readonly CompanyGroup[],
  fewest = FEWEST_COMPANIES,
): Publishable {
  if (all.size < fewest) return { all: false, groups: new Set() };
  const { sizes, classesOf } = classify(all, groups);
  const sizeOf = (classes: Classes) => classes.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
  const isSmall = (classes: Classes) => classes.length > 0 && classes.length < fewest && sizeOf(classes) < fewest;
  const everyone = sizes.map((_, place) => place);
  const sets = groups.map(({ id }) => {
    const classes = classesOf.get(id) ?? [];
    return { id, classes, size: sizeOf(classes) };
  });
  const large = sets.filter(({ size }) => size >= fewest).map(({ classes }) => classes);
  const secrets = [
    ...everyone.map((place) => [place]),
    ...sets.map(({ classes }) => classes),
    ...pairwise([everyone, ...large], sizes, fewest),
  ].filter(isSmall);
  const tells = (span: Span) => secrets.some((secret) => span.holds(secret)) || span.hasRowBelow(sizes, fewest);

  let span = Span.empty(sizes.length).with(everyone);
  if (tells(span)) return { all: false, groups: new Set() };
  const shown = new Set<string>();
  const leftOut: Classes[] = [];
  for (const { id, classes, size } of sets.toSorted((a, b) => b.size - a.size || order(a.id, b.id))) {
    if (size < fewest) break;
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
  const has = sets.map((classes) => {
    const places = new Uint8Array(sizes.length);
    for (const place of classes) places[place] = 1;
    return places;
  });
  const common = sets.map(() => new Float64Array(sets.length));
  for (const [place, size] of sizes.entries()) {
    const within = sets.flatMap((_, set) => (has[set]?.[place] === 1 ? [set] : []));
    for (const one of within) for (const other of within) common[one]![other]! += size;
  }
  return sets.flatMap((one, at) =>
    sets.flatMap((_, beside) => {
      const both = common[at]?.[beside] ?? 0;
      const left = (common[at]?.[at] ?? 0) - both;
      return [
        ...(at < beside && both < fewest ? [one.filter((place) => has[beside]?.[place] === 1)] : []),
        ...(left < fewest ? [one.filter((place) => has[beside]?.[place] !== 1)] : []),
      ];
    }),
  );
}
