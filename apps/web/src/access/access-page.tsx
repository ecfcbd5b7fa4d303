import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { useMay, useSession } from '../app/session.ts';
import { Page } from '../ui/layout/page.tsx';
import './access.css';
import { DomainClaims } from './domain-claims.tsx';
import { SingleSignOn } from './single-sign-on.tsx';
import { ApiTokens } from './api-tokens.tsx';
import { WebhooksCard } from '../outward/webhooks-card.tsx';

/** How people and programs reach the organisation, for those who administer it. */
export function AccessPage() {
  const { t } = useTranslation('access');
  const { viewer } = useSession();
  const maySso = useMay('sso.manage');
  const mayTokens = useMay('tokens.manage');
  const mayWebhooks = useMay('webhooks.manage');
  const mayConfirm = useMay('domains.confirm');
  if (!maySso) return <NotFoundPage />;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: viewer.organisation.name })}>
      <div className="stack">
        <SingleSignOn />
        {mayTokens && <ApiTokens />}
        {mayWebhooks && <WebhooksCard />}
        {mayConfirm && <DomainClaims />}
      </div>
    </Page>
  );
}
