import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { ContinueInFullDocument, StartAssessmentDocument, type AssessmentMode } from '../graphql/generated/graphql.ts';

export interface StartAssessment {
  /** Starts and opens it. The organisation's own assessment has no product. */
  readonly start: (mode: AssessmentMode, productId?: string) => void;
  /** Makes a full assessment of a screening; its answers are kept. */
  readonly goOnInFull: (screeningId: string) => void;
  readonly starting: boolean;
  readonly problem: ShownProblem | undefined;
}

export function useStartAssessment(): StartAssessment {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();

  const openNew = async (make: () => Promise<string | undefined>) => {
    setStarting(true);
    setProblem(undefined);
    try {
      const id = await make();
      // Lists that were read before do not know it yet.
      for (const fieldName of ['assessments', 'products', 'product'])
        client.cache.evict({ id: 'ROOT_QUERY', fieldName });
      if (id !== undefined) await navigate(paths.assessment(id));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setStarting(false);
    }
  };

  return {
    start: (mode, productId) =>
      void openNew(async () => {
        const input = { mode, ...(productId !== undefined && { productId }) };
        return (await client.mutate({ mutation: StartAssessmentDocument, variables: { input } })).data?.startAssessment
          .id;
      }),
    goOnInFull: (assessmentId) =>
      void openNew(async () => {
        const variables = { input: { assessmentId } };
        return (await client.mutate({ mutation: ContinueInFullDocument, variables })).data?.continueInFull.id;
      }),
    starting,
    problem,
  };
}
