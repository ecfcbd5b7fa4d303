import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { MyQuestionsDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { MyQuestionCounts, MyQuestionList } from './my-question-list.tsx';

const PAGE = 50;

/** Everything this person was given or took on, over all assessments. */
export function MyQuestionsPage() {
  const { t } = useTranslation('assignments');
  const { data, error, refetch, fetchMore } = useQuery(MyQuestionsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const mine = data?.myQuestions;
  const more = () => {
    void fetchMore({
      variables: { after: mine?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        myQuestions: { ...next.myQuestions, edges: [...before.myQuestions.edges, ...next.myQuestions.edges] },
      }),
    });
  };
  return (
    <Page title={t('mine.title')} lead={mine && <MyQuestionCounts mine={mine} />}>
      {error && !mine && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!mine && !error && <Skeleton cards lines={3} />}
      {mine?.open === 0 && (
        <EmptyState
          says={t('mine.empty')}
          action={<LinkButton to={paths.assessments}>{t('mine.toAssessments')}</LinkButton>}
        />
      )}
      {mine && mine.open > 0 && (
        <div className="my-questions">
          <MyQuestionList mine={mine} />
          {mine.pageInfo.hasNextPage && (
            <p>
              <Button onClick={more}>{t('mine.more')}</Button>
            </p>
          )}
        </div>
      )}
    </Page>
  );
}
