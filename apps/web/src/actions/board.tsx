import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '../graphql/generated/graphql.ts';
import { ActionState } from '../remediation/action-state.tsx';
import { Button } from '../ui/fields/button.tsx';
import type { ActionItem } from './action-item.ts';
import { BoardCard } from './board-card.tsx';
import './board.css';

export interface BoardColumn {
  readonly status: ActionStatus;
  /** How many there are; fewer may be shown. */
  readonly total: number;
  readonly items: readonly ActionItem[];
  readonly busy: boolean;
  readonly onMore: (() => void) | undefined;
}

export interface BoardProps {
  readonly columns: readonly BoardColumn[];
  readonly today: string;
  /** A step that the api offers; the page asks for what it needs. */
  readonly onMove: (item: ActionItem, to: ActionStatus) => void;
}

/** The legal states side by side. A card goes only where the api lets it; a closed column says why. */
export function Board({ columns, today, onMove }: BoardProps) {
  const { t } = useTranslation('actions');
  const [dragged, setDragged] = useState<ActionItem>();
  const moved = useRef<string>(undefined);
  const root = useRef<HTMLDivElement>(null);
  const move = (item: ActionItem, to: ActionStatus) => {
    moved.current = item.id;
    onMove(item, to);
  };
  // A card that went to another column takes the focus with it.
  useEffect(() => {
    const id = moved.current;
    if (id === undefined || document.querySelector('dialog[open]')) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`)?.focus();
  }, [columns]);
  return (
    <>
      <p className="sm muted board-help" id="board-help">
        {t('board.help')}
      </p>
      <div className="board" ref={root}>
        {columns.map(({ status, total, items, busy, onMore }) => {
          const offer = dragged?.moves.find((each) => each.move === status);
          const home = dragged?.status === status;
          const open = dragged !== undefined && offer?.allowed === true;
          return (
            <section
              key={status}
              aria-labelledby={`board-${status}`}
              className={`board-column${dragged && !home ? (open ? ' open' : ' closed') : ''}`}
              onDragOver={(event: DragEvent) => {
                if (open) event.preventDefault();
              }}
              onDrop={(event: DragEvent) => {
                event.preventDefault();
                if (dragged && open) move(dragged, status);
                setDragged(undefined);
              }}
            >
              <h2 id={`board-${status}`}>
                <ActionState status={status} /> <span className="num quiet">{total}</span>
              </h2>
              {dragged && !home && !open && <p className="board-closed xs">{offer?.because ?? t('board.noStep')}</p>}
              <ul aria-labelledby={`board-${status}`}>
                {items.map((item) => (
                  <BoardCard
                    key={item.id}
                    item={item}
                    today={today}
                    onMove={(to) => move(item, to)}
                    onDrag={(on) => setDragged(on ? item : undefined)}
                  />
                ))}
              </ul>
              {items.length === 0 && !busy && <p className="xs quiet board-empty">{t('board.empty')}</p>}
              {onMore && (
                <Button small busy={busy} onClick={onMore}>
                  {t('list.more')}
                  <span className="vh"> {t('board.moreOf', { shown: items.length, total })}</span>
                </Button>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
