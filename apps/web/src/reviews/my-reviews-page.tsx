import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { useMay } from '../app/session.ts';
import { QueueOverviewDocument } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { NO_FILTER } from './filter.ts';
import { QueueList } from './queue-list.tsx';
import './queue.css';

/** What the person signed in reviews now. */
export function MyReviewsPage() {
  const { t } = useTranslation('reviews');
  const may = useMay('review.read');
  const { data, refetch } = useQuery(QueueOverviewDocument, { skip: !may });
  const overview = data?.reviewQueueOverview;
  return (
    <Page
      title={t('queue.mine')}
      lead={t('queue.mineLead')}
      actions={<LinkButton to={paths.reviewQueue}>{t('queue.toQueue')}</LinkButton>}
    >
      {may ? (
        <QueueList
          tab="MINE"
          filter={NO_FILTER}
          reviewers={overview?.reviewers ?? []}
          technologies={overview?.technologies ?? []}
          onChanged={() => void refetch()}
        />
      ) : (
        <Notice>{t('queue.mayNot')}</Notice>
      )}
    </Page>
  );
}
