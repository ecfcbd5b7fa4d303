import { useQuery } from '@apollo/client/react';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { ActionsOfMonthDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { Calendar } from './calendar.tsx';
import { asInput } from './filter.ts';
import type { ViewProps } from './list-view.tsx';
import { addMonths, lastDayOf, monthOf } from './timeline-scale.ts';
import { useMonths } from './use-months.ts';

/** The most that the api gives at once. */
const MOST = 100;

/** One month at a time. */
export function CalendarView({ filter, today }: ViewProps) {
  const { t } = useTranslation('actions');
  const months = useMonths();
  const [month, setMonth] = useState(monthOf(today));
  const { data, error, refetch } = useQuery(ActionsOfMonthDocument, {
    variables: { filter: { ...asInput(filter), dueFrom: `${month}-01`, dueUntil: lastDayOf(month) }, first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  const items = data?.actions.edges.map(({ node }) => node);
  const total = data?.actions.total ?? 0;
  return (
    <>
      <div className="act-when">
        <h2 className="act-month" aria-live="polite">
          {months.long(month)}
        </h2>
        <div className="row">
          <Button small onClick={() => setMonth(addMonths(month, -1))}>
            <IconChevronLeft className="i i-sm flip" aria-hidden="true" />
            {t('calendar.back')}
          </Button>
          {month !== monthOf(today) && (
            <Button small onClick={() => setMonth(monthOf(today))}>
              {t('timeline.today')}
            </Button>
          )}
          <Button small onClick={() => setMonth(addMonths(month, 1))}>
            {t('calendar.next')}
            <IconChevronRight className="i i-sm flip" aria-hidden="true" />
          </Button>
        </div>
      </div>
      {!items && <Skeleton cards lines={4} />}
      {items && total > items.length && (
        <Notice kind="attention">{t('calendar.cut', { shown: items.length, count: total })}</Notice>
      )}
      {items?.length === 0 && <p className="sm muted act-nothing">{t('calendar.none')}</p>}
      {items && <Calendar key={month} month={month} items={items} today={today} />}
    </>
  );
}
