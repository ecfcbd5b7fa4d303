import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm, EFFORTS } from '../actions/action-form.tsx';
import { useChange } from '../actions/use-change.ts';
import {
  EditActionDocument,
  MergeActionsDocument,
  PlanDocument,
  type PlanActionFieldsFragment,
  SplitActionDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { MergeForm } from './merge-form.tsx';
import type { PlanView } from './plan-view.ts';
import { SplitForm } from './split-form.tsx';

export interface PlanShapeProps extends PlanView {
  readonly action: PlanActionFieldsFragment;
}

type Open = 'adapt' | 'split' | 'merge';

/** Fits a proposal to the company before it is accepted: other words, several actions of it, or one of several. */
export function PlanShape({ action, assessment, people }: PlanShapeProps) {
  const { t } = useTranslation('shape');
  const client = useApolloClient();
  const [open, setOpen] = useState<Open>();
  const { send, ...change } = useChange();
  const [edit] = useMutation(EditActionDocument);
  const [split] = useMutation(SplitActionDocument);
  const [merge] = useMutation(MergeActionsDocument);
  const target = { assessmentId: assessment.id, key: action.key, baseRevision: action.revision };
  const keep = async (work: (operationId: string) => Promise<string | undefined>) => {
    const kept = await send(work);
    await client.refetchQueries({ include: [PlanDocument] });
    if (kept) setOpen(undefined);
  };
  const close = () => setOpen(undefined);
  return (
    <div className="plan-shape">
      <div className="row">
        {(['adapt', 'split', 'merge'] as const).map((each) => (
          <Button
            key={each}
            small
            aria-pressed={open === each}
            onClick={() => setOpen(open === each ? undefined : each)}
          >
            {t(`${each}.open`)}
          </Button>
        ))}
      </div>
      {open === 'adapt' && (
        <ActionForm
          wordsOnly
          start={{
            title: action.action,
            doneWhen: action.doneWhen,
            kind: action.kind,
            effort: EFFORTS.find((each) => each.toLowerCase() === action.effort) ?? 'MEDIUM',
            ownerId: '',
            dueOn: '',
            watcherIds: [],
          }}
          people={people}
          today={assessment.asOf}
          change={change}
          saveWords={t('adapt.save')}
          onSave={({ title, doneWhen, kind, effort }) =>
            void keep(async (operationId) => {
              const input = { ...target, title, doneWhen, kind, effort, operationId };
              return (await edit({ variables: { input } })).data?.editAction.__typename;
            })
          }
          onCancel={close}
        />
      )}
      {open === 'split' && (
        <SplitForm
          action={action}
          change={change}
          onSave={(parts) =>
            void keep(async (operationId) => {
              const input = { ...target, parts: [...parts], operationId };
              return (await split({ variables: { input } })).data?.splitAction.__typename;
            })
          }
          onCancel={close}
        />
      )}
      {open === 'merge' && (
        <MergeForm
          action={action}
          plan={assessment.plan}
          change={change}
          onSave={(others) =>
            void keep(async (operationId) => {
              const merged = others.map(({ key, revision }) => ({ key, baseRevision: revision }));
              const input = { ...target, merge: merged, operationId };
              return (await merge({ variables: { input } })).data?.mergeActions.__typename;
            })
          }
          onCancel={close}
        />
      )}
    </div>
  );
}
