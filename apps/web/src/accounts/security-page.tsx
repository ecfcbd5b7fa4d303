import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useSession } from '../app/session.ts';
import { client } from '../graphql/client.ts';
import { AccountSecurityDocument, SessionDocument } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AddressCard } from './address-card.tsx';
import { AuthenticatorCard } from './authenticator-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import './security.css';

/** Second factors, passkeys and sessions of the person signed in; the only page open to those who must set one up. */
export function SecurityPage() {
  const { t } = useTranslation('security');
  const { viewer } = useSession();
  const { revalidate } = useRevalidator();
  const { data, error, refetch } = useQuery(AccountSecurityDocument, { fetchPolicy: 'cache-and-network' });
  // Until the recovery codes were kept nothing may lead away from them.
  const [showsCodes, setShowsCodes] = useState(false);
  const security = data?.accountSecurity;
  const hasFactor = security !== undefined && (security.authenticatorApp || security.passkeys.length > 0);
  // The page that was led to goes on saying what is done, also when the rest has opened.
  const [needed] = useState(viewer.mustSetUpSecondFactor);
  const reload = async () => {
    await refetch();
    await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
    await revalidate();
  };

  return (
    <Page narrow title={t('title')} lead={t('lead')}>
      <div className="stack">
        {needed && security && !hasFactor && (
          <Notice kind="attention" title={t('needed.title')}>
            {t('needed.says')}
          </Notice>
        )}
        {needed && hasFactor && !showsCodes && (
          <Notice kind="done" live title={t('needed.done')}>
            <p>{t('needed.doneSays')}</p>
            <p className="note-act">
              <LinkButton look="main" small to={paths.home}>
                {t('needed.go')}
              </LinkButton>
            </p>
          </Notice>
        )}
        {error && !security && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!security && !error && <Skeleton cards lines={3} />}
        {security && (
          <>
            <AddressCard />
            <PasswordCard />
            <AuthenticatorCard security={security} onChange={() => void reload()} onCodes={setShowsCodes} />
            <PasskeysCard passkeys={security.passkeys} onChange={() => void reload()} />
            <SessionsCard sessions={security.sessions} onChange={() => void reload()} />
          </>
        )}
      </div>
    </Page>
  );
}
