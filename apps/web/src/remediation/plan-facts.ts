import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';

type Standing = Pick<PlanActionFieldsFragment, 'status' | 'dueOn'>;

/** Something is still to be done. */
export function isOpen({ status }: Standing): boolean {
  return status !== 'VERIFIED' && status !== 'DECLINED';
}

export function isOverdue(action: Standing, asOf: string): boolean {
  return isOpen(action) && action.status !== 'DONE' && action.dueOn !== null && action.dueOn < asOf;
}

/** The first day by which something open is due: to contain it, else to mend it. */
export function firstDue(
  plan: readonly Pick<PlanActionFieldsFragment, 'status' | 'dueOn' | 'containBy'>[],
): string | undefined {
  return plan
    .filter(isOpen)
    .flatMap(({ containBy, dueOn }) => containBy ?? dueOn ?? [])
    .sort()[0];
}
