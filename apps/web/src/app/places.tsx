import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from './paths.ts';

const places = [
  ['products', paths.products],
  ['assessments', paths.assessments],
  ['plan', paths.plans],
  ['evidence', paths.evidence],
  ['reports', paths.reports],
  ['learn', paths.learn],
] as const;

/** The places of a company; the same list stands in the bar and in the menu of a phone. */
export function Places({ className }: { readonly className: string }) {
  const { t } = useTranslation('app');
  return (
    <nav className={className} aria-label={t('places.label')}>
      {places.map(([name, to]) => (
        <NavLink key={name} to={to}>
          {t(`places.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
