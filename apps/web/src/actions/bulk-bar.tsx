import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  type ActionRowFieldsFragment,
  ActionsDocument,
  ActionsOverviewDocument,
  type ActionStatus,
  ChangeActionsDocument,
  type ChangeActionsMutation,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { STATUSES } from './action-item.ts';

export interface BulkBarProps {
  /** What was chosen. */
  readonly items: readonly ActionRowFieldsFragment[];
  readonly today: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onDone: () => void;
}

type What = 'owner' | 'due' | 'move';

/** Changes several actions at once; each is taken or refused by itself. */
export function BulkBar({ items, today, people, onDone }: BulkBarProps) {
  const { t } = useTranslation('actions');
  const { t: words } = useTranslation('remediation');
  const client = useApolloClient();
  const { busy, problem, run } = useAct();
  const [change] = useMutation(ChangeActionsDocument);
  const [what, setWhat] = useState<What>('owner');
  const [ownerId, setOwnerId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [move, setMove] = useState<ActionStatus>();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<ChangeActionsMutation['changeActions']>([]);
  // A step that is closed to all of them is no choice.
  const steps = STATUSES.filter((status) =>
    items.some(({ moves }) => moves.some((each) => each.allowed && each.move === status)),
  );
  const ready = what === 'owner' ? ownerId !== '' : what === 'due' ? dueOn !== '' : move !== undefined;
  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    void run(async (operationId) => {
      const input = {
        actions: items.map(({ id, revision }) => ({ id, baseRevision: revision })),
        ...(what === 'owner' && { ownerId }),
        ...(what === 'due' && { dueOn }),
        ...(what === 'move' && { move: move ?? null, reason: reason.trim() || null }),
        operationId,
      };
      const { data } = await change({ variables: { input } });
      await client.refetchQueries({ include: [ActionsDocument, ActionsOverviewDocument] });
      const outcomes = data?.changeActions ?? [];
      const closed = outcomes.filter(({ changed }) => !changed);
      announce(t('bulk.done', { count: outcomes.length - closed.length }));
      setRefused(closed);
      if (closed.length === 0) onDone();
    });
  };
  return (
    <form className="card act-bulk" aria-label={t('bulk.label')} onSubmit={apply}>
      <div className="between">
        <b>{t('bulk.chosen', { count: items.length })}</b>
        <Button small look="bare" onClick={onDone}>
          {t('bulk.none')}
        </Button>
      </div>
      <div className="act-bulk-fields">
        <Field label={t('bulk.what')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={what}
              onChange={({ target: { value } }) => setWhat(value === 'due' || value === 'move' ? value : 'owner')}
            >
              {(['owner', 'due', 'move'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`bulk.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {what === 'owner' && (
          <Field label={t('bulk.to')}>
            {(links) => (
              <select {...links} className="input" value={ownerId} onChange={(event) => setOwnerId(event.target.value)}>
                <option value="">{words('form.choose')}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {what === 'due' && <TextField label={t('bulk.to')} type="date" min={today} value={dueOn} onChange={setDueOn} />}
        {what === 'move' && (
          <>
            <Field label={t('bulk.to')}>
              {(links) => (
                <select
                  {...links}
                  className="input"
                  value={move ?? ''}
                  onChange={(event) => setMove(steps.find((each) => each === event.target.value))}
                >
                  <option value="">{t('bulk.chooseStep')}</option>
                  {steps.map((each) => (
                    <option key={each} value={each}>
                      {words(`status.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextField
              label={t('bulk.reason')}
              remark={t('bulk.optional')}
              value={reason}
              maxLength={2000}
              onChange={setReason}
            />
          </>
        )}
        <Button look="main" type="submit" busy={busy} disabled={!ready}>
          {t('bulk.apply', { count: items.length })}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {refused.length > 0 && (
        <Notice kind="attention" live title={t('bulk.refused', { count: refused.length })}>
          <ul>
            {refused.map(({ id, because, action }) => (
              <li key={id}>
                <bdi>{action?.title ?? items.find((item) => item.id === id)?.title}</bdi>: {because ?? t('bulk.stale')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </form>
  );
}
