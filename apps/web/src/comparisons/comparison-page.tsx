import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { FailedPage } from '../assessments/failed-page.tsx';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { LoadingPage } from '../assessments/loading-page.tsx';
import { useAssessment } from '../assessments/use-assessment.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ComparableDocument, ComparisonDocument, type ComparisonQuery } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ChooseEarlier } from './choose-earlier.tsx';
import { ComparedStatus } from './compared-status.tsx';
import { ActionChanges, AnswerChanges, HarmChanges, RedLineChanges, RightChanges } from './changes.tsx';
import './comparisons.css';

export function ComparisonPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <WithEarlier key={assessmentId} store={loaded.store} />
    </InstrumentLanguage>
  );
}

/** One assessment beside an earlier one, or beside an earlier day of its own; which of them stands in the address. */
function WithEarlier({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('comparisons');
  const { t: tAssessments } = useTranslation('assessments');
  const [search, setSearch] = useSearchParams();
  const { head, mode } = store;
  const earlierId = search.get('with');
  const since = search.get('since');
  const chosen = earlierId !== null || since !== null;
  const earlier = useQuery(ComparableDocument, { variables: { assessmentId: head.id }, fetchPolicy: 'network-only' });
  const { data, loading, error, refetch } = useQuery(ComparisonDocument, {
    variables: { assessmentId: head.id, earlierId, since },
    skip: !chosen,
    fetchPolicy: 'network-only',
  });
  return (
    <Page
      title={t('title')}
      windowTitle={t('windowTitle', { name: head.title })}
      crumbs={[
        { title: tAssessments('list.title'), to: paths.assessments },
        { title: head.title, to: paths.results(head.id) },
        { title: t('title') },
      ]}
      lead={t('lead')}
    >
      <AssessmentTabs id={head.id} mode={mode} />
      {earlier.data && (
        <ChooseEarlier
          key={`${earlierId}:${since}`}
          head={head}
          others={earlier.data.assessment.comparable}
          earlierId={earlierId}
          since={since}
          onChoose={(wanted) => setSearch(wanted)}
        />
      )}
      {earlier.error && !error && (
        <ProblemNotice problem={problemOf(earlier.error)} onRetry={() => void earlier.refetch()} />
      )}
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {(loading || (earlier.loading && !earlier.data)) && <Skeleton cards lines={4} />}
      {data && !loading && <Compared store={store} comparison={data.comparison} />}
    </Page>
  );
}

function Compared({
  store,
  comparison,
}: {
  readonly store: AssessmentStore;
  readonly comparison: ComparisonQuery['comparison'];
}) {
  const { t } = useTranslation('comparisons');
  const dates = useDates();
  const { earlier, later, recomputed, rights } = comparison;
  const itself = earlier.assessmentId === later.assessmentId;
  const screening = earlier.mode === 'SCREENING' || later.mode === 'SCREENING';
  return (
    <div className="comparison">
      <ComparedStatus comparison={comparison} />
      <p className="sm muted">
        {itself
          ? t('basis.day', { date: dates.day(earlier.asOf) })
          : t('basis.other', { date: dates.day(earlier.startedAt), asOf: dates.day(earlier.asOf) })}{' '}
        {recomputed && t('basis.recomputed', { version: earlier.version, now: later.version })}{' '}
        {screening ? t('basis.screening') : rights.length > 0 && t('basis.same')}
      </p>
      <RedLineChanges store={store} changes={comparison.redLines} />
      {rights.length > 0 && <RightChanges store={store} changes={rights} />}
      <HarmChanges store={store} changes={comparison.harms} />
      <ActionChanges store={store} changes={comparison.actions} />
      <AnswerChanges store={store} changes={comparison.questions} />
    </div>
  );
}
