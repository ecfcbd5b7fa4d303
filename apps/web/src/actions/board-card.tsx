import { IconArrowsMove } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { ActionStatus } from '../graphql/generated/graphql.ts';
import { MoveMenu } from '../remediation/move-menu.tsx';
import { UrgencySign } from '../remediation/urgency-sign.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Due, Marks, Owner } from './action-marks.tsx';
import { STATUSES, type ActionItem } from './action-item.ts';

export interface BoardCardProps {
  readonly item: ActionItem;
  readonly today: string;
  readonly onMove: (to: ActionStatus) => void;
  readonly onDrag: (on: boolean) => void;
}

/** One action on the board: dragged, moved by its menu, or with Shift and an arrow key. */
export function BoardCard({ item, today, onMove, onDrag }: BoardCardProps) {
  const { t } = useTranslation('actions');
  const { t: words } = useTranslation('remediation');
  const [open, setOpen] = useState(false);
  const menu = useId();
  const draggable = item.moves.some(({ allowed }) => allowed);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && open) {
      setOpen(false);
      return;
    }
    if (!event.shiftKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const onwards = (event.key === 'ArrowRight') !== rightToLeft;
    const place = STATUSES.indexOf(item.status);
    const there = onwards ? STATUSES.slice(place + 1) : STATUSES.slice(0, place).toReversed();
    const to = there.find((status) => item.moves.some(({ move, allowed }) => allowed && move === status));
    if (to) onMove(to);
    else {
      const because = item.moves.find(({ move, because: why }) => there.includes(move) && why !== null)?.because;
      announce(because ?? t('board.noStep'));
    }
  };
  return (
    <li
      className="board-card"
      data-card={item.id}
      draggable={draggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onKeyDown={onKeyDown}
    >
      <div className="board-title">
        <UrgencySign urgency={item.urgency} />
        <Link to={paths.action(item.id)} aria-describedby="board-help" draggable={false}>
          <bdi>{item.title}</bdi>
        </Link>
      </div>
      <p className="xs quiet">
        {item.product ? <bdi>{item.product.name}</bdi> : t('list.organisation')} · {words(`kind.${item.kind}`)}
      </p>
      <Marks item={item} />
      <div className="board-foot xs">
        <Owner item={item} />
        <Due item={item} today={today} />
      </div>
      {item.moves.length > 0 && (
        <>
          <button
            type="button"
            className="textbtn board-move"
            aria-expanded={open}
            aria-controls={open ? menu : undefined}
            onClick={() => setOpen(!open)}
          >
            <IconArrowsMove className="i i-sm" aria-hidden="true" />
            {t('board.move')}
            <span className="vh"> {item.title}</span>
          </button>
          {open && <MoveMenu id={menu} item={item} onMove={onMove} />}
        </>
      )}
    </li>
  );
}
