import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useMay } from '../app/session.ts';
import { useShortcuts } from '../assessments/use-shortcuts.ts';
import { QueueOverviewDocument, type QueueTab } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { SavedViews } from './saved-views.tsx';
import { NO_FILTER } from './filter.ts';
import { useNextReview } from './use-next-review.ts';
import './queue.css';

/** What companies submitted, most urgent first. */
export function QueuePage() {
  const { t } = useTranslation('reviews');
  const may = useMay('review.read');
  return may ? (
    <Queue />
  ) : (
    <Page narrow title={t('queue.title')}>
      <Notice>{t('queue.mayNot')}</Notice>
    </Page>
  );
}

function Queue() {
  const { t } = useTranslation('reviews');
  const mayJudge = useMay('review.judge');
  const [tab, setTab] = useState<QueueTab>('BODY');
  const [filter, setFilter] = useState(NO_FILTER);
  const { take, busy, empty, problem } = useNextReview();
  const { data, refetch } = useQuery(QueueOverviewDocument, { fetchPolicy: 'cache-and-network' });
  const overview = data?.reviewQueueOverview;
  const waiting = overview?.counts.find((count) => count.tab === 'BODY');

  useShortcuts(mayJudge ? { t: () => void take(filter.programmeId) } : {});

  return (
    <Page
      title={t('queue.title')}
      lead={
        waiting && (
          <p>
            {t('queue.lead', { count: waiting.count })}{' '}
            {waiting.overdue > 0 && t('queue.overdue', { count: waiting.overdue })}
          </p>
        )
      }
      actions={
        <>
          <SavedViews
            views={data?.queueViews ?? []}
            tab={tab}
            filter={filter}
            onOpen={(view) => {
              setTab(view.tab);
              setFilter(view.filter);
            }}
            onChanged={() => void refetch()}
          />
          {mayJudge && (
            <Button look="review" busy={busy} onClick={() => void take(filter.programmeId)} aria-keyshortcuts="t">
              {t('queue.next')} <kbd aria-hidden="true">T</kbd>
            </Button>
          )}
        </>
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {empty && (
        <Notice kind="review" live>
          {t('queue.none')}
        </Notice>
      )}
      <QueueTabs counts={overview?.counts ?? []} tab={tab} onChoose={setTab} />
      <QueueFilter filter={filter} choices={overview} onChange={setFilter} />
      <QueueList
        tab={tab}
        filter={filter}
        reviewers={overview?.reviewers ?? []}
        technologies={overview?.technologies ?? []}
        onClear={filter === NO_FILTER ? undefined : () => setFilter(NO_FILTER)}
        onChanged={() => void refetch()}
      />
      <p className="fine queue-legend">{t('queue.legend')}</p>
    </Page>
  );
}
