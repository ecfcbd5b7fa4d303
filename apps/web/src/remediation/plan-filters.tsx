import { useTranslation } from 'react-i18next';
import type { PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';

export interface PlanFilter {
  readonly status: string;
  readonly owner: string;
  readonly kind: string;
}

export interface PlanFiltersProps {
  readonly filter: PlanFilter;
  readonly plan: readonly PlanActionFieldsFragment[];
  readonly shown: number;
  readonly onChange: (filter: PlanFilter) => void;
}

/** Which actions to show; native selects, so they work with any input. */
export function PlanFilters({ filter, plan, shown, onChange }: PlanFiltersProps) {
  const { t } = useTranslation('remediation');
  const owners = new Map(plan.flatMap(({ owner }) => (owner ? [[owner.id, owner.name]] : [])));
  const selects = [
    {
      field: 'status',
      options: [
        ['all', t('filter.allStatuses')],
        ...['PROPOSED', 'ACCEPTED', 'STARTED', 'DONE', 'VERIFIED', 'DECLINED', 'overdue'].map((status) => [
          status,
          t(`status.${status}`),
        ]),
      ],
    },
    { field: 'owner', options: [['all', t('filter.allOwners')], ['none', t('row.noOwner')], ...owners] },
    {
      field: 'kind',
      options: [
        ['all', t('filter.allKinds')],
        ...['PREVENT', 'MITIGATE', 'REMEDY'].map((kind) => [kind, t(`kind.${kind}`)]),
      ],
    },
  ] as const;
  return (
    <div className="between plan-tools">
      <div className="row">
        {selects.map(({ field, options }) => (
          <label key={field} className="plan-filter">
            <span className="vh">{t(`filter.${field}`)}</span>
            <select
              className="input"
              value={filter[field]}
              onChange={(event) => onChange({ ...filter, [field]: event.target.value })}
            >
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <span className="sm muted" role="status">
        {t('filter.shown', { shown, count: plan.length })}
      </span>
    </div>
  );
}
