import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { fieldSays, problemOf, type ShownProblem } from '../app/problem.ts';
import { CreateWebhookDocument, type WebhookEvent } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { CheckGroup } from '../ui/fields/check-group.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';

const EVENTS: readonly WebhookEvent[] = [
  'ACTION_CREATED',
  'ACTION_MOVED',
  'ACTION_CHANGED',
  'ACTION_OVERDUE',
  'SUBMISSION_CHANGED',
];

interface NewWebhookProps {
  readonly onMade: (name: string, secret: string | null) => void;
}

export function NewWebhook({ onMade }: NewWebhookProps) {
  const { t } = useTranslation('outward');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly WebhookEvent[]>([]);
  const [problem, setProblem] = useState<ShownProblem>();
  const { form, errors, show, clear } = useFieldErrors<'name' | 'url' | 'events'>();
  const [create, { loading }] = useMutation(CreateWebhookDocument);
  // A retry of the same webhook keeps its id, so that it is made once.
  const operationId = useRef(crypto.randomUUID());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const complete = show({
      ...(name.trim() === '' && { name: t('nameFault') }),
      ...(url.trim() === '' && { url: t('urlFault') }),
      ...(events.length === 0 && { events: t('eventsFault') }),
    });
    if (!complete) return;
    try {
      const input = { operationId: operationId.current, name: name.trim(), url: url.trim(), events: [...events] };
      const { data } = await create({ variables: { input } });
      operationId.current = crypto.randomUUID();
      onMade(name.trim(), data?.createWebhook.secret ?? null);
      setName('');
      setUrl('');
      setEvents([]);
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.code !== 'OFFLINE') operationId.current = crypto.randomUUID();
      if (show({ name: fieldSays(refusal, 'name'), url: fieldSays(refusal, 'url') })) setProblem(refusal);
    }
  };

  return (
    <form ref={form} className="access-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('name')}
        name="webhook-name"
        autoComplete="off"
        required
        maxLength={80}
        value={name}
        error={errors.name}
        onChange={(value) => {
          clear('name');
          setName(value);
        }}
      />
      <TextField
        label={t('url')}
        help={t('urlHelp')}
        name="webhook-url"
        type="url"
        autoComplete="off"
        required
        maxLength={2000}
        value={url}
        error={errors.url}
        onChange={(value) => {
          clear('url');
          setUrl(value);
        }}
      />
      <CheckGroup
        legend={t('events')}
        error={errors.events}
        options={EVENTS.map((value) => ({ value, label: t(`event.${value}`) }))}
        values={events}
        onChange={(values) => {
          clear('events');
          setEvents(EVENTS.filter((one) => values.includes(one)));
        }}
      />
      <p>
        <Button look="main" type="submit" busy={loading}>
          {loading ? t('busy') : t('create')}
        </Button>
      </p>
    </form>
  );
}
