import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { AuditChoicesDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';

/** Empty text: no choice. */
export interface TrailFilter {
  readonly actor: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

export const ALL: TrailFilter = { actor: '', action: '', from: '', to: '' };

export interface AuditFilterProps {
  readonly filter: TrailFilter;
  readonly onChange: (filter: TrailFilter) => void;
}

/** Which entries to show; native controls, so they work with any input. */
export function AuditFilter({ filter, onChange }: AuditFilterProps) {
  const { t } = useTranslation('audit');
  const { data } = useQuery(AuditChoicesDocument);
  const set = (part: Partial<TrailFilter>) => onChange({ ...filter, ...part });
  const chosen = Object.values(filter).some((value) => value !== '');
  return (
    <section className="card audit-filter" aria-label={t('filter.title')}>
      <Field label={t('filter.actor')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={filter.actor}
            onChange={(event) => set({ actor: event.target.value })}
          >
            <option value="">{t('filter.allPeople')}</option>
            {data?.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filter.action')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={filter.action}
            onChange={(event) => set({ action: event.target.value })}
          >
            <option value="">{t('filter.allActions')}</option>
            {data?.auditActions.map(({ action, title }) => (
              <option key={action} value={action}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        type="date"
        label={t('filter.from')}
        value={filter.from}
        max={filter.to || undefined}
        onChange={(from) => set({ from })}
      />
      <TextField
        type="date"
        label={t('filter.to')}
        value={filter.to}
        min={filter.from || undefined}
        onChange={(to) => set({ to })}
      />
      {chosen && (
        <Button look="bare" onClick={() => onChange(ALL)}>
          {t('filter.clear')}
        </Button>
      )}
    </section>
  );
}
