import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { ReviewOverviewDocument } from '../graphql/generated/graphql.ts';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { KeyFigures } from './key-figures.tsx';
import { MonthsCard } from './months-card.tsx';
import { RightsCard } from './rights-card.tsx';
import './overview.css';

/** How the work of a reviewing body goes, and what companies have in common. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  return useMay('overview.read') ? (
    <Overview />
  ) : (
    <Page narrow title={t('title')}>
      <Notice>{t('mayNot')}</Notice>
    </Page>
  );
}

function Overview() {
  const { t } = useTranslation('overview');
  const { data, error, refetch } = useQuery(ReviewOverviewDocument, { fetchPolicy: 'cache-and-network' });
  const overview = data?.reviewOverview;
  return (
    <Page title={t('title')} lead={overview && t(overview.appointed ? 'lead' : 'leadCounts')}>
      {overview ? (
        <div className="overview">
          {overview.states.length === 0 ? (
            <EmptyState says={t('empty')} />
          ) : (
            <>
              <KeyFigures overview={overview} />
              <MonthsCard months={overview.months} />
              {overview.appointed && (
                <>
                  <RightsCard rights={overview.rights} />
                  <FindingsCard findings={overview.findings} />
                  <AgreementCard agreement={overview.agreement ?? []} />
                </>
              )}
            </>
          )}
        </div>
      ) : error ? (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards lines={4} />
      )}
    </Page>
  );
}
