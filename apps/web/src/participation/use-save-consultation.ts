import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import {
  type ConsultationFieldsFragment,
  ParticipationDocument,
  RemoveConsultationDocument,
  SaveConsultationDocument,
  type SaveConsultationInput,
} from '../graphql/generated/graphql.ts';

interface Saving {
  readonly busy: boolean;
  readonly failed: ShownProblem | undefined;
  /** What stands now, where somebody else was faster. */
  readonly theirs: ConsultationFieldsFragment | undefined;
  /** True where it was saved. */
  readonly save: (input: Omit<SaveConsultationInput, 'operationId'>) => Promise<boolean>;
  readonly remove: (record: ConsultationFieldsFragment, reason: string) => Promise<boolean>;
}

type Reply =
  | { readonly __typename: 'ConsultationSaved' }
  | { readonly __typename: 'ConsultationConflict'; readonly current: ConsultationFieldsFragment };

/** Saves and removes records, and shows the page what is on record afterwards. */
export function useSaveConsultation(store: AssessmentStore): Saving {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ShownProblem>();
  const [theirs, setTheirs] = useState<ConsultationFieldsFragment>();

  const settle = async (send: () => Promise<Reply | undefined>): Promise<boolean> => {
    setBusy(true);
    setFailed(undefined);
    setTheirs(undefined);
    try {
      const reply = await send();
      const { data } = await client.query({
        query: ParticipationDocument,
        variables: { id: store.head.id },
        fetchPolicy: 'no-cache',
      });
      if (data) store.takeParticipation(data.assessment.participation);
      if (reply?.__typename === 'ConsultationConflict') setTheirs(reply.current);
      return reply?.__typename === 'ConsultationSaved';
    } catch (error) {
      setFailed(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failed,
    theirs,
    save: (input) =>
      settle(async () => {
        const variables = { input: { ...input, operationId: crypto.randomUUID() } };
        const { data } = await client.mutate({
          mutation: SaveConsultationDocument,
          variables,
          fetchPolicy: 'no-cache',
        });
        return data?.saveConsultation;
      }),
    remove: ({ id, revision }, reason) =>
      settle(async () => {
        const variables = { input: { id, baseRevision: revision, reason, operationId: crypto.randomUUID() } };
        const { data } = await client.mutate({
          mutation: RemoveConsultationDocument,
          variables,
          fetchPolicy: 'no-cache',
        });
        return data?.removeConsultation;
      }),
  };
}
