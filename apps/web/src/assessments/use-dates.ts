import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Dates {
  /** "16 Nov 2026", from a calendar date or a moment. */
  readonly day: (iso: string) => string;
  /** "14:02". */
  readonly time: (iso: string) => string;
  /** "today 14:02" or "16 Nov 2026, 14:02". */
  readonly moment: (iso: string) => string;
  /** "in 26 days", counted from `from`. */
  readonly distance: (iso: string, from: string) => string;
}

const DAY_MS = 86_400_000;

/** Dates as people of the chosen language write them; a calendar date never shifts with the time zone. */
export function useDates(): Dates {
  const { t, i18n } = useTranslation('assessments');
  const { language } = i18n;
  return useMemo(() => {
    const locale = language.startsWith('en') ? 'en-GB' : language;
    const { calendar, local, clock, relative } = formatsOf(locale);
    const day = (iso: string) =>
      iso.length === 10 ? calendar.format(new Date(`${iso}T00:00:00Z`)) : local.format(new Date(iso));
    const time = (iso: string) => clock.format(new Date(iso));
    return {
      day,
      time,
      moment: (iso) => {
        const today = new Date(iso).toDateString() === new Date().toDateString();
        return today ? t('when.today', { time: time(iso) }) : t('when.day', { day: day(iso), time: time(iso) });
      },
      distance: (iso, from) => relative.format(Math.round((Date.parse(iso) - Date.parse(from)) / DAY_MS), 'day'),
    };
  }, [language, t]);
}

/** Making one costs more than hundreds of uses. */
const made = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(locale: string) {
  const formats = made.get(locale) ?? makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

function makeFormats(locale: string) {
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return {
    calendar: new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' }),
    local: new Intl.DateTimeFormat(locale, date),
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}
