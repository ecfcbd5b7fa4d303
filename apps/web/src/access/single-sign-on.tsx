import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { SingleSignOnDocument } from '../graphql/generated/graphql.ts';
import { Card } from '../ui/layout/card.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { SsoForm } from './sso-form.tsx';
import { SsoState } from './sso-state.tsx';

export function SingleSignOn() {
  const { t } = useTranslation('access');
  const { data, error, refetch } = useQuery(SingleSignOnDocument, { fetchPolicy: 'cache-and-network' });
  const reload = () => void refetch();
  const access = data?.sso;
  return (
    <Card title={t('sso.title')}>
      <p className="muted sm">{t('sso.says')}</p>
      {error && !access && <ProblemNotice problem={problemOf(error)} onRetry={reload} />}
      {!access && !error && <Skeleton lines={5} />}
      {access && (
        <>
          <dl className="access-facts">
            <dt>{t('sso.redirect')}</dt>
            <dd>
              <code>{access.redirectUri}</code>
            </dd>
            {access.settings && (
              <>
                <dt>{t('sso.begin')}</dt>
                <dd>
                  <code>{access.signInAddress}</code>
                </dd>
              </>
            )}
          </dl>
          {access.settings && <SsoState settings={access.settings} onChange={reload} />}
          <SsoForm settings={access.settings} onSaved={reload} />
        </>
      )}
    </Card>
  );
}
