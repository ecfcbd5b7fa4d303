import type { ConditionReason, Truth } from './assessment-result.js';

/** Whether a question or harm applies, with the terms that decided. */
interface Routed {
  readonly id: string;
  readonly applies: Truth;
  readonly because: readonly ConditionReason[];
}

/** What is asked that was not, and what is asked no more; each as it stands afterwards, with its reasons. */
export interface ChangedRouting<T extends Routed> {
  readonly appeared: readonly T[];
  readonly gone: readonly T[];
}

/** Compares the routing of two moments of one assessment. What only one of them knows is not routed by a condition. */
export function changedRouting<T extends Routed>(before: readonly Routed[], after: readonly T[]): ChangedRouting<T> {
  const wasAsked = new Map(before.map(({ id, applies }) => [id, applies !== 'false']));
  return {
    appeared: after.filter(({ id, applies }) => applies !== 'false' && wasAsked.get(id) === false),
    gone: after.filter(({ id, applies }) => applies === 'false' && wasAsked.get(id) === true),
  };
}
