import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { AssessmentDiscussionDocument, type QuestionDiscussionFieldsFragment } from '../graphql/generated/graphql.ts';

/** What is said about the questions on this page. */
interface Discussion {
  readonly about: (questionId: string) => QuestionDiscussionFieldsFragment | undefined;
  /** Questions whose answer somebody asks to check. */
  readonly toCheck: ReadonlySet<string>;
  /** Asks the server again. */
  readonly refresh: () => void;
}

const Context = createContext<Discussion>({ about: () => undefined, toCheck: new Set(), refresh: () => undefined });

export const useDiscussion = (): Discussion => useContext(Context);

/** Pages that hear of no change by themselves ask now and then, while somebody looks at them. */
const ASK_AGAIN_MS = 30_000;
const skipPollAttempt = () => document.visibilityState === 'hidden';

export interface DiscussionProviderProps {
  readonly assessmentId: string;
  /** The organisation's own assessment, whose questions are discussed there and shown here. */
  readonly organisationId: string | null;
  readonly children: ReactNode;
}

export function DiscussionProvider({ assessmentId, organisationId, children }: DiscussionProviderProps) {
  const asking = { fetchPolicy: 'cache-and-network', pollInterval: ASK_AGAIN_MS, skipPollAttempt } as const;
  const own = useQuery(AssessmentDiscussionDocument, { ...asking, variables: { assessmentId } });
  const inherited = useQuery(AssessmentDiscussionDocument, {
    ...asking,
    variables: { assessmentId: organisationId ?? '' },
    skip: organisationId === null,
  });
  const value = useMemo(() => {
    const all = [...(own.data?.assessmentDiscussion ?? []), ...(inherited.data?.assessmentDiscussion ?? [])];
    const byQuestion = new Map(all.map((each) => [each.questionId, each]));
    return {
      about: (questionId: string) => byQuestion.get(questionId),
      toCheck: new Set(all.filter(({ check }) => check?.outcome === 'OPEN').map(({ questionId }) => questionId)),
      refresh: () => {
        void own.refetch();
        if (organisationId !== null) void inherited.refetch();
      },
    };
  }, [own, inherited, organisationId]);
  return <Context value={value}>{children}</Context>;
}
