import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '../app/avatar.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ForMeDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import './discussions.css';

const PAGE = 20;

/** Where somebody is named, and what they are asked to check, newest first. */
export function ForMePage() {
  const { t } = useTranslation('discussions');
  const dates = useDates();
  const { data, error, loading, refetch, fetchMore } = useQuery(ForMeDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const waiting = data?.forMe;
  const more = () =>
    fetchMore({
      variables: { first: PAGE, after: waiting?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        forMe: { ...fetchMoreResult.forMe, edges: [...before.forMe.edges, ...fetchMoreResult.forMe.edges] },
      }),
    });
  return (
    <Page title={t('forMe.title')} lead={t('forMe.lead')} narrow>
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!waiting && !error && <Skeleton cards lines={3} />}
      {waiting?.edges.length === 0 && <EmptyState says={t('forMe.empty')} />}
      {waiting && waiting.edges.length > 0 && (
        <ul className="for-me card">
          {waiting.edges.map(({ node }) => {
            const check = node.kind === 'CHECK';
            return (
              <li key={`${node.kind}:${node.id}`}>
                <Avatar name={node.from.name} />
                <div>
                  <p className="row">
                    <b>{t(check ? 'forMe.check' : 'forMe.mention', { name: node.from.name })}</b>
                    <span className="quiet xs">{dates.moment(node.at)}</span>
                    {node.unread && <span className="chip pine">{t('forMe.new')}</span>}
                  </p>
                  <p className="comment-text for-me-text" dir="auto">
                    {node.text}
                  </p>
                  <p className="sm">
                    <Link
                      to={paths.question(node.assessmentId, node.questionId, check ? undefined : 'comments')}
                      dir="auto"
                    >
                      {node.asks}
                    </Link>{' '}
                    <bdi className="quiet">{node.assessmentTitle}</bdi>
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {waiting?.pageInfo.hasNextPage && (
        <p className="for-me-more">
          <Button busy={loading} onClick={() => void more()}>
            {t('forMe.more')}
          </Button>
        </p>
      )}
    </Page>
  );
}
