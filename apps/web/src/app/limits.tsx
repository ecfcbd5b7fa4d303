import { useTranslation } from 'react-i18next';

/** What this service is not; it stands wherever figures may be read. */
export function Limits() {
  const { t } = useTranslation('app');
  return <p className="fine">{t('limits')}</p>;
}
