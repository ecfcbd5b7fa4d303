import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ReplayDeliveryDocument, WebhookDeliveriesDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';

const LOOKS = { WAITING: 'chip line', DELIVERED: 'chip pine', FAILED: 'chip madder' } as const;

/** What was sent to one address, and how that went. */
export function WebhookLog({ webhookId, name }: { readonly webhookId: string; readonly name: string }) {
  const { t } = useTranslation('outward');
  const dates = useDates();
  const { data, error, refetch, fetchMore } = useQuery(WebhookDeliveriesDocument, {
    variables: { webhookId },
    fetchPolicy: 'network-only',
  });
  const [replay, replayed] = useMutation(ReplayDeliveryDocument);
  const log = data?.webhookDeliveries;
  const again = async (deliveryId: string) => {
    const input = { operationId: crypto.randomUUID(), deliveryId };
    if (await replay({ variables: { input } }).catch(() => undefined)) announce(t('resent'));
    await refetch();
  };
  const more = () =>
    fetchMore({
      variables: { after: log?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        webhookDeliveries: {
          ...next.webhookDeliveries,
          edges: [...before.webhookDeliveries.edges, ...next.webhookDeliveries.edges],
        },
      }),
    });
  const refused = error ?? replayed.error;
  return (
    <section className="stack" aria-label={t('logOf', { name })}>
      {refused && <ProblemNotice problem={problemOf(refused)} />}
      {log?.edges.length === 0 && <p className="quiet">{t('logEmpty')}</p>}
      <ul className="deliveries">
        {log?.edges.map(({ node }) => (
          <li key={node.id}>
            <p className="row">
              <code>{node.event}</code>
              <span className={LOOKS[node.state]}>{t(`delivery.${node.state}`)}</span>
              <span className="quiet xs">
                {dates.moment(String(node.createdAt))} · {t('tries', { count: node.tries })}
              </span>
              {node.state !== 'WAITING' && (
                <Button small look="bare" onClick={() => void again(node.id)}>
                  {t('resend')}
                </Button>
              )}
            </p>
            {node.lastFault && <p className="sm">{node.lastFault}</p>}
            <details>
              <summary>{t('body')}</summary>
              <pre className="delivery-body" tabIndex={0} dir="ltr">
                {node.body}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      <p className="row">
        <Button small onClick={() => void refetch()}>
          {t('again')}
        </Button>
        {log?.pageInfo.hasNextPage && (
          <Button small onClick={() => void more()}>
            {t('older')}
          </Button>
        )}
      </p>
    </section>
  );
}
