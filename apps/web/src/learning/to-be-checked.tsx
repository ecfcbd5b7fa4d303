import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Stands wherever something was not yet compared with the text it speaks of. */
export function ToBeChecked() {
  const { t } = useTranslation('learning');
  return (
    <span className="chip ochre">
      <IconAlertTriangle className="i" aria-hidden="true" />
      {t('toBeChecked')}
    </span>
  );
}
