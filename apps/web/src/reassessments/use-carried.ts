import { useMutation, useQuery } from '@apollo/client/react';
import {
  CarriedDocument,
  ConfirmCarriedDocument,
  type CarriedPartFieldsFragment,
} from '../graphql/generated/graphql.ts';

export type CarriedPart = CarriedPartFieldsFragment;

/** What an assessment carried over and nobody confirmed, with the way to confirm it. */
export function useCarried(assessmentId: string) {
  const { data, error, refetch } = useQuery(CarriedDocument, { variables: { id: assessmentId } });
  const [confirm, { loading, error: refused }] = useMutation(ConfirmCarriedDocument, {
    update: (cache, { data: reply }) => {
      if (!reply) return;
      cache.modify({
        id: cache.identify({ __typename: 'Assessment', id: assessmentId }),
        fields: { toConfirm: () => reply.confirmCarried },
      });
    },
  });
  return {
    parts: data?.assessment.toConfirm ?? [],
    newer: data?.assessment.newerVersion ?? null,
    loaded: data !== undefined,
    error,
    again: () => void refetch(),
    busy: loading,
    refused,
    /** Resolves where it was confirmed. */
    confirm: async (parts: readonly CarriedPart[]) => {
      const input = { assessmentId, parts: parts.map(({ kind, id, revision }) => ({ kind, id, revision })) };
      return (await confirm({ variables: { input } })).data !== undefined;
    },
  };
}
