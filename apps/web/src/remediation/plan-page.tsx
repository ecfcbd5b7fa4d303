import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import { useDates } from '../assessments/use-dates.ts';
import { PlanDocument, type PlanQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { later } from '../ui/layout/later.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { BestNext } from './best-next.tsx';
import { firstDue, isOverdue } from './plan-facts.ts';
import { PlanCounts } from './plan-counts.tsx';
import { PlanFilters, type PlanFilter } from './plan-filters.tsx';
import { PlanTable } from './plan-table.tsx';
import './plan.css';

const OwnAction = later(async () => (await import('./own-action.tsx')).OwnAction);

/** The remediation plan of one assessment, ordered by how badly a child could be harmed. */
export function PlanPage() {
  const { t } = useTranslation('remediation');
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(PlanDocument, {
    variables: { id: assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  if (data) {
    return (
      <InstrumentLanguage value={data.assessment.instrument.language}>
        <Plan data={data} />
      </InstrumentLanguage>
    );
  }
  return (
    <Page title={t('plan.name')}>
      {error ? (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards lines={4} />
      )}
    </Page>
  );
}

function Plan({ data: { assessment, people, viewer } }: { readonly data: PlanQuery }) {
  const { t } = useTranslation('remediation');
  const dates = useDates();
  const catalogue = useCatalogue(assessment.instrument);
  const [filter, setFilter] = useState<PlanFilter>({ status: 'all', owner: 'all', kind: 'all' });
  const [own, setOwn] = useState(false);
  const { plan, id, title, mode, asOf } = assessment;
  const first = firstDue(plan);
  const shown = plan.filter(
    (action) =>
      (filter.status === 'all' ||
        (filter.status === 'overdue' ? isOverdue(action, asOf) : action.status === filter.status)) &&
      (filter.kind === 'all' || action.kind === filter.kind) &&
      (filter.owner === 'all' || (action.owner?.id ?? 'none') === filter.owner),
  );
  const kind = mode === 'SCREENING' ? 'screening' : mode === 'FULL' ? 'full' : 'organisation';
  return (
    <Page
      title={
        first === undefined
          ? t('plan.title', { count: plan.length })
          : t('plan.titleFirst', { count: plan.length, first: dates.day(first) })
      }
      windowTitle={`${t('plan.name')} · ${title}`}
      crumbs={[{ title: t('plans.title'), to: paths.plans }, { title }]}
      lead={t('plan.lead')}
      actions={
        <>
          {viewer?.can.includes('report.download') && (
            <LinkButton href={files.report(id)} download>
              {t('plan.report')}
            </LinkButton>
          )}
          {viewer?.can.includes('action.move') && mode !== 'SCREENING' && (
            <Button look="main" aria-expanded={own} onClick={() => setOwn(!own)}>
              {t('plan.own')}
            </Button>
          )}
        </>
      }
    >
      <AssessmentTabs id={id} mode={kind} />
      {own && <OwnAction assessment={assessment} people={people} onClose={() => setOwn(false)} />}
      {plan.length === 0 ? (
        <EmptyState
          says={t(mode === 'SCREENING' ? 'plan.emptyScreening' : 'plan.empty')}
          action={
            <LinkButton look="main" to={paths.assessment(id)}>
              {t('plan.toQuestions')}
            </LinkButton>
          }
        />
      ) : (
        <>
          <PlanCounts plan={plan} asOf={asOf} />
          <BestNext plan={plan} catalogue={catalogue} />
          <PlanFilters filter={filter} plan={plan} shown={shown.length} onChange={setFilter} />
          <PlanTable assessment={assessment} people={people} catalogue={catalogue} actions={shown} all={plan} />
        </>
      )}
    </Page>
  );
}
