import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { WebhooksDocument } from '../graphql/generated/graphql.ts';
import { Card } from '../ui/layout/card.tsx';
import { NewWebhook } from './new-webhook.tsx';
import { ShownOnce } from './shown-once.tsx';
import { WebhookItem } from './webhook-item.tsx';
import './outward.css';

/** The addresses that are told what happens. */
export function WebhooksCard() {
  const { t } = useTranslation('outward');
  const { data, error, refetch } = useQuery(WebhooksDocument, { fetchPolicy: 'network-only' });
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const reload = () => void refetch();
  const onSecret = (name: string, secret: string | null) => {
    setMade(secret === null ? undefined : { name, secret });
    reload();
  };
  return (
    <Card title={t('title')}>
      <p className="muted sm">{t('says')}</p>
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={reload} />}
      {made && (
        <ShownOnce
          key={made.secret}
          title={t('secretOf', { name: made.name })}
          label={t('secret')}
          value={made.secret}
        />
      )}
      {data?.webhooks.length === 0 && <p>{t('none')}</p>}
      {data && data.webhooks.length > 0 && (
        <ul className="webhooks">
          {data.webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} onSecret={onSecret} onChange={reload} />
          ))}
        </ul>
      )}
      <NewWebhook onMade={onSecret} />
    </Card>
  );
}
