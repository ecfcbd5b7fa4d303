import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { newId } from '../device/new-id.ts';
import { TakeNextReviewDocument } from '../graphql/generated/graphql.ts';

/** Takes the most urgent submission that nobody has and opens it, from the queue or straight after another one. */
export function useNextReview() {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ShownProblem>();
  const [empty, setEmpty] = useState(false);
  const [takeNext, { loading: busy }] = useMutation(TakeNextReviewDocument);
  const take = async (programmeId: string | null = null) => {
    if (busy) return;
    try {
      const { data } = await takeNext({ variables: { input: { programmeId, operationId: newId() } } });
      if (data?.takeNextReview) void navigate(paths.review(data.takeNextReview.submissionId));
      else setEmpty(true);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return { take, busy, empty, problem };
}
