import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { type EvidenceFieldsFragment, ReplaceEvidenceDocument } from '../graphql/generated/graphql.ts';
import { operationIds } from './operation-ids.ts';

/** Puts a new piece in the place of an older one; returns it with what it backs now. */
export function useReplace(): (
  older: EvidenceFieldsFragment,
  newer: EvidenceFieldsFragment,
) => Promise<EvidenceFieldsFragment> {
  const [operations] = useState(operationIds);
  const [send] = useMutation(ReplaceEvidenceDocument);
  return async (older, newer) => {
    const pair = { id: older.id, withId: newer.id };
    const { data } = await send({ variables: { input: { ...pair, operationId: operations(pair) } } });
    return data?.replaceEvidence.evidence ?? newer;
  };
}
