import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Avatar } from './avatar.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { paths } from './paths.ts';
import { later } from '../ui/layout/later.tsx';
import { useMay, useSession } from './session.ts';
import { SignOut } from './sign-out.tsx';
import { ThemeChoice } from './theme-choice.tsx';

const ID = 'account-menu';
const OrganisationChoice = later(
  async () => (await import('../accounts/organisation-choice.tsx')).OrganisationChoice,
  null,
);

/** Who is signed in and how the page looks; the browser's own popover, so Escape and a click beside it close it. */
export function AccountMenu() {
  const { t } = useTranslation('app');
  const { viewer, workspace } = useSession();
  const mayManage = useMay('members.manage');
  const mayOwn = useMay('account.manage');
  const mayAccess = useMay('sso.manage');
  const mayAudit = useMay('audit.read');
  const mayExport = useMay('organisation.export');
  const maySecure = useMay('account.secure');
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    panel.current?.hidePopover();
  }, [pathname]);

  return (
    <>
      <button
        type="button"
        className="account"
        popoverTarget={ID}
        aria-label={t('account.label', { name: viewer.name })}
      >
        <Avatar name={viewer.name} side={viewer.organisation.kind === 'COMPANY' ? 'company' : 'reviewing'} />
      </button>
      <div
        ref={panel}
        id={ID}
        popover="auto"
        className="account-panel"
        role="group"
        aria-label={t('account.title')}
        onToggle={() => setOpened(true)}
      >
        <p>
          <b>
            <bdi>{viewer.name}</bdi>
          </b>
          <span>
            <bdi>{viewer.email}</bdi>
          </span>
          <span>
            {t(`roles.${viewer.role}`)}, <bdi>{viewer.organisation.name}</bdi>
          </span>
        </p>
        {opened && maySecure && <OrganisationChoice />}
        <ThemeChoice />
        <LanguageChoice localMode={workspace.localMode} />
        {mayManage && <Link to={paths.people}>{t('people')}</Link>}
        {mayAccess && <Link to={paths.access}>{t('access')}</Link>}
        {mayAudit && <Link to={paths.audit}>{t('auditLog')}</Link>}
        {mayExport && <Link to={paths.organisation}>{t('organisation')}</Link>}
        {mayOwn && <Link to={paths.account}>{t('yourAccount')}</Link>}
        {mayOwn && <Link to={paths.security}>{t('security')}</Link>}
        <Link to={paths.method}>{t('method')}</Link>
        <SignOut />
      </div>
    </>
  );
}
