import { useTranslation } from 'react-i18next';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { isOverdue } from './plan-facts.ts';

const STATUSES = ['PROPOSED', 'ACCEPTED', 'STARTED', 'DONE', 'VERIFIED', 'DECLINED'] as const;

/** How many actions stand where. */
export function PlanCounts({
  plan,
  asOf,
}: {
  readonly plan: readonly PlanActionFieldsFragment[];
  readonly asOf: string;
}) {
  const { t } = useTranslation('remediation');
  const overdue = plan.filter((action) => isOverdue(action, asOf)).length;
  return (
    <dl className="flow">
      {STATUSES.map((status) => (
        <div key={status} className={status.toLowerCase()}>
          <dt>{t(`status.${status}`)}</dt>
          <dd className="num">{plan.filter((action) => action.status === status).length}</dd>
        </div>
      ))}
      <div className={overdue > 0 ? 'overdue late' : 'overdue'}>
        <dt>{t('status.overdue')}</dt>
        <dd className="num">{overdue}</dd>
      </div>
    </dl>
  );
}
