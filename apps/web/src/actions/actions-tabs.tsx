import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../app/paths.ts';
import '../assessments/assessment-tabs.css';

/** The places of the plan: what was taken on, what of it is one's own, and what is proposed. */
export function ActionsTabs() {
  const { t } = useTranslation('actions');
  return (
    <nav className="assess-tabs" aria-label={t('tabs.label')}>
      <NavLink to={paths.actions} end>
        {t('tabs.all')}
      </NavLink>
      <NavLink to={paths.myActions}>{t('tabs.mine')}</NavLink>
      <NavLink to={paths.plans}>{t('tabs.plans')}</NavLink>
    </nav>
  );
}
