import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueOverviewQuery, RedLineFilter, RiskLevel } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { NO_FILTER, type Filter } from './filter.ts';

export interface QueueFilterProps {
  readonly filter: Filter;
  readonly choices: QueueOverviewQuery['reviewQueueOverview'] | undefined;
  readonly onChange: (filter: Filter) => void;
}

const RED_LINES: readonly RedLineFilter[] = ['BREACHED', 'UNRESOLVED', 'CLEAR'];
const RISKS: readonly RiskLevel[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const NOBODY = 'nobody';

/** What of the queue to show; native controls, so they work with any input. */
export function QueueFilter({ filter, choices, onChange }: QueueFilterProps) {
  const { t } = useTranslation('reviews');
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const named = (list: readonly { readonly id: string; readonly name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <section className="queue-filter" aria-label={t('filter.label')}>
      <TextField
        type="search"
        label={t('filter.search')}
        value={filter.search ?? ''}
        maxLength={200}
        onChange={(search) => set({ search })}
      />
      <Choice
        label={t('filter.redLine')}
        value={filter.redLine}
        options={RED_LINES.map((each) => [each, t(`filter.redLines.${each}`)])}
        onChoose={(redLine) => set({ redLine: RED_LINES.find((each) => each === redLine) ?? null })}
      />
      <Choice
        label={t('filter.harm')}
        value={filter.worstHarm}
        options={RISKS.map((each) => [each, t(`risk.${each}`)])}
        onChoose={(risk) => set({ worstHarm: RISKS.find((each) => each === risk) ?? null })}
      />
      <Choice
        label={t('filter.technology')}
        value={filter.technology}
        options={named(choices?.technologies)}
        onChoose={(technology) => set({ technology })}
      />
      <Choice
        label={t('filter.reviewer')}
        value={filter.unclaimed ? NOBODY : filter.reviewerId}
        options={[[NOBODY, t('filter.nobody')], ...named(choices?.reviewers)]}
        onChoose={(who) => set({ unclaimed: who === NOBODY, reviewerId: who === NOBODY ? null : who })}
      />
      {(choices?.programmes.length ?? 0) > 1 && (
        <Choice
          label={t('filter.programme')}
          value={filter.programmeId}
          options={named(choices?.programmes)}
          onChoose={(programmeId) => set({ programmeId })}
        />
      )}
      <label className="queue-late">
        <input type="checkbox" checked={filter.overdue} onChange={(event) => set({ overdue: event.target.checked })} />{' '}
        {t('filter.overdue')}
      </label>
      {filter !== NO_FILTER && (
        <Button look="bare" onClick={() => onChange(NO_FILTER)}>
          {t('filter.clear')}
        </Button>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: ReactNode])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('reviews');
  return (
    <Field label={label}>
      {(links) => (
        <select
          {...links}
          className="input"
          value={value ?? ''}
          onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('filter.any')}</option>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
