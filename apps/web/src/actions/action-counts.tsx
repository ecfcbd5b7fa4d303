import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { ActionsOverviewQuery } from '../graphql/generated/graphql.ts';
import { STATUSES } from './action-item.ts';
import { type Filter, writeFilter } from './filter.ts';

export interface ActionCountsProps {
  readonly counts: ActionsOverviewQuery['actionCounts'];
  readonly filter: Filter;
}

/** How many actions stand where; each figure opens what it counts. */
export function ActionCounts({ counts, filter }: ActionCountsProps) {
  const { t } = useTranslation('actions');
  const { t: words } = useTranslation('remediation');
  const at = (part: Partial<Filter>) => {
    const wanted = { ...filter, status: [], due: [], blocked: false, checkAgain: false, ...part };
    return `${paths.actions}?${writeFilter(wanted).toString()}`;
  };
  const byStatus = STATUSES.filter((status) => status !== 'PROPOSED').map((status) => ({
    name: status.toLowerCase(),
    words: words(`status.${status}`),
    count: counts.byStatus.find((each) => each.status === status)?.count ?? 0,
    to: at({ status: [status] }),
  }));
  const { overdue, blocked, checkAgain } = counts;
  return (
    <dl className="flow act-flow">
      {[
        ...byStatus,
        { name: 'blocked', words: t('count.blocked'), count: blocked, to: at({ blocked: true }) },
        { name: 'again', words: t('count.checkAgain'), count: checkAgain, to: at({ checkAgain: true }) },
        { name: 'overdue', words: t('count.overdue'), count: overdue, to: at({ due: ['OVERDUE'] }) },
      ].map((each) => (
        <div
          key={each.name}
          className={`${each.name}${each.count > 0 && (each.name === 'overdue' || each.name === 'again') ? ' late' : ''}`}
        >
          <dt>{each.words}</dt>
          <dd className="num">
            <Link to={each.to} aria-label={`${each.words}: ${each.count}`} preventScrollReset>
              {each.count}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
