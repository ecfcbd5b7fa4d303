import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ActionState } from '../remediation/action-state.tsx';
import { type ActionItem, waitsForOpen } from './action-item.ts';
import { Due } from './action-marks.tsx';
import { TimelineLinks } from './timeline-links.tsx';
import { barOf, beginOf, isTooEarly, lateOf, shareOf, ticksOf, type Window } from './timeline-scale.ts';
import { useMonths } from './use-months.ts';
import './timeline.css';

export interface TimelineProps {
  readonly items: readonly ActionItem[];
  readonly window: Window;
  readonly today: string;
}

/** The time left to each due day; a line leads from what has to be done first to what waits for it. */
export function Timeline({ items, window, today }: TimelineProps) {
  const { t } = useTranslation('actions');
  const months = useMonths();
  const ticks = ticksOf(window);
  const inSight = today >= window.from && today <= window.to;
  return (
    <div className="card timeline">
      <div className="timeline-head" aria-hidden="true">
        <span className="timeline-label">{t('timeline.action')}</span>
        <div className="timeline-track">
          {ticks.map(({ month, at }) => (
            <span key={month} className="timeline-month" style={{ insetInlineStart: `${at}%` }}>
              {months.short(month)}
            </span>
          ))}
        </div>
      </div>
      <div className="timeline-body">
        <div className="timeline-ground" aria-hidden="true">
          {ticks.slice(1).map(({ month, at }) => (
            <i key={month} style={{ insetInlineStart: `${at}%` }} />
          ))}
          {inSight && (
            <i className="today" style={{ insetInlineStart: `${shareOf(today, window)}%` }}>
              <span>{t('timeline.today')}</span>
            </i>
          )}
          <TimelineLinks items={items} window={window} today={today} />
        </div>
        <ol aria-label={t('view.timeline')}>
          {items.map((item) => (
            <TimelineRow key={item.id} item={item} window={window} today={today} />
          ))}
        </ol>
      </div>
    </div>
  );
}

interface RowProps {
  readonly item: ActionItem;
  readonly window: Window;
  readonly today: string;
}

function TimelineRow({ item, window, today }: RowProps) {
  const { t } = useTranslation('actions');
  const { dueOn, overdue, status } = item;
  const waits = waitsForOpen(item);
  const bar = dueOn === null ? undefined : barOf(beginOf({ dueOn, waitsFor: waits }, today), dueOn, window);
  const late = overdue && dueOn !== null ? lateOf(dueOn, today, window) : undefined;
  const clash = isTooEarly({ dueOn, waitsFor: waits });
  return (
    <li>
      <div className="timeline-label">
        <Link to={paths.action(item.id)}>
          <bdi>{item.title}</bdi>
        </Link>
        <span className="vh">
          <ActionState status={status} /> <Due item={item} today={today} />{' '}
          {waits.length > 0 && `${t('mark.waits')} ${waits.map(({ title }) => title).join(', ')}`}{' '}
          {clash && t('timeline.tooEarly')}
        </span>
        <span className="timeline-phone">
          <ActionState status={status} /> <Due item={item} today={today} />
        </span>
      </div>
      <div className="timeline-track" aria-hidden="true">
        {bar && (
          <span
            className={`timeline-bar ${status.toLowerCase()}${item.blocked ? ' blocked' : ''}`}
            style={{ insetInlineStart: `${bar.start}%`, inlineSize: `${bar.end - bar.start}%` }}
          />
        )}
        {late && (
          <span
            className="timeline-bar late"
            style={{ insetInlineStart: `${late.start}%`, inlineSize: `${late.end - late.start}%` }}
          />
        )}
        {bar && (
          <span
            className={bar.end > 60 ? 'timeline-word before' : 'timeline-word'}
            style={
              bar.end > 60
                ? { insetInlineEnd: `${100 - bar.start}%` }
                : { insetInlineStart: `${Math.max(bar.end, late?.end ?? 0)}%` }
            }
          >
            <Due item={item} today={today} />
            {clash && <b className="timeline-clash">{t('timeline.tooEarly')}</b>}
          </span>
        )}
      </div>
    </li>
  );
}
