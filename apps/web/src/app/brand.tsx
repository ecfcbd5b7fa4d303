import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from './paths.ts';

/** Four squares: three filled, one still open. */
export function Brand() {
  const { t } = useTranslation('app');
  return (
    <Link className="brand" to={paths.home}>
      <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1 1h6.2v6.2H1zM1 8.8h6.2V15H1zM8.8 8.8H15V15H8.8z" fill="currentColor" />
        <path d="M9.6 1.8h4.6v4.6H9.6z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span translate="no">{t('name')}</span>
    </Link>
  );
}
