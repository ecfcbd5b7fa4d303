import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import {
  ActionsDocument,
  type ActionFilterInput,
  type ActionOrder,
  type ActionRowFieldsFragment,
} from '../graphql/generated/graphql.ts';

export interface ActionPages {
  /** undefined until the first page has come. */
  readonly items: readonly ActionRowFieldsFragment[] | undefined;
  readonly total: number;
  readonly loading: boolean;
  readonly problem: ShownProblem | undefined;
  readonly refetch: () => void;
  /** Absent on the last page. */
  readonly more: (() => void) | undefined;
}

export interface ActionsAsked {
  readonly filter: ActionFilterInput;
  readonly order: ActionOrder;
  readonly first: number;
  readonly skip?: boolean;
}

/** As many rows, with all that stands in them, as the api works out at once. */
const MOST = 50;

/** Actions page by page, as they stand now. Up to the api's most the page grows, so that asking again keeps it all. */
export function useActions({ filter, order, first, skip = false }: ActionsAsked): ActionPages {
  const [size, setSize] = useState(first);
  const variables = { filter, order, first: size };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ActionsDocument, {
    variables,
    skip,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // While a changed choice is asked for, what was shown stays.
  const found = (data ?? previousData)?.actions;
  const more = () => {
    if (size < MOST) {
      setSize(Math.min(size * 2, MOST));
      return;
    }
    void fetchMore({
      variables: { ...variables, after: found?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        actions: { ...next.actions, edges: [...before.actions.edges, ...next.actions.edges] },
      }),
    });
  };
  return {
    items: found?.edges.map(({ node }) => node),
    total: found?.total ?? 0,
    loading,
    problem: error && !found ? problemOf(error) : undefined,
    refetch: () => void refetch(),
    more: found?.pageInfo.hasNextPage && data ? more : undefined,
  };
}
