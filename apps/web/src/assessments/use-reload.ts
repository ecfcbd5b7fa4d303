import { useApolloClient } from '@apollo/client/react';
import { AssessmentDocument } from '../graphql/generated/graphql.ts';
import type { AssessmentStore } from './assessment-store.ts';

/** Asks for the assessment again, after something that changed several answers at once. */
export function useReload(store: AssessmentStore): () => void {
  const client = useApolloClient();
  return () => {
    const variables = { id: store.head.id };
    client.query({ query: AssessmentDocument, variables, fetchPolicy: 'network-only' }).then(
      ({ data }) => data && store.takeLoaded(data.assessment),
      // What is shown stays; a save on top of it would be told what changed.
      () => undefined,
    );
  };
}
