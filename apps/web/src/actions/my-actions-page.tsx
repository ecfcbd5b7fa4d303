import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { type ActionRowFieldsFragment, MyActionsDocument } from '../graphql/generated/graphql.ts';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ActionTable } from './action-table.tsx';
import { ActionsTabs } from './actions-tabs.tsx';
import './actions.css';

/** What the person signed in owns, checks and watches, the first due on top. */
export function MyActionsPage() {
  const { t } = useTranslation('actions');
  const { data, error, refetch } = useQuery(MyActionsDocument, { fetchPolicy: 'cache-and-network' });
  const today = data?.actionCounts.today ?? '';
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      <ActionsTabs />
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards lines={3} />}
      {data && (
        <div className="stack">
          <Mine part="OWNED" items={data.myActions.owned} today={today} />
          <Mine part="TO_CHECK" items={data.myActions.toCheck} today={today} />
          <Mine part="WATCHED" items={data.myActions.watching} today={today} />
        </div>
      )}
    </Page>
  );
}

interface MineProps {
  readonly part: 'OWNED' | 'TO_CHECK' | 'WATCHED';
  readonly items: readonly ActionRowFieldsFragment[];
  readonly today: string;
}

function Mine({ part, items, today }: MineProps) {
  const { t } = useTranslation('actions');
  return (
    <section aria-labelledby={`mine-${part}`}>
      <h2 id={`mine-${part}`} className="act-part">
        {t(`mine.${part}`)} <span className="num quiet">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p className="sm muted">{t(`mine.empty${part}`)}</p>
      ) : (
        <div className="card plan-wrap">
          <ActionTable items={items} today={today} grouped={false} />
        </div>
      )}
    </section>
  );
}
