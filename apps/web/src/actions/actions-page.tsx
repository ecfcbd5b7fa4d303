import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { ActionProductsDocument, ActionsOverviewDocument } from '../graphql/generated/graphql.ts';
import { Segmented } from '../ui/fields/segmented.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ActionCounts } from './action-counts.tsx';
import { ActionFilters } from './action-filters.tsx';
import { ActionsTabs } from './actions-tabs.tsx';
import { BoardView } from './board-view.tsx';
import { CalendarView } from './calendar-view.tsx';
import { asInput, NO_FILTER, VIEWS } from './filter.ts';
import { ListView } from './list-view.tsx';
import { SavedViews } from './saved-views.tsx';
import { TimelineView } from './timeline-view.tsx';
import { useChoice } from './use-choice.ts';
import './actions.css';

/** Everything the organisation has taken on, over all its assessments. */
export function ActionsPage() {
  const { t } = useTranslation('actions');
  const { view, order, filter, asked, setView, setOrder, setFilter } = useChoice();
  const mayChange = useMay('action.move');
  const { data, previousData, error, refetch } = useQuery(ActionsOverviewDocument, {
    variables: { filter: asInput({ ...asked, status: [], due: [], blocked: false, checkAgain: false }) },
    fetchPolicy: 'cache-and-network',
  });
  const { data: products } = useQuery(ActionProductsDocument);
  const overview = data ?? previousData;
  const counts = overview?.actionCounts;
  const waiting = overview?.waitingProposals.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const clear = () => setFilter(NO_FILTER);
  return (
    <Page
      title={
        !counts
          ? t('title')
          : counts.overdue > 0
            ? t('headlineLate', { count: counts.overdue, open: counts.open })
            : t('headline', { count: counts.open })
      }
      windowTitle={t('title')}
      lead={
        <>
          {t('lead')} {waiting > 0 && <Link to={paths.plans}>{t('proposals', { count: waiting })}</Link>}
        </>
      }
      actions={
        <SavedViews
          views={overview?.actionViews ?? []}
          filter={filter}
          onOpen={setFilter}
          onChanged={() => void refetch()}
        />
      }
    >
      <ActionsTabs />
      {error && !overview && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!overview && !error && <Skeleton cards lines={4} />}
      {overview && (
        <>
          <ActionCounts counts={overview.actionCounts} filter={filter} />
          <ActionFilters
            filter={filter}
            people={overview.people}
            products={products?.products.edges.map(({ node }) => node) ?? []}
            order={view === 'list' ? order : undefined}
            onChange={setFilter}
            onOrder={setOrder}
          />
          <div className="act-view">
            <Segmented
              name="action-view"
              label={t('view.label')}
              options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
              value={view}
              onChange={setView}
            />
          </div>
          {view === 'list' && (
            <ListView
              filter={asked}
              order={order}
              today={overview.actionCounts.today}
              people={overview.people}
              mayChange={mayChange}
              onClear={clear}
            />
          )}
          {view === 'board' && (
            <BoardView filter={asked} today={overview.actionCounts.today} people={overview.people} onClear={clear} />
          )}
          {view === 'timeline' && <TimelineView filter={asked} today={overview.actionCounts.today} onClear={clear} />}
          {view === 'calendar' && <CalendarView filter={asked} today={overview.actionCounts.today} onClear={clear} />}
        </>
      )}
    </Page>
  );
}
