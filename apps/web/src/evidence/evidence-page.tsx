import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { EvidenceOfAssessmentsQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { type EvidenceFilter, isFound, matches } from './evidence-age.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { useAllEvidence } from './use-all-evidence.ts';
import './evidence.css';

/** Rows drawn at once. */
const ROWS = 50;

/** All evidence of recent assessments: what it shows, how old it is, what it backs. */
export function EvidencePage() {
  const { t } = useTranslation('evidence');
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(ROWS);
  const narrowed = filter !== 'all' || search.trim() !== '';
  // Whoever looks for something means all of it, not what happens to be loaded.
  const { data, error, loading, refetch, older } = useAllEvidence(narrowed);
  const assessments = (data?.assessments.edges.map((edge) => edge.node) ?? []).filter(
    (assessment) => assessment.evidence.length > 0,
  );
  const fitting = assessments.map((assessment) => ({
    assessment,
    items: assessment.evidence.filter((item) => matches(filter, item, assessment.asOf) && isFound(search.trim(), item)),
  }));
  const count = fitting.reduce((sum, { items }) => sum + items.length, 0);
  const shown = firstRows(fitting, most);
  const hasOlder = data?.assessments.pageInfo.hasNextPage === true;
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
            <TextField
              label={t('page.search')}
              type="search"
              value={search}
              maxLength={200}
              onChange={(value) => {
                setSearch(value);
                setMost(ROWS);
              }}
            />
          </div>
          <p className="sm muted" role="status">
            {narrowed && hasOlder
              ? t('page.looking', { count })
              : narrowed && (count === 0 ? t('page.none') : t('page.found', { count }))}
          </p>
          <div className="stack">
            {shown.map(({ assessment, items, of }) => (
              <EvidenceTable
                key={assessment.id}
                assessment={assessment}
                items={items}
                of={of}
                canChange={assessment.state === 'DRAFT' && data?.viewer?.can.includes('evidence.add') === true}
                onMoved={() => void refetch()}
              />
            ))}
          </div>
        </>
      )}
      {count > most && (
        <p className="row">
          <Button onClick={() => setMost(most + ROWS)}>
            {t('page.more', { count: Math.min(ROWS, count - most) })}
          </Button>
          <span className="sm muted">{t('page.shown', { count: most, of: count })}</span>
        </p>
      )}
      {count <= most && hasOlder && !narrowed && (
        <Button busy={loading} onClick={() => void older()}>
          {t('page.older')}
        </Button>
      )}
    </Page>
  );
}

type Assessment = EvidenceOfAssessmentsQuery['assessments']['edges'][number]['node'];

interface Fitting {
  readonly assessment: Assessment;
  readonly items: Assessment['evidence'];
}

/** As many rows as are drawn at once, and how many there are of each assessment. */
function firstRows(fitting: readonly Fitting[], most: number): (Fitting & { readonly of: number })[] {
  let room = most;
  return fitting.flatMap(({ assessment, items }) => {
    const drawn = items.slice(0, room);
    room -= drawn.length;
    return drawn.length === 0 ? [] : [{ assessment, items: drawn, of: items.length }];
  });
}
