import type { Change } from '../graphql/generated/graphql.ts';

/** The order changes are read in: what needs somebody first, what stayed the same last. */
export const ORDER: readonly Change[] = ['WORSE', 'OPEN', 'NEW', 'BETTER', 'GONE', 'SAME'];

export function countChanges(changes: readonly { readonly change: Change }[]): Partial<Record<Change, number>> {
  const counts: Partial<Record<Change, number>> = {};
  for (const { change } of changes) counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}

/** What changed, in the order it is read in; within one kind the order stays. */
export function inOrder<T extends { readonly change: Change }>(changes: readonly T[]): readonly T[] {
  return changes.toSorted((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
}
