import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import {
  AddCommentDocument,
  CommentThreadsDocument,
  type CommentThreadsQuery,
  UnreadNoticesDocument,
  MarkThreadsReadDocument,
} from '../graphql/generated/graphql.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { Composer } from './composer.tsx';
import { useDiscussion } from './discussion-context.tsx';
import { proposalInputOf } from './proposal-input.ts';
import { ThreadCard } from './thread-card.tsx';

const ASK_AGAIN_MS = 15_000;
const skipPollAttempt = () => document.visibilityState === 'hidden';

type Threads = CommentThreadsQuery['commentThreads'];

export interface CommentsPanelProps {
  readonly store: AssessmentStore;
  /** The assessment the question belongs to; the organisation's own for an inherited one. */
  readonly assessmentId: string;
  readonly question: Question;
  readonly mayWrite: boolean;
}

/** What colleagues said about one question, below its card. */
export function CommentsPanel({ store, assessmentId, question, mayWrite }: CommentsPanelProps) {
  const { t } = useTranslation('discussions');
  const { refresh } = useDiscussion();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(CommentThreadsDocument, {
    variables: { assessmentId, questionId: question.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
    skipPollAttempt,
  });
  const [add] = useMutation(AddCommentDocument);
  const threads = data?.commentThreads;
  const readBefore = useReading(threads, store.viewer.id);
  useEffect(() => heading.current?.focus(), []);
  const cards = (wanted: Threads) =>
    wanted.map((thread) => (
      <ThreadCard
        key={thread.id}
        {...{ store, assessmentId, question, thread, mayWrite }}
        readBefore={readBefore.get(thread.id) ?? 0}
      />
    ));
  const open = threads?.filter(({ resolvedAt }) => resolvedAt === null) ?? [];
  const settled = threads?.filter(({ resolvedAt }) => resolvedAt !== null) ?? [];
  return (
    <div className="comments">
      <h3 ref={heading} tabIndex={-1}>
        {t('title')}
      </h3>
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!threads && !error && <Skeleton lines={2} />}
      {threads?.length === 0 && <p className="sm muted">{t('none')}</p>}
      {cards(open)}
      {settled.length > 0 && (
        <details className="settled">
          <summary>{t('resolvedThreads', { count: settled.length })}</summary>
          {cards(settled)}
        </details>
      )}
      {mayWrite && (
        <Composer
          place={`new:${store.viewer.id}:${assessmentId}:${question.id}`}
          label={t('composer.new')}
          help={t('composer.help')}
          sendLabel={t('composer.send')}
          question={question}
          onSend={async (body, proposal, operationId) => {
            const about = { assessmentId, questionId: question.id };
            await add({ variables: { input: { ...about, body, operationId, proposal: proposalInputOf(proposal) } } });
            await refetch();
            refresh();
          }}
        />
      )}
    </div>
  );
}

/**
 * Marks what is shown as read, and says aloud who commented meanwhile. Returns how far each thread had been read
 * when the panel opened, so that what is new stays marked while it is open.
 */
function useReading(threads: Threads | undefined, viewerId: string): ReadonlyMap<string, number> {
  const { t } = useTranslation('discussions');
  const { refresh } = useDiscussion();
  const [before, setBefore] = useState<ReadonlyMap<string, number>>();
  const known = useRef<Set<string>>(undefined);
  const [mark] = useMutation(MarkThreadsReadDocument, { refetchQueries: [UnreadNoticesDocument] });
  if (threads && !before) setBefore(new Map(threads.map(({ id, readUpTo }) => [id, readUpTo])));
  const read = useEffectEvent((shown: Threads) => {
    const all = shown.flatMap(({ comments }) => comments);
    const arrived =
      known.current && all.findLast(({ id, author }) => !known.current?.has(id) && author.id !== viewerId);
    if (arrived) announce(t('arrived', { name: arrived.author.name }));
    const fresh = shown.filter(({ comments, readUpTo }) => (comments.at(-1)?.place ?? 0) > readUpTo);
    const unmarked = fresh.filter(({ comments }) => comments.some(({ id }) => !known.current?.has(id)));
    known.current = new Set(all.map(({ id }) => id));
    if (unmarked.length === 0) return;
    const marks = unmarked.map(({ id, comments }) => ({ threadId: id, upTo: comments.at(-1)?.place ?? 1 }));
    // What could not be marked now is marked the next time it is seen.
    mark({ variables: { input: { threads: marks } } }).then(refresh, () => undefined);
  });
  useEffect(() => {
    if (threads) read(threads);
  }, [threads]);
  return before ?? new Map();
}
