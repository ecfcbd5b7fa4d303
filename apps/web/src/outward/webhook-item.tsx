import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import {
  RemoveWebhookDocument,
  RotateWebhookSecretDocument,
  SaveWebhookDocument,
  TestWebhookDocument,
  type WebhookPartsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { WebhookLog } from './webhook-log.tsx';

interface WebhookItemProps {
  readonly webhook: WebhookPartsFragment;
  readonly onSecret: (name: string, secret: string | null) => void;
  readonly onChange: () => void;
}

export function WebhookItem({ webhook, onSecret, onChange }: WebhookItemProps) {
  const { t } = useTranslation('outward');
  const { id, name, url, events, revision, pausedAt, pausedItself } = webhook;
  const [open, setOpen] = useState(false);
  const [save, saving] = useMutation(SaveWebhookDocument);
  const [rotate, rotating] = useMutation(RotateWebhookSecretDocument);
  const [remove, removing] = useMutation(RemoveWebhookDocument);
  const [test, testing] = useMutation(TestWebhookDocument);
  const input = () => ({ operationId: crypto.randomUUID(), webhookId: id });

  const pause = async (paused: boolean) => {
    const whole = { ...input(), name, url, events: [...events], baseRevision: revision, paused };
    if (await save({ variables: { input: whole } }).catch(() => undefined)) onChange();
  };
  const renew = async () => {
    const done = await rotate({ variables: { input: input() } }).catch(() => undefined);
    if (done?.data) onSecret(name, done.data.rotateWebhookSecret.secret);
  };
  const end = async () => {
    if (!(await remove({ variables: { input: input() } }).catch(() => undefined))) return;
    announce(t('removed', { name }));
    onChange();
  };
  const ping = async () => {
    if (await test({ variables: { input: input() } }).catch(() => undefined)) announce(t('tested', { name }));
    setOpen(true);
  };
  const refused = saving.error ?? rotating.error ?? removing.error ?? testing.error;
  const state = pausedItself ? 'itself' : pausedAt ? 'paused' : 'on';
  return (
    <li className="stack">
      <div>
        <h3 className="h3">
          <bdi>{name}</bdi> <span className={state === 'on' ? 'chip pine' : 'chip ochre'}>{t(`state.${state}`)}</span>
        </h3>
        <p className="sm webhook-url">
          <bdi>{url}</bdi>
        </p>
        <p className="quiet sm">{events.map((event) => t(`event.${event}`)).join('; ')}</p>
      </div>
      {refused && <ProblemNotice problem={problemOf(refused)} />}
      <p className="row">
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('log')}
        </Button>
        <Button small busy={testing.loading} onClick={() => void ping()}>
          {t('test')}
        </Button>
        <Button small busy={saving.loading} onClick={() => void pause(pausedAt === null)}>
          {t(pausedAt ? 'resume' : 'pause')}
        </Button>
        <Button small busy={rotating.loading} onClick={() => void renew()}>
          {t('rotate')}
        </Button>
        <Button small look="bare" busy={removing.loading} onClick={() => void end()}>
          {t('remove')}
        </Button>
      </p>
      {open && <WebhookLog webhookId={id} name={name} />}
    </li>
  );
}
