import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { MyQuestionsFirst } from '../assignments/my-questions-first.tsx';
import { KeptHere } from '../assessments/kept-here.tsx';
import { HomeDocument } from '../graphql/generated/graphql.ts';
import { PromptsCard } from '../reassessments/prompts-card.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { FirstPathList } from './first-path.tsx';
import { firstPath } from './home-steps.ts';
import { NextSteps } from './next-steps.tsx';
import { paths } from './paths.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { problemOf } from './problem.ts';
import { useSession } from './session.ts';
import './home.css';

/** Where a person lands: what to do next, and the worst thing first. */
export function HomePage() {
  const { viewer } = useSession();
  return viewer.organisation.kind === 'COMPANY' ? <CompanyHome /> : <ReviewerHome />;
}

/** A reviewing body starts with its work; whoever has no part in it is told so. */
function ReviewerHome() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  if (viewer.can.includes('review.read')) return <Navigate replace to={paths.reviewQueue} />;
  if (viewer.can.includes('programme.read')) return <Navigate replace to={paths.programmes} />;
  return (
    <Page narrow title={t('reviewer.title')} lead={t('reviewer.says', { organisation: viewer.organisation.name })}>
      {null}
    </Page>
  );
}

function CompanyHome() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(HomeDocument, {
    variables: { first: 20 },
    fetchPolicy: 'cache-and-network',
  });

  if (!data) {
    return (
      <Page title={t('home.title')}>
        {error ? (
          <div className="stack">
            <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
            <KeptHere />
          </div>
        ) : (
          <Skeleton cards lines={3} />
        )}
      </Page>
    );
  }
  const products = data.products.edges.map(({ node }) => node);
  const assessments = data.assessments.edges.map(({ node }) => node);
  const path = firstPath(products, assessments);
  const mayWrite = viewer.can.includes('product.save');
  if (path && mayWrite) {
    return (
      <Page title={t('home.firstTitle')} windowTitle={t('home.title')} lead={t('home.firstLead')}>
        <div className="home">
          <MyQuestionsFirst />
          <FirstPathList path={path} />
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('home.title')}>
      {assessments.length === 0 && !mayWrite ? (
        <EmptyState says={t('home.read', { organisation: viewer.organisation.name })} />
      ) : (
        <div className="home">
          <MyQuestionsFirst />
          <PromptsCard />
          <NextSteps products={products} assessments={assessments} />
        </div>
      )}
    </Page>
  );
}
