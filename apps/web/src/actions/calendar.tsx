import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useDates } from '../assessments/use-dates.ts';
import { UrgencySign } from '../remediation/urgency-sign.tsx';
import type { ActionItem } from './action-item.ts';
import { byDay, firstDayOfWeek, weeksOf } from './month.ts';
import { monthOf } from './timeline-scale.ts';
import { useMonths } from './use-months.ts';
import './calendar.css';

type DatedAction = Pick<ActionItem, 'id' | 'title' | 'status' | 'urgency' | 'dueOn' | 'overdue'>;

export interface CalendarProps {
  readonly month: string;
  readonly items: readonly DatedAction[];
  readonly today: string;
}

/** Actions that a day shows before the rest is folded. */
const SHOWN = 3;

/** One month with what is due on each of its days; on a phone the days with something due, one below the other. */
export function Calendar({ month, items, today }: CalendarProps) {
  const { i18n } = useTranslation('actions');
  const months = useMonths();
  const weeks = weeksOf(month, firstDayOfWeek(i18n.language.startsWith('en') ? 'en-GB' : i18n.language));
  const due = byDay(items);
  return (
    <div className="card calendar">
      <table>
        <caption className="vh">{months.long(month)}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {months.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  today={today}
                  inside={monthOf(day) === month}
                  items={monthOf(day) === month ? (due.get(day) ?? []) : []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly day: string;
  readonly today: string;
  readonly inside: boolean;
  readonly items: readonly DatedAction[];
}

function Day({ day, today, inside, items }: DayProps) {
  const { t } = useTranslation('actions');
  const dates = useDates();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  const look = `${inside ? '' : 'day-outside'}${day === today ? ' day-now' : ''}${items.length === 0 ? ' day-free' : ''}`;
  return (
    <td className={look.trim() || undefined}>
      <span className="calendar-day">
        <span className="num" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="calendar-date">{dates.day(day)}</span>
        {day === today && <span className="calendar-now">{t('timeline.today')}</span>}
      </span>
      {items.length > 0 && (
        <ul>
          {shown.map((item) => (
            <li key={item.id} className={item.overdue ? 'late' : item.status.toLowerCase()}>
              <UrgencySign urgency={item.urgency} />
              <Link to={paths.action(item.id)}>
                <bdi>{item.title}</bdi>
                {item.overdue && <span className="vh"> {t('count.overdue')}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {items.length > shown.length && (
        <button type="button" className="textbtn" onClick={() => setAll(true)}>
          {t('calendar.moreOn', { count: items.length - shown.length })}
          <span className="vh"> {dates.day(day)}</span>
        </button>
      )}
    </td>
  );
}
