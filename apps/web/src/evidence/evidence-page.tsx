import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { EvidenceOfAssessmentsDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { type EvidenceFilter, matches } from './evidence-age.ts';
import './evidence.css';

const PAGE = 10;

/** All evidence of recent assessments: what it shows, how old it is, what it backs. */
export function EvidencePage() {
  const { t } = useTranslation('evidence');
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const { data, error, loading, fetchMore, refetch } = useQuery(EvidenceOfAssessmentsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const assessments = (data?.assessments.edges.map((edge) => edge.node) ?? []).filter(
    (assessment) => assessment.evidence.length > 0,
  );
  const shown = assessments
    .map((assessment) => ({
      assessment,
      items: assessment.evidence.filter((item) => matches(filter, item, assessment.asOf)),
    }))
    .filter(({ items }) => items.length > 0);
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
    <Page title={t('page.title')} lead={t('page.lead')}>
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && loading && <Skeleton cards lines={3} />}
      {data && assessments.length === 0 && (
        <EmptyState
          says={t('page.empty')}
          action={
            <LinkButton look="main" to={paths.assessments}>
              {t('page.toAssessments')}
            </LinkButton>
          }
        />
      )}
      {assessments.length > 0 && (
        <>
          <div className="ev-page-filters">
            <Segmented
              name="evidence-filter"
              label={t('page.filter')}
              options={[
                { value: 'all', label: t('page.all') },
                { value: 'old', label: t('page.old') },
                { value: 'unused', label: t('page.unused') },
              ]}
              value={filter}
              onChange={setFilter}
            />
          </div>
          {shown.length === 0 && (
            <p className="muted" role="status">
              {t('page.none')}
            </p>
          )}
          <div className="stack">
            {shown.map(({ assessment, items }) => (
              <EvidenceTable
                key={assessment.id}
                assessment={assessment}
                items={items}
                canChange={assessment.state === 'DRAFT' && data?.viewer?.can.includes('evidence.add') === true}
                onMoved={() => void refetch()}
              />
            ))}
          </div>
        </>
      )}
      {data?.assessments.pageInfo.hasNextPage && (
        <Button busy={loading} onClick={older}>
          {t('page.older')}
        </Button>
      )}
    </Page>
  );
}
