import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Head } from '../assessments/assessment-store.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { ComparableQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';

const DAY_MS = 86_400_000;
const ITSELF = 'itself';

export interface ChooseEarlierProps {
  readonly head: Pick<Head, 'startedAt' | 'asOf'>;
  readonly others: ComparableQuery['assessment']['comparable'];
  readonly earlierId: string | null;
  readonly since: string | null;
  readonly onChoose: (wanted: { readonly with: string } | { readonly since: string }) => void;
}

/** What to compare with: another assessment of the product, or a day since this one was started. */
export function ChooseEarlier({ head, others, earlierId, since, onChoose }: ChooseEarlierProps) {
  const { t } = useTranslation('comparisons');
  const dates = useDates();
  const first = head.startedAt.slice(0, 10);
  const last = new Date(Date.parse(head.asOf) - DAY_MS).toISOString().slice(0, 10);
  const hasPast = first <= last;
  const [chosen, setChosen] = useState(earlierId ?? (hasPast ? ITSELF : (others[0]?.id ?? ITSELF)));
  const [day, setDay] = useState(since ?? last);
  if (!hasPast && others.length === 0) return <p className="card pad">{t('noEarlier')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoose(chosen === ITSELF ? { since: day } : { with: chosen });
  };
  return (
    <form className="card pad choose-earlier" onSubmit={submit}>
      <div>
        <label className="label" htmlFor="compare-with">
          {t('with')}
        </label>
        <select
          id="compare-with"
          className="input"
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          {hasPast && <option value={ITSELF}>{t('itself')}</option>}
          {others.map(({ id, mode, startedAt, version }) => (
            <option key={id} value={id}>
              {t('other', { mode: t(`mode.${mode}`), date: dates.day(startedAt), version })}
            </option>
          ))}
        </select>
      </div>
      {chosen === ITSELF && (
        <div>
          <label className="label" htmlFor="compare-since">
            {t('since')}
          </label>
          <input
            id="compare-since"
            className="input"
            type="date"
            required
            min={first}
            max={last}
            value={day}
            aria-describedby="compare-since-help"
            onChange={(event) => setDay(event.target.value)}
          />
          <p className="xs muted" id="compare-since-help">
            {t('sinceHelp', { first: dates.day(first), last: dates.day(last) })}
          </p>
        </div>
      )}
      <Button type="submit" look="main">
        {t('show')}
      </Button>
    </form>
  );
}
