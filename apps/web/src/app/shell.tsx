import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { StepUpDialog } from '../accounts/step-up-dialog.tsx';
import { client } from '../graphql/client.ts';
import { SessionDocument } from '../graphql/generated/graphql.ts';
import { InboxLink } from '../notices/inbox-link.tsx';
import { DangerLink } from '../safeguarding/danger-link.tsx';
import { Announcer } from '../ui/layout/announcer.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { Limits } from './limits.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { paths } from './paths.ts';
import { PhoneMenu } from './phone-menu.tsx';
import { Places } from './places.tsx';
import { useMay, useSession } from './session.ts';
import { useDevice } from './use-device.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import './shell.css';

/** The bar, the page, the limits: what stands around every page of a person who is signed in. */
export function Shell() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const company = viewer.organisation.kind === 'COMPANY';
  const mayTold = useMay('notices.read');
  const { pathname } = useLocation();
  // Nothing else opens before the role's second factor is set up; each page would only say so again.
  const blocked = viewer.mustSetUpSecondFactor && pathname !== paths.security;
  useHeadingFocus();
  useDevice(viewer.id);
  useSessionWatch(viewer.id, viewer.organisation.id);

  return (
    <div className={company ? 'shell company' : 'shell reviewer'}>
      <a className="skip" href="#page" onClick={skipToPage}>
        {t('skip')}
      </a>
      <header className="bar">
        <PhoneMenu />
        <Brand />
        <span className="org">
          <bdi>{viewer.organisation.name}</bdi>
        </span>
        <Places className="places" />
        <div className="end">
          {mayTold && <InboxLink />}
          <AccountMenu />
        </div>
      </header>
      <OfflineStrip />
      <PendingBar />
      <div className="shell-page">{blocked ? <Navigate replace to={paths.security} /> : <Outlet />}</div>
      <footer className="foot">
        <Limits />
        <DangerLink />
        <p className="fine">
          <Link to={paths.method}>{t('method')}</Link> · <Link to={paths.verify}>{t('verify')}</Link>
        </p>
      </footer>
      <StepUpDialog />
      <Announcer />
      <ScrollRestoration />
    </div>
  );
}

/** Shows itself only where the next page takes longer than 300 ms. */
function PendingBar() {
  return useNavigation().state === 'idle' ? null : <div className="pending" aria-hidden="true" />;
}

function skipToPage(event: React.MouseEvent): void {
  const page = document.querySelector<HTMLElement>('main');
  if (!page) return;
  event.preventDefault();
  page.tabIndex = -1;
  page.focus();
}

/** Back in this window after a while: if the session has ended or opened another organisation, say so before anything is written in vain. */
function useSessionWatch(viewerId: string, organisationId: string): void {
  useEffect(() => {
    const check = async () => {
      if (document.visibilityState === 'hidden') return;
      const { data } = await client
        .query({ query: SessionDocument, fetchPolicy: 'network-only' })
        .catch(() => ({ data: undefined }));
      if (data && data.viewer?.id !== viewerId) {
        window.location.assign(paths.signInFor(window.location.pathname + window.location.search));
      } else if (data?.viewer && data.viewer.organisation.id !== organisationId) {
        window.location.assign(paths.home);
      }
    };
    const onVisible = () => void check();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [viewerId, organisationId]);
}
