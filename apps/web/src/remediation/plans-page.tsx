import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionsTabs } from '../actions/actions-tabs.tsx';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { StatusLine } from '../assessments/status-line.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { PlansDocument } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { firstDue, isOpen, isOverdue } from './plan-facts.ts';
import './plan.css';

/** Every plan of the organisation, with what is open and what is late. */
export function PlansPage() {
  const { t } = useTranslation('remediation');
  const dates = useDates();
  const { data, error, refetch } = useQuery(PlansDocument, {
    variables: { first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.assessments.edges.map(({ node }) => node).filter(({ plan }) => plan.length > 0);
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')}>
      <ActionsTabs />
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards lines={3} />}
      {list?.length === 0 && (
        <EmptyState
          says={t('plans.empty')}
          action={
            <LinkButton look="main" to={paths.assessments}>
              {t('plans.toAssessments')}
            </LinkButton>
          }
        />
      )}
      <ul className="plans">
        {list?.map(({ id, title, mode, asOf, plan, summary }) => {
          const open = plan.filter(isOpen);
          const late = plan.filter((action) => isOverdue(action, asOf)).length;
          const breaches = open.filter((action) => action.urgency === 'BREACH').length;
          const first = firstDue(plan);
          return (
            <li key={id} className="card plans-item">
              <div>
                <h2 className="h3">
                  <Link to={paths.plan(id)}>
                    <bdi>{title}</bdi>
                  </Link>
                </h2>
                <StatusLine mode={mode} summary={summary} />
              </div>
              <p className="sm muted">
                {t('plans.open', { count: open.length })}
                {breaches > 0 && `, ${t('plans.breaches', { count: breaches })}`}
                {first !== undefined && `. ${t('plans.first', { day: dates.day(first) })}`}
                {late > 0 && <b className="late">{` ${t('plans.late', { count: late })}`}</b>}
              </p>
              <LinkButton small look="main" to={paths.plan(id)}>
                {t('plans.openPlan')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
