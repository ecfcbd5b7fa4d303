import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Months {
  /** "November 2026". */
  readonly long: (month: string) => string;
  /** "Nov 2026". */
  readonly short: (month: string) => string;
  /** "Mon", for a day of the calendar. */
  readonly weekday: (day: string) => string;
}

/** Names of months and weekdays as people of the chosen language write them. */
export function useMonths(): Months {
  const { t, i18n } = useTranslation('actions');
  const { language } = i18n;
  return useMemo(() => {
    const locale = language.startsWith('en') ? 'en-GB' : language;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const long = format({ month: 'long', year: 'numeric' });
    const short = format({ month: 'short', year: 'numeric' });
    const weekday = format({ weekday: 'short' });
    const first = (month: string) => new Date(`${month}-01T00:00:00Z`);
    return {
      long: (month) => t('calendar.month', { month: long.format(first(month)) }),
      short: (month) => t('calendar.month', { month: short.format(first(month)) }),
      weekday: (day) => t('calendar.weekday', { day: weekday.format(new Date(`${day}T00:00:00Z`)) }),
    };
  }, [language, t]);
}
