import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../app/paths.ts';
import { useMay } from '../app/session.ts';
import { seenIn } from './seen-in.ts';

/** At the foot of every page of an assessment or a submission: small, and always in the same place. */
export function DangerLink() {
  const { t } = useTranslation('safeguarding');
  const { pathname } = useLocation();
  const may = useMay('danger.report');
  if (!may || seenIn(pathname) === undefined) return null;
  return (
    <p className="fine">
      <Link to={paths.safeguarding(pathname)}>{t('link')}</Link>
    </p>
  );
}
