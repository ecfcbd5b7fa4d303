import { useApolloClient, useMutation } from '@apollo/client/react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import {
  type ActionStatus,
  MoveActionDocument,
  type PlanActionFieldsFragment,
  type PlanQuery,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { putAction } from './put-action.ts';

export interface MoveFormProps {
  readonly assessment: PlanQuery['assessment'];
  readonly people: PlanQuery['people'];
  readonly action: PlanActionFieldsFragment;
  readonly move: ActionStatus;
  readonly onDone: () => void;
}

/** Asks for what a move needs, in place, and makes it. */
export function MoveForm({ assessment, people, action, move, onDone }: MoveFormProps) {
  const { t } = useTranslation('remediation');
  const client = useApolloClient();
  const [send, { loading, error }] = useMutation(MoveActionDocument);
  const [ownerId, setOwnerId] = useState(action.owner?.id ?? '');
  const [dueOn, setDueOn] = useState(action.dueOn ?? '');
  const [reason, setReason] = useState('');
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>([]);
  const [clash, setClash] = useState(false);
  // The same operation id until a reply comes: pressing twice moves once.
  const operationId = useRef(crypto.randomUUID());
  const asks = {
    owner: move === 'ACCEPTED',
    reason: move === 'DECLINED' || move === 'PROPOSED' || (move === 'STARTED' && action.status === 'DONE'),
    evidence: move === 'VERIFIED' || move === 'DONE',
  };
  const [tried, setTried] = useState(false);
  const faults = {
    ...(asks.owner && ownerId === '' && { owner: t('form.ownerMissing') }),
    ...(asks.owner && dueOn < assessment.asOf && { due: t('form.dueMissing') }),
    ...(asks.reason && reason.trim() === '' && { reason: t('form.reasonMissing') }),
  };
  const shown: Partial<Record<'owner' | 'due' | 'reason', string>> = tried ? faults : {};
  const put = (fresh: PlanActionFieldsFragment) => putAction(client, assessment.id, fresh);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const input = {
      assessmentId: assessment.id,
      key: action.key,
      operationId: operationId.current,
      baseRevision: action.revision,
      move,
      ...(asks.owner && { ownerId, dueOn }),
      ...(asks.reason && { reason: reason.trim() }),
      ...(asks.evidence && { evidenceIds: [...evidenceIds] }),
    };
    send({ variables: { input } }).then(
      ({ data }) => {
        operationId.current = crypto.randomUUID();
        const reply = data?.moveAction;
        if (reply?.__typename === 'ActionMoved') {
          put(reply.action);
          onDone();
        } else if (reply) {
          put(reply.current);
          setClash(true);
        }
      },
      () => {
        operationId.current = crypto.randomUUID();
      },
    );
  };
  return (
    <form className="move-form" onSubmit={submit} noValidate>
      {asks.owner && (
        <>
          <Field
            label={t('form.owner')}
            help={t('form.ownerHelp', { role: t(`ownerRole.${action.ownerRole}`, { defaultValue: action.ownerRole }) })}
            error={shown.owner}
          >
            {(links) => (
              <select
                {...links}
                className="input"
                required
                value={ownerId}
                onChange={(event) => setOwnerId(event.target.value)}
              >
                <option value="">{t('form.choose')}</option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('form.due')} error={shown.due}>
            {(links) => (
              <input
                {...links}
                className="input"
                type="date"
                required
                min={assessment.asOf}
                value={dueOn}
                onChange={(event) => setDueOn(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      {asks.reason && (
        <TextArea
          label={t('form.reason')}
          help={t('form.reasonHelp')}
          required
          error={shown.reason}
          value={reason}
          onChange={setReason}
        />
      )}
      {asks.evidence && (
        <fieldset className="move-evidence">
          <legend>{t('form.evidence')}</legend>
          {assessment.evidence.length === 0 && <p className="sm muted">{t('form.noEvidence')}</p>}
          {assessment.evidence.map((item) => (
            <label key={item.id}>
              <input
                type="checkbox"
                checked={evidenceIds.includes(item.id)}
                onChange={(event) =>
                  setEvidenceIds(
                    event.target.checked ? [...evidenceIds, item.id] : evidenceIds.filter((id) => id !== item.id),
                  )
                }
              />
              <span>{item.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {clash && (
        <Notice kind="attention" live>
          {t('form.clash')}
        </Notice>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
      <div className="row">
        <Button look="main" small type="submit" busy={loading}>
          {t('form.save')}
        </Button>
        <Button look="bare" small onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
