import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { paths } from '../app/paths.ts';
import type { ActionOrder } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ActionTable } from './action-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { asInput, type Filter, isNarrowed, OPEN } from './filter.ts';
import { useActions } from './use-actions.ts';

export interface ViewProps {
  readonly filter: Filter;
  readonly today: string;
  readonly onClear: () => void;
}

export interface ListViewProps extends ViewProps {
  readonly order: ActionOrder;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Offers to change several at once. */
  readonly mayChange: boolean;
}

const PAGE = 25;

/** Actions as a list, with what can be changed for several at once. */
export function ListView({ filter, order, today, people, mayChange, onClear }: ListViewProps) {
  const { t } = useTranslation('actions');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const status = filter.status.length > 0 ? filter.status : OPEN;
  const { items, total, loading, problem, refetch, more } = useActions({
    filter: asInput({ ...filter, status }),
    order,
    first: PAGE,
  });
  if (problem) return <ProblemNotice problem={problem} onRetry={refetch} />;
  if (!items) return <Skeleton cards lines={4} />;
  if (items.length === 0) return <NoActions narrowed={isNarrowed(filter)} onClear={onClear} />;
  const held = items.filter(({ id }) => chosen.has(id));
  return (
    <>
      <div className="card plan-wrap">
        <ActionTable
          items={items}
          today={today}
          grouped={order === 'URGENCY'}
          {...(mayChange && { chosen: { ids: new Set(held.map(({ id }) => id)), onChange: setChosen } })}
        />
        <div className="act-foot">
          <p className="sm muted num" role="status">
            {t('list.shown', { shown: items.length, count: total })}
          </p>
          {more && (
            <Button busy={loading} onClick={more}>
              {t('list.more')}
            </Button>
          )}
        </div>
      </div>
      {held.length > 0 && <BulkBar items={held} today={today} people={people} onDone={() => setChosen(new Set())} />}
    </>
  );
}

export function NoActions({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('actions');
  return (
    <EmptyState
      says={t(narrowed ? 'list.emptyFiltered' : 'list.empty')}
      action={
        narrowed ? (
          <Button onClick={onClear}>{t('filter.clear')}</Button>
        ) : (
          <LinkButton look="main" to={paths.plans}>
            {t('list.toPlans')}
          </LinkButton>
        )
      }
    />
  );
}
