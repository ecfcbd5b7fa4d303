import { useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { ReviewQueueDocument, type QueueTab } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { asInput, type Filter } from './filter.ts';
import { QueueTable } from './queue-table.tsx';
import type { Named } from './queued.ts';

export interface QueueListProps {
  readonly tab: QueueTab;
  readonly filter: Filter;
  readonly reviewers: readonly Named[];
  readonly technologies: readonly Named[];
  readonly onClear?: () => void;
  readonly onChanged: () => void;
}

const PAGE = 25;
/** Counting stops here. */
const COUNTED = 1000;

/** One tab of the queue, page by page. */
export function QueueList({ tab, filter, reviewers, technologies, onClear, onChanged }: QueueListProps) {
  const { t } = useTranslation('reviews');
  const variables = useDeferredValue({ tab, filter: asInput(filter), first: PAGE });
  const { data, error, loading, refetch, fetchMore } = useQuery(ReviewQueueDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const queue = data?.reviewQueue;
  if (error && !queue) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!queue) return <Skeleton cards lines={4} />;
  if (queue.edges.length === 0) {
    return (
      <EmptyState
        says={t(onClear ? 'queue.emptyFiltered' : tab === 'MINE' ? 'queue.emptyMine' : 'queue.empty')}
        action={onClear && <Button onClick={onClear}>{t('filter.clear')}</Button>}
      />
    );
  }
  const more = () =>
    fetchMore({
      variables: { ...variables, after: queue.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        reviewQueue: { ...next.reviewQueue, edges: [...before.reviewQueue.edges, ...next.reviewQueue.edges] },
      }),
    });
  const shown = { shown: queue.edges.length, total: queue.total };
  return (
    <div className="card queue-card">
      <QueueTable
        rows={queue.edges.map(({ node }) => node)}
        running={tab === 'BODY' || tab === 'MINE'}
        reviewers={reviewers}
        technologies={technologies}
        onChanged={() => {
          void refetch();
          onChanged();
        }}
      />
      <div className="queue-foot">
        <p className="sm muted num" role="status">
          {queue.total >= COUNTED ? t('queue.shownMore', shown) : t('queue.shown', shown)}
        </p>
        {queue.pageInfo.hasNextPage && (
          <Button busy={loading} onClick={() => void more()}>
            {t('queue.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
