import { useMutation } from '@apollo/client/react';
import {
  type ActionFieldsFragment,
  EditActionDocument,
  LinkActionsDocument,
  SaveActionStepsDocument,
  SetActionBlockedDocument,
  WatchActionDocument,
} from '../graphql/generated/graphql.ts';
import type { Step } from './action-steps.tsx';
import type { ActionWords } from './action-form.tsx';
import { type Change, useChange } from './use-change.ts';

export interface ActionWork extends Omit<Change, 'send'> {
  readonly edit: (words: ActionWords) => Promise<boolean>;
  readonly saveSteps: (steps: readonly Step[]) => Promise<boolean>;
  readonly setBlocked: (reason: string | null) => Promise<boolean>;
  readonly waitFor: (ids: readonly string[]) => Promise<boolean>;
  readonly watch: (on: boolean) => Promise<boolean>;
}

/** Every change of one action but its moves; what comes back is shown wherever the action stands. */
export function useActionWork(action: ActionFieldsFragment): ActionWork {
  const { send, ...state } = useChange();
  const [edit] = useMutation(EditActionDocument);
  const [saveSteps] = useMutation(SaveActionStepsDocument);
  const [setBlocked] = useMutation(SetActionBlockedDocument);
  const [link] = useMutation(LinkActionsDocument);
  const [watch] = useMutation(WatchActionDocument);
  const { id, assessmentId, key, revision: baseRevision } = action;
  const target = { assessmentId, key, baseRevision };
  return {
    ...state,
    edit: ({ ownerId, dueOn, watcherIds, ...words }) =>
      send(async (operationId) => {
        const who = { ownerId: ownerId || null, dueOn: dueOn || null, watcherIds: [...watcherIds] };
        const { data } = await edit({ variables: { input: { ...target, ...words, ...who, operationId } } });
        return data?.editAction.__typename;
      }),
    saveSteps: (steps) =>
      send(async (operationId) => {
        const { data } = await saveSteps({
          variables: { input: { ...target, steps: steps.map(toInput), operationId } },
        });
        return data?.saveActionSteps.__typename;
      }),
    setBlocked: (reason) =>
      send(async (operationId) => {
        const { data } = await setBlocked({ variables: { input: { ...target, reason, operationId } } });
        return data?.setActionBlocked.__typename;
      }),
    waitFor: (ids) =>
      send(async (operationId) => {
        const { data } = await link({ variables: { input: { ...target, waitsForIds: [...ids], operationId } } });
        return data?.linkActions.__typename;
      }),
    watch: (watching) =>
      send(async () => {
        await watch({ variables: { input: { actionId: id, watching } } });
        return undefined;
      }),
  };
}

/** What was read carries the name of its type, and a step that is new has no id yet. */
const toInput = ({ id, text, done }: Step) => ({ id, text, done });
