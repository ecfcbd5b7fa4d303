import { useTranslation } from 'react-i18next';
import type { ActionOrder } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { STATUSES } from './action-item.ts';
import { type Filter, isNarrowed, KINDS, NO_FILTER, URGENCIES } from './filter.ts';
import { ORDERS } from './use-choice.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ActionFiltersProps {
  readonly filter: Filter;
  readonly people: readonly Named[];
  readonly products: readonly Named[];
  readonly order: ActionOrder | undefined;
  readonly onChange: (filter: Filter) => void;
  readonly onOrder: (order: ActionOrder) => void;
}

/** Which actions to show; native controls, so they work with any input. */
export function ActionFilters({ filter, people, products, order, onChange, onOrder }: ActionFiltersProps) {
  const { t } = useTranslation('actions');
  const { t: words } = useTranslation('remediation');
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const one = <Word extends string>(list: readonly Word[], wanted: string) => list.filter((each) => each === wanted);
  const named = (list: readonly Named[]) => list.map(({ id, name }) => [id, name] as const);
  return (
    <section className="act-filter" aria-label={t('filter.label')}>
      <TextField
        type="search"
        label={t('filter.search')}
        value={filter.search}
        maxLength={200}
        onChange={(search) => set({ search })}
      />
      <Choice
        label={t('filter.status')}
        any={t('filter.open')}
        value={filter.status.join()}
        options={[
          ...STATUSES.map((each) => [each, words(`status.${each}`)] as const),
          [STATUSES.join(), t('filter.any')] as const,
        ]}
        onChoose={(status) => set({ status: STATUSES.filter((each) => status.split(',').includes(each)) })}
      />
      <Choice
        label={t('filter.urgency')}
        any={t('filter.any')}
        value={filter.urgency.join()}
        options={URGENCIES.map((each) => [each, words(`urgency.${each}.title`)])}
        onChoose={(urgency) => set({ urgency: one(URGENCIES, urgency) })}
      />
      <Choice
        label={t('filter.owner')}
        any={t('filter.any')}
        value={filter.owner}
        options={[['me', t('filter.me')], ['nobody', t('filter.nobody')], ...named(people)]}
        onChoose={(owner) => set({ owner })}
      />
      <Choice
        label={t('filter.product')}
        any={t('filter.any')}
        value={filter.product}
        options={[...named(products), ['organisation', t('list.organisation')]]}
        onChoose={(product) => set({ product })}
      />
      <Choice
        label={t('filter.kind')}
        any={t('filter.any')}
        value={filter.kind.join()}
        options={KINDS.map((each) => [each, words(`kind.${each}`)])}
        onChoose={(kind) => set({ kind: one(KINDS, kind) })}
      />
      {order && (
        <Field label={t('filter.order')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={order}
              onChange={(event) => onOrder(ORDERS.find((each) => each === event.target.value) ?? order)}
            >
              {ORDERS.map((each) => (
                <option key={each} value={each}>
                  {t(`filter.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="act-flags">
        <Flag
          words={t('filter.overdue')}
          on={filter.due.includes('OVERDUE')}
          onChange={(on) => set({ due: on ? ['OVERDUE'] : [] })}
        />
        <Flag words={t('filter.blocked')} on={filter.blocked} onChange={(blocked) => set({ blocked })} />
        <Flag words={t('filter.checkAgain')} on={filter.checkAgain} onChange={(checkAgain) => set({ checkAgain })} />
        {isNarrowed(filter) && (
          <Button small look="bare" onClick={() => onChange(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      {(links) => (
        <select {...links} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{any}</option>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FlagProps {
  readonly words: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Flag({ words, on, onChange }: FlagProps) {
  return (
    <label className="act-flag">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {words}
    </label>
  );
}
