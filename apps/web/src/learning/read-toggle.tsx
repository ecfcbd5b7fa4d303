import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import { Button } from '../ui/fields/button.tsx';
import { useReading } from './use-reading.ts';

/** Marks a text as read, for the reader alone. */
export function ReadToggle({ what }: { readonly what: string }) {
  const { t } = useTranslation('learning');
  const dates = useDates();
  const [reading, mark] = useReading();
  const at = reading[what];
  return (
    <div className="learn-read">
      <Button aria-pressed={at !== undefined} onClick={() => mark(what, at === undefined)}>
        {at !== undefined && <IconCheck className="i" aria-hidden="true" />}
        {t('read.mark')}
      </Button>
      <p className="sm muted" role="status">
        {at !== undefined && t('read.on', { day: dates.day(at) })}
      </p>
      <p className="fine">{t('read.kept')}</p>
    </div>
  );
}

/** "Read on 3 May 2026", where it was. */
export function ReadOn({ at }: { readonly at: string | undefined }) {
  const { t } = useTranslation('learning');
  const dates = useDates();
  if (at === undefined) return null;
  return (
    <span className="learn-read-on">
      <IconCheck className="i i-sm" aria-hidden="true" />
      {t('read.on', { day: dates.day(at) })}
    </span>
  );
}
