import { IconHandStop, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../app/avatar.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { type ActionItem, waitsForOpen } from './action-item.ts';

/** Who does it; the team that was proposed where nobody has taken it on. */
export function Owner({ item: { owner, ownerRole } }: { readonly item: Pick<ActionItem, 'owner' | 'ownerRole'> }) {
  const { t } = useTranslation('remediation');
  if (owner) {
    return (
      <span className="act-owner">
        <Avatar small name={owner.name} />
        <bdi>{owner.name}</bdi>
      </span>
    );
  }
  return (
    <span className="quiet">
      {t('row.noOwner')}
      <small>{t(`ownerRole.${ownerRole}`, { defaultValue: ownerRole })}</small>
    </span>
  );
}

export interface DueProps {
  readonly item: Pick<ActionItem, 'dueOn' | 'overdue' | 'status'>;
  readonly today: string;
}

/** The day by which it is due and how far away that is. */
export function Due({ item: { dueOn, overdue, status }, today }: DueProps) {
  const { t } = useTranslation('remediation');
  const dates = useDates();
  if (dueOn === null) return <span className="quiet">{t('row.nextCycle')}</span>;
  const running = status !== 'VERIFIED' && status !== 'DECLINED';
  const distance = dates.distance(dueOn, today);
  return (
    <span className={overdue ? 'act-due late' : 'act-due'}>
      <span className="num">{dates.day(dueOn)}</span>
      {running && <small>{overdue ? t('row.late', { distance }) : distance}</small>}
    </span>
  );
}

/** What holds it up, and how much of it is done; nothing where there is nothing to say. */
export function Marks({ item }: { readonly item: Pick<ActionItem, 'blocked' | 'waitsFor' | 'progress'> }) {
  const { t } = useTranslation('actions');
  const waits = waitsForOpen(item);
  const { done, total } = item.progress;
  if (!item.blocked && waits.length === 0 && total === 0) return null;
  return (
    <ul className="act-marks">
      {item.blocked && (
        <li className="act-blocked">
          <IconHandStop className="i i-sm" aria-hidden="true" />
          <span>
            <b>{t('mark.blocked')}</b> <bdi>{item.blocked.reason}</bdi>
          </span>
        </li>
      )}
      {waits.length > 0 && (
        <li>
          <IconHourglass className="i i-sm" aria-hidden="true" />
          <span>
            {t('mark.waits')} <bdi>{waits[0]?.title}</bdi>
            {waits.length > 1 && ` ${t('mark.andMore', { count: waits.length - 1 })}`}
          </span>
        </li>
      )}
      {total > 0 && (
        <li className="act-progress">
          <ProgressLine label={t('mark.progress')} done={done} of={total} />
          <span className="num">{t('mark.steps', { done, count: total })}</span>
        </li>
      )}
    </ul>
  );
}
