import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from './paths.ts';
import { useSession } from './session.ts';

/** Each place with the permission that opens it. */
const reviewing = [
  ['queue', paths.reviewQueue, 'review.read'],
  ['myReviews', paths.myReviews, 'review.read'],
  ['programmes', paths.programmes, 'programme.read'],
  ['overview', paths.overview, 'overview.read'],
  ['learn', paths.learn, null],
] as const;

const company = [
  ['portfolio', paths.portfolio],
  ['products', paths.products],
  ['assessments', paths.assessments],
  ['plan', paths.actions],
  ['evidence', paths.evidence],
  ['reports', paths.reports],
  ['learn', paths.learn],
] as const;

/** The places of an organisation of this kind; the same list stands in the bar and in the menu of a phone. */
export function Places({ className }: { readonly className: string }) {
  const { t } = useTranslation('app');
  const { organisation, can } = useSession().viewer;
  const places =
    organisation.kind === 'COMPANY'
      ? company
      : reviewing.filter(([, , permission]) => permission === null || can.includes(permission));
  return (
    <nav className={className} aria-label={t('places.label')}>
      {places.map(([name, to]) => (
        <NavLink key={name} to={to} end={to === paths.reviewQueue}>
          {t(`places.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
