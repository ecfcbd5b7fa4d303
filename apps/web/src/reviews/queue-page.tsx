import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useShortcuts } from '../assessments/use-shortcuts.ts';
import { newId } from '../device/new-id.ts';
import { QueueOverviewDocument, TakeNextReviewDocument, type QueueTab } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { SavedViews } from './saved-views.tsx';
import { NO_FILTER } from './filter.ts';
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
  const navigate = useNavigate();
  const mayJudge = useMay('review.judge');
  const [tab, setTab] = useState<QueueTab>('BODY');
  const [filter, setFilter] = useState(NO_FILTER);
  const [problem, setProblem] = useState<ShownProblem>();
  const [empty, setEmpty] = useState(false);
  const { data, refetch } = useQuery(QueueOverviewDocument, { fetchPolicy: 'cache-and-network' });
  const [takeNext, { loading }] = useMutation(TakeNextReviewDocument);
  const overview = data?.reviewQueueOverview;
  const waiting = overview?.counts.find((count) => count.tab === 'BODY');

  const take = async () => {
    try {
      const { data: taken } = await takeNext({
        variables: { input: { programmeId: filter.programmeId, operationId: newId() } },
      });
      if (taken?.takeNextReview) void navigate(paths.review(taken.takeNextReview.submissionId));
      else setEmpty(true);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useShortcuts(mayJudge ? { t: () => void take() } : {});

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
            <Button look="review" busy={loading} onClick={() => void take()} aria-keyshortcuts="t">
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
