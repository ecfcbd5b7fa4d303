import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { files, paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import { PortfolioDocument } from '../graphql/generated/graphql.ts';
import { PromptsCard } from '../reassessments/prompts-card.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import type { PortfolioRow } from './portfolio-row.ts';
import { HeatTable } from './heat-table.tsx';
import { SevereTable } from './severe-table.tsx';
import { TrendCard } from './trend-card.tsx';
import './portfolio.css';

/** All products of the organisation beside each other; the worst counts stand first. */
export function PortfolioPage() {
  const { t } = useTranslation('portfolio');
  const dates = useDates();
  const mayTake = useMay('report.download');
  const { data, error, refetch } = useQuery(PortfolioDocument, { fetchPolicy: 'cache-and-network' });
  const portfolio = data?.portfolio;
  const rows = portfolio?.rows.filter(({ product, assessmentId }) => product !== null || assessmentId !== null);
  return (
    <Page
      title={t('title')}
      lead={portfolio && t('lead', { date: dates.day(portfolio.asOf) })}
      actions={
        mayTake &&
        rows &&
        rows.length > 0 && (
          <LinkButton href={files.board} download>
            {t('board')}
          </LinkButton>
        )
      }
    >
      {!portfolio && !error && <Skeleton cards lines={4} />}
      {!portfolio && error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {rows?.length === 0 && (
        <EmptyState
          says={t('empty')}
          action={
            <LinkButton look="main" to={paths.products}>
              {t('toProducts')}
            </LinkButton>
          }
        />
      )}
      {portfolio && rows && rows.length > 0 && (
        <div className="portfolio">
          <KeyCounts rows={rows} />
          <HeatTable rights={portfolio.rights} rows={rows} />
          <SevereTable rows={rows} />
          <PromptsCard />
          <TrendCard rows={rows} />
        </div>
      )}
    </Page>
  );
}

function KeyCounts({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const { t } = useTranslation('portfolio');
  const sum = (count: (row: PortfolioRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const counts = {
    redLines: sum(({ redLines }) => redLines.length),
    harms: sum(({ harms }) => harms.length),
    overdue: sum(({ actionsOverdue }) => actionsOverdue),
    expiring: sum(({ evidenceExpiring }) => evidenceExpiring),
  };
  return (
    <ul className="portfolio-counts card">
      {(Object.keys(counts) as (keyof typeof counts)[]).map((key) => (
        <li key={key} className={counts[key] > 0 && key !== 'expiring' ? 'severe' : undefined}>
          <b className="num">{counts[key]}</b> <span>{t(`figures.${key}`, { count: counts[key] })}</span>
        </li>
      ))}
    </ul>
  );
}
