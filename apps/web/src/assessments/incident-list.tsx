import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { type Incident, withIncident } from './draft-rating.ts';
import { useDates } from './use-dates.ts';

export interface IncidentListProps {
  readonly incidents: readonly Incident[];
  readonly asOf: string;
  readonly disabled: boolean;
  readonly onChange: (incidents: readonly Incident[]) => void;
}

/** The days on which a harm is known to have happened. Asks for days and numbers, so that no child can be named. */
export function IncidentList({ incidents, asOf, disabled, onChange }: IncidentListProps) {
  const { t } = useTranslation(['assessments', 'harms']);
  const dates = useDates();
  const [on, setOn] = useState('');
  const [cases, setCases] = useState('1');
  const [tried, setTried] = useState(false);
  const number = Number(cases);
  const dayFault = on === '' ? t('incidents.noDay') : on > asOf ? t('incidents.future') : undefined;
  const casesFault = Number.isInteger(number) && number >= 1 ? undefined : t('incidents.noCases');
  const add = () => {
    setTried(true);
    if (dayFault ?? casesFault) return;
    onChange(withIncident(incidents, { on, cases: number }));
    setOn('');
    setCases('1');
    setTried(false);
  };
  const all = incidents.reduce((sum, incident) => sum + incident.cases, 0);
  return (
    <fieldset className="incidents">
      <legend>{t('incidents.title')}</legend>
      <p className="rating-advice">{t('incidents.help')}</p>
      <p className="sm" role="status">
        {incidents.length === 0
          ? t('incidents.none')
          : t('incidents.sum', { count: incidents.length, cases: t('incidents.cases', { count: all }) })}
      </p>
      {incidents.length > 0 && (
        <ul>
          {incidents.map((incident) => (
            <li key={incident.on} className="row">
              <span>
                {dates.day(incident.on)}{' '}
                <span className="quiet">{t('incidents.cases', { count: incident.cases })}</span>
              </span>
              {!disabled && (
                <button
                  type="button"
                  className="iconbtn"
                  aria-label={t('incidents.remove', { day: dates.day(incident.on) })}
                  onClick={() => onChange(incidents.filter(({ on: day }) => day !== incident.on))}
                >
                  <IconX className="i i-sm" aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <div className="incident-new">
          <TextField
            label={t('incidents.on')}
            type="date"
            max={asOf}
            value={on}
            error={tried ? dayFault : undefined}
            onChange={setOn}
          />
          <TextField
            label={t('incidents.number')}
            type="number"
            min={1}
            max={1_000_000}
            value={cases}
            error={tried ? casesFault : undefined}
            onChange={setCases}
          />
          <Button small onClick={add}>
            {t('incidents.add')}
          </Button>
        </div>
      )}
      <p className="fine">{t('incidents.rule')}</p>
    </fieldset>
  );
}
