import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { ActionAssessmentDocument, ActionDocument, type ActionQuery } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ActionBody } from './action-body.tsx';
import { ActionHead } from './action-head.tsx';
import './action.css';

/** One action, followed to its proven end. */
export function ActionPage() {
  const { t } = useTranslation('action');
  const { actionId = '' } = useParams();
  const { data, error, refetch } = useQuery(ActionDocument, {
    variables: { id: actionId },
    fetchPolicy: 'cache-and-network',
  });
  if (data) return <Shown key={data.action.id} data={data} />;
  return (
    <Page title={t('title')}>
      {error ? (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards lines={4} />
      )}
    </Page>
  );
}

function Shown({ data: { action, people } }: { readonly data: ActionQuery }) {
  const { t } = useTranslation('action');
  const { data, error, refetch } = useQuery(ActionAssessmentDocument, {
    variables: { id: action.assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Page
      title={action.title}
      windowTitle={`${action.title} · ${t('back')}`}
      crumbs={[
        { title: t('back'), to: paths.actions },
        ...(action.product ? [{ title: action.product.name, to: paths.product(action.product.id) }] : []),
        { title: action.title },
      ]}
      lead={<ActionHead action={action} />}
    >
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards lines={4} />}
      {data && (
        <InstrumentLanguage value={data.assessment.instrument.language}>
          <ActionBody action={action} assessment={data.assessment} people={people} onAgain={() => void refetch()} />
        </InstrumentLanguage>
      )}
    </Page>
  );
}
