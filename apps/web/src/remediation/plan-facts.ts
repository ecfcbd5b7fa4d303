import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';

type Standing = Pick<PlanActionFieldsFragment, 'status' | 'dueOn'>;

/** Something is still to be done. */
export function isOpen({ status }: Standing): boolean {
  return status !== 'VERIFIED' && status !== 'DECLINED';
}

export function isOverdue(action: Standing, asOf: string): boolean {
  return isOpen(action) && action.status !== 'DONE' && action.dueOn !== null && action.dueOn < asOf;
}
