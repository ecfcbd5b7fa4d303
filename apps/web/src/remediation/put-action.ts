import type { ApolloClient } from '@apollo/client';
import { PlanDocument, type PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';

/** Shows an action as the server has it now, without asking for the whole plan again. */
export function putAction(client: ApolloClient, assessmentId: string, fresh: PlanActionFieldsFragment): void {
  client.cache.updateQuery({ query: PlanDocument, variables: { id: assessmentId } }, (data) =>
    data
      ? {
          ...data,
          assessment: {
            ...data.assessment,
            plan: data.assessment.plan.map((each) => (each.key === fresh.key ? fresh : each)),
          },
        }
      : undefined,
  );
}
