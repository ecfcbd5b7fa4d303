import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';

export interface MoveMenuProps {
  readonly id?: string;
  readonly item: {
    readonly status: ActionStatus;
    readonly moves: readonly {
      readonly move: ActionStatus;
      readonly allowed: boolean;
      readonly because: string | null;
    }[];
  };
  /** The step whose form is open. */
  readonly chosen?: ActionStatus | undefined;
  readonly onMove: (to: ActionStatus) => void;
}

/** The steps that are open from here, and why the others are not. */
export function MoveMenu({ id, item: { status, moves }, chosen, onMove }: MoveMenuProps) {
  const { t } = useTranslation('remediation');
  const name = (move: ActionStatus) => t(status === 'DONE' && move === 'STARTED' ? 'move.sendBack' : `move.${move}`);
  return (
    <div id={id} className="move-menu">
      {moves.some(({ allowed }) => allowed) && (
        <div className="row">
          {moves
            .filter(({ allowed }) => allowed)
            .map(({ move }) => (
              <Button
                key={move}
                small
                look={move === 'DECLINED' || move === 'PROPOSED' ? 'plain' : 'main'}
                aria-pressed={chosen === undefined ? undefined : chosen === move}
                onClick={() => onMove(move)}
              >
                {name(move)}
              </Button>
            ))}
        </div>
      )}
      {moves
        .filter(({ allowed }) => !allowed)
        .map(({ move, because }) => (
          <p key={move} className="xs muted">
            <b>{name(move)}:</b> {because}
          </p>
        ))}
      {moves.length === 0 && <p className="sm muted">{t('details.noMoves')}</p>}
    </div>
  );
}
