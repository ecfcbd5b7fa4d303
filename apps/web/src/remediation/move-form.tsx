import { useMutation } from '@apollo/client/react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { type ActionStatus, MoveActionDocument, type PlanActionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** What of an action a move starts from. */
export interface MoveTarget {
  readonly assessmentId: string;
  readonly key: string;
  readonly revision: number;
  readonly status: ActionStatus;
  readonly owner: { readonly id: string } | null;
  readonly ownerRole: string;
  readonly dueOn: string | null;
}

export interface MoveFormProps {
  readonly action: MoveTarget;
  readonly move: ActionStatus;
  readonly today: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What can be named as proof. */
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  /** The action as it stands now: moved, or as somebody else left it meanwhile. */
  readonly onStands: (fresh: PlanActionFieldsFragment, moved: boolean) => void;
  readonly onCancel: () => void;
}

/** What a person is asked before a step is made. */
export function asksOf(status: ActionStatus, move: ActionStatus) {
  return {
    owner: move === 'ACCEPTED',
    reason: move === 'DECLINED' || move === 'PROPOSED' || (move === 'STARTED' && status === 'DONE'),
    evidence: move === 'VERIFIED' || move === 'DONE',
  };
}

/** Asks for what a move needs, in place, and makes it. */
export function MoveForm({ action, move, today, people, evidence, onStands, onCancel }: MoveFormProps) {
  const { t } = useTranslation('remediation');
  const { busy, problem, run } = useAct();
  const [send] = useMutation(MoveActionDocument);
  const [ownerId, setOwnerId] = useState(action.owner?.id ?? '');
  const [dueOn, setDueOn] = useState(action.dueOn ?? '');
  const [reason, setReason] = useState('');
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>([]);
  const [clash, setClash] = useState(false);
  const asks = asksOf(action.status, move);
  const [tried, setTried] = useState(false);
  const faults = {
    ...(asks.owner && ownerId === '' && { owner: t('form.ownerMissing') }),
    ...(asks.owner && dueOn < today && { due: t('form.dueMissing') }),
    ...(asks.reason && reason.trim() === '' && { reason: t('form.reasonMissing') }),
  };
  const shown: Partial<Record<'owner' | 'due' | 'reason', string>> = tried ? faults : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const input = {
      assessmentId: action.assessmentId,
      key: action.key,
      baseRevision: action.revision,
      move,
      ...(asks.owner && { ownerId, dueOn }),
      ...(asks.reason && { reason: reason.trim() }),
      ...(asks.evidence && { evidenceIds: [...evidenceIds] }),
    };
    void run(async (operationId) => {
      const { data } = await send({ variables: { input: { ...input, operationId } } });
      const reply = data?.moveAction;
      if (!reply) return;
      setClash(reply.__typename === 'ActionConflict');
      if (reply.__typename === 'ActionMoved') onStands(reply.action, true);
      else onStands(reply.current, false);
    });
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
                min={today}
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
      {asks.evidence && <EvidenceChoice evidence={evidence} chosen={evidenceIds} onChange={setEvidenceIds} />}
      {clash && (
        <Notice kind="attention" live>
          {t('form.clash')}
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="row">
        <Button look="main" small type="submit" busy={busy}>
          {t('form.save')}
        </Button>
        <Button look="bare" small onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EvidenceChoiceProps extends Pick<MoveFormProps, 'evidence'> {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function EvidenceChoice({ evidence, chosen, onChange }: EvidenceChoiceProps) {
  const { t } = useTranslation('remediation');
  return (
    <fieldset className="move-evidence">
      <legend>{t('form.evidence')}</legend>
      {evidence.length === 0 && <p className="sm muted">{t('form.noEvidence')}</p>}
      {evidence.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <bdi>{title}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
