import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { AssessmentsDocument, StartAssessmentDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AssessmentItem } from './assessment-item.tsx';
import { KeptHere } from './kept-here.tsx';
import './assessments.css';

const PAGE = 20;

/** All assessments of the organisation, and the way to start the organisation's own. */
export function AssessmentsPage() {
  const { t } = useTranslation('assessments');
  const navigate = useNavigate();
  const { data, error, loading, fetchMore, refetch } = useQuery(AssessmentsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [start, starting] = useMutation(StartAssessmentDocument);
  const list = data?.assessments.edges.map((edge) => edge.node) ?? [];
  const mayStart = data?.viewer?.can.includes('assessment.start') ?? false;
  const organisation = list.some((assessment) => assessment.mode === 'ORGANISATION');
  const startOrganisation = () => {
    start({ variables: { input: { mode: 'ORGANISATION' } } }).then(
      ({ data: reply }) => reply && navigate(paths.assessment(reply.startAssessment.id)),
      () => undefined,
    );
  };
  const older = () => {
    void fetchMore({
      variables: { first: PAGE, after: data?.assessments.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        assessments: { ...more.assessments, edges: [...before.assessments.edges, ...more.assessments.edges] },
      }),
    });
  };
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <LinkButton look="main" to={paths.products}>
          {t('list.fromProduct')}
        </LinkButton>
      }
    >
      {error && !data && (
        <div className="stack">
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
          <KeptHere />
        </div>
      )}
      {!data && loading && <Skeleton cards lines={3} />}
      {data && list.length === 0 && (
        <EmptyState
          says={t('list.empty')}
          action={
            <LinkButton look="main" to={paths.products}>
              {t('list.toProducts')}
            </LinkButton>
          }
        />
      )}
      {list.length > 0 && (
        <ul className="assessment-list">
          {list.map((assessment) => (
            <li key={assessment.id}>
              <AssessmentItem assessment={assessment} />
            </li>
          ))}
        </ul>
      )}
      {data?.assessments.pageInfo.hasNextPage && <Button onClick={older}>{t('list.older')}</Button>}
      {data && !organisation && (
        <section className="card pad organisation-start">
          <h2>{t('list.organisation')}</h2>
          <p className="muted">{t('list.organisationMeans')}</p>
          {mayStart ? (
            <Button busy={starting.loading} onClick={startOrganisation}>
              {t('list.startOrganisation')}
            </Button>
          ) : (
            <p className="sm quiet">{t('list.mayNotStart')}</p>
          )}
          {starting.error && <ProblemNotice problem={problemOf(starting.error)} />}
        </section>
      )}
    </Page>
  );
}
