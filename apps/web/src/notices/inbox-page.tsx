import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay, useSession } from '../app/session.ts';
import { MarkNoticesReadDocument, NoticesDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { NoticeItem } from './notice-item.tsx';
import './notices.css';

const PAGE = 30;
const GROUPS = ['ALL', 'UNREAD', 'ACTIONS', 'QUESTIONS', 'REVIEWS'] as const;
type Shown = (typeof GROUPS)[number];

function filterOf(shown: Shown) {
  if (shown === 'ALL') return {};
  return shown === 'UNREAD' ? { unread: true } : { group: shown };
}

/** Everything this person was told of, newest first. */
export function InboxPage() {
  const { t } = useTranslation('notices');
  const ofCompany = useSession().viewer.organisation.kind === 'COMPANY';
  const mayRead = useMay('assessment.read');
  const [shown, setShown] = useState<Shown>('ALL');
  const { data, error, loading, refetch, fetchMore } = useQuery(NoticesDocument, {
    variables: { filter: filterOf(shown), first: PAGE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const [mark, { error: markError }] = useMutation(MarkNoticesReadDocument, {
    refetchQueries: ['Notices', 'UnreadNotices'],
  });
  const inbox = data?.notices;
  const read = (noticeIds?: string[]) => mark({ variables: { input: { noticeIds } } }).catch(() => undefined);
  const readAll = async () => {
    if (await read()) announce(t('readAllDone'));
  };
  const more = () =>
    fetchMore({
      variables: { after: inbox?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        notices: { ...next.notices, edges: [...before.notices.edges, ...next.notices.edges] },
      }),
    });
  const refused = error ?? markError;
  return (
    <Page
      narrow
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {(data?.unreadNotices ?? 0) > 0 && <Button onClick={() => void readAll()}>{t('readAll')}</Button>}
          <LinkButton to={paths.inboxSettings}>{t('settings')}</LinkButton>
        </>
      }
    >
      {refused && <ProblemNotice problem={problemOf(refused)} onRetry={() => void refetch()} />}
      <div className="inbox-filter">
        <Segmented
          name="inbox"
          label={t('show')}
          options={GROUPS.filter((group) => ofCompany || group !== 'ACTIONS')
            .filter((group) => ofCompany || group !== 'QUESTIONS')
            .map((value) => ({ value, label: t(`group.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      {!inbox && !error && <Skeleton cards lines={3} />}
      {inbox?.edges.length === 0 && <EmptyState says={t(shown === 'ALL' ? 'empty' : 'emptyFilter')} />}
      {inbox && inbox.edges.length > 0 && (
        <ul className="notices card" aria-label={t('title')}>
          {inbox.edges.map(({ node }) => (
            <NoticeItem key={node.id} notice={node} onRead={(id) => void read([id])} />
          ))}
        </ul>
      )}
      {inbox?.pageInfo.hasNextPage && (
        <p className="inbox-more">
          <Button busy={loading} onClick={() => void more()}>
            {t('more')}
          </Button>
        </p>
      )}
      {mayRead && (
        <p className="inbox-more">
          <Link to={paths.forMe}>{t('mentions')}</Link>
        </p>
      )}
    </Page>
  );
}
