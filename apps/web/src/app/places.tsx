import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from './paths.ts';
import { useSession } from './session.ts';

const reviewing = [
  ['start', paths.home],
  ['programmes', paths.programmes],
  ['learn', paths.learn],
] as const;

const company = [
  ['products', paths.products],
  ['assessments', paths.assessments],
  ['plan', paths.plans],
  ['evidence', paths.evidence],
  ['reports', paths.reports],
  ['learn', paths.learn],
] as const;

/** The places of an organisation of this kind; the same list stands in the bar and in the menu of a phone. */
export function Places({ className }: { readonly className: string }) {
  const { t } = useTranslation('app');
  const { kind } = useSession().viewer.organisation;
  const places = kind === 'COMPANY' ? company : reviewing;
  return (
    <nav className={className} aria-label={t('places.label')}>
      {places.map(([name, to]) => (
        <NavLink key={name} to={to} end={to === paths.home}>
          {t(`places.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
