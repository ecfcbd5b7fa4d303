import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownProblem } from '../app/problem.ts';
import { useAct } from '../app/use-act.ts';
import { ActionsDocument, ActionsOverviewDocument, MoveActionDocument } from '../graphql/generated/graphql.ts';
import { asksOf } from '../remediation/move-form.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import type { Moving } from './move-dialog.tsx';

export interface Mover {
  /** A step that needs something first: who does it, why, or what proves it. */
  readonly asking: Moving | undefined;
  /** Somebody moved it meanwhile. */
  readonly clash: boolean;
  readonly problem: ShownProblem | undefined;
  readonly move: (moving: Moving) => void;
  readonly tell: (moved: Moving) => void;
  readonly stopAsking: () => void;
}

/** Makes a step at once where nothing has to be asked. */
export function useMove(): Mover {
  const { t } = useTranslation('remediation');
  const { t: words } = useTranslation('actions');
  const client = useApolloClient();
  const [asking, setAsking] = useState<Moving>();
  const [clash, setClash] = useState(false);
  const { problem, run } = useAct();
  const [send] = useMutation(MoveActionDocument);
  const tell = ({ item, to }: Moving) =>
    announce(words('board.moved', { status: t(`status.${to}`), title: item.title }));
  const move = (moving: Moving) => {
    const { item, to } = moving;
    setClash(false);
    if (Object.values(asksOf(item.status, to)).some(Boolean)) {
      setAsking(moving);
      return;
    }
    const { assessmentId, key, revision: baseRevision } = item;
    void run(async (operationId) => {
      const { data } = await send({
        variables: { input: { assessmentId, key, baseRevision, move: to, operationId } },
      });
      await client.refetchQueries({ include: [ActionsDocument, ActionsOverviewDocument] });
      if (data?.moveAction.__typename === 'ActionMoved') tell(moving);
      else setClash(true);
    });
  };
  return { asking, clash, problem, move, tell, stopAsking: () => setAsking(undefined) };
}
