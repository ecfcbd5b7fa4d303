import { useApolloClient, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import {
  ActionMoveChoicesDocument,
  ActionsDocument,
  ActionsOverviewDocument,
  type ActionRowFieldsFragment,
  type ActionStatus,
} from '../graphql/generated/graphql.ts';
import { MoveForm } from '../remediation/move-form.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';

export interface Moving {
  readonly item: ActionRowFieldsFragment;
  readonly to: ActionStatus;
}

export interface MoveDialogProps {
  /** undefined: closed. */
  readonly moving: Moving | undefined;
  readonly today: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onMoved: (moved: Moving) => void;
  readonly onClose: () => void;
}

/** Asks what a step on the board needs, where the card stands in no place to ask. */
export function MoveDialog({ moving, today, people, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation('remediation');
  const { t: words } = useTranslation('actions');
  const client = useApolloClient();
  const { data } = useQuery(ActionMoveChoicesDocument, {
    variables: { assessmentId: moving?.item.assessmentId ?? '' },
    skip: moving === undefined,
  });
  const step = moving && t(isSendingBack(moving) ? 'move.sendBack' : `move.${moving.to}`);
  return (
    <Dialog
      title={moving ? words('move.title', { step, title: moving.item.title }) : ''}
      open={moving !== undefined}
      onClose={onClose}
    >
      {moving && data ? (
        <MoveForm
          action={moving.item}
          move={moving.to}
          today={today}
          people={people}
          evidence={data.assessment.evidence}
          onStands={(_, moved) => {
            void client.refetchQueries({ include: [ActionsDocument, ActionsOverviewDocument] });
            if (moved) onMoved(moving);
          }}
          onCancel={onClose}
        />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}

const isSendingBack = ({ item, to }: Moving): boolean => item.status === 'DONE' && to === 'STARTED';
