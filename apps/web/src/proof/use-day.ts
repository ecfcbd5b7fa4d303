import { useTranslation } from 'react-i18next';

/** A moment of a file (ISO 8601) as a day, the same for everybody: in UTC. */
export function useDay(): (moment: string) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language.startsWith('en') ? 'en-GB' : i18n.language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (moment) => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? moment : format.format(date);
  };
}
