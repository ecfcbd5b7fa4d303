import { useTranslation } from 'react-i18next';

/** What never belongs into evidence; stands wherever a file, a link or words about it are added. */
export function AttachWarning() {
  const { t } = useTranslation('evidence');
  return (
    <p className="fine ev-warning">
      {t('warning.children')} <b>{t('warning.illegal')}</b> {t('warning.report')}
    </p>
  );
}
