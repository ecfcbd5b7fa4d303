import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '../app/paths.ts';
import './assessment-tabs.css';

export interface AssessmentTabsProps {
  readonly id: string;
  readonly mode: 'screening' | 'full' | 'organisation';
}

/** The places of one assessment. */
export function AssessmentTabs({ id, mode }: AssessmentTabsProps) {
  const { t } = useTranslation('assessments');
  const { t: participation } = useTranslation('participation');
  const tabs = [
    { to: paths.assessment(id), words: t('tabs.questions') },
    ...(mode === 'organisation' ? [] : [{ to: paths.harms(id), words: t('rail.harms') }]),
    ...(mode === 'screening' ? [] : [{ to: paths.participation(id), words: participation('tab') }]),
    { to: paths.results(id), words: t('rail.results') },
    ...(mode === 'full' ? [{ to: paths.plan(id), words: t('rail.plan') }] : []),
    { to: paths.submit(id), words: t('rail.submit') },
  ];
  return (
    <nav className="assess-tabs" aria-label={t('tabs.label')}>
      {tabs.map(({ to, words }) => (
        <NavLink key={to} to={to} end>
          {words}
        </NavLink>
      ))}
    </nav>
  );
}
