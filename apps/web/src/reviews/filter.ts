import type { QueueViewFieldsFragment } from '../graphql/generated/graphql.ts';

export type Filter = Omit<QueueViewFieldsFragment['filter'], '__typename'>;

export const NO_FILTER: Filter = {
  search: '',
  redLine: null,
  worstHarm: null,
  technology: null,
  reviewerId: null,
  unclaimed: false,
  programmeId: null,
  overdue: false,
};

/** The filter as the api takes it: what was read from it carries the name of its type. */
export function asInput(filter: Filter): Filter {
  const { search, redLine, worstHarm, technology, reviewerId, unclaimed, programmeId, overdue } = filter;
  return { search, redLine, worstHarm, technology, reviewerId, unclaimed, programmeId, overdue };
}
