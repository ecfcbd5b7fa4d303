import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export interface Crumb {
  readonly title: string;
  /** Absent for the page itself. */
  readonly to?: string;
}

export function Crumbs({ trail }: { readonly trail: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      {trail.map((crumb, place) => (
        <span key={place} className="crumb">
          {place > 0 && <span aria-hidden="true">/</span>}
          {crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : <bdi>{crumb.title}</bdi>}
        </span>
      ))}
    </nav>
  );
}
