import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { asInput, OPEN } from './filter.ts';
import type { ViewProps } from './list-view.tsx';
import { Timeline } from './timeline.tsx';
import { addMonths, monthOf, type Span, SPANS, windowOf } from './timeline-scale.ts';
import { useActions } from './use-actions.ts';
import { useMonths } from './use-months.ts';

const PAGE = 25;

/** What is due in some months, the first due on top; what is overdue stands before it all. */
export function TimelineView({ filter, today }: ViewProps) {
  const { t } = useTranslation('actions');
  const months = useMonths();
  const [span, setSpan] = useState<Span>(3);
  const [month, setMonth] = useState(monthOf(today));
  const window = windowOf(month, span);
  const status = filter.status.length > 0 ? filter.status : OPEN;
  // What is overdue belongs to today, however long ago it was due.
  const from = month <= monthOf(today) && filter.status.length === 0 ? null : window.from;
  const { items, total, loading, problem, refetch, more } = useActions({
    filter: { ...asInput({ ...filter, status }), dueFrom: from, dueUntil: window.to },
    order: 'DUE',
    first: PAGE,
  });
  if (problem) return <ProblemNotice problem={problem} onRetry={refetch} />;
  return (
    <>
      <div className="act-when">
        <div className="row">
          <Button small onClick={() => setMonth(addMonths(month, -span))}>
            <IconChevronLeft className="i i-sm flip" aria-hidden="true" />
            {t('timeline.back')}
          </Button>
          <Button small onClick={() => setMonth(addMonths(month, span))}>
            {t('timeline.next')}
            <IconChevronRight className="i i-sm flip" aria-hidden="true" />
          </Button>
          <span className="act-month" role="status">
            {months.long(month)} – {months.long(monthOf(window.to))}
          </span>
        </div>
        <Segmented
          name="timeline-span"
          label={t('timeline.span')}
          options={SPANS.map((each) => ({ value: String(each), label: t('timeline.months', { count: each }) }))}
          value={String(span)}
          onChange={(value) => setSpan(SPANS.find((each) => String(each) === value) ?? span)}
        />
      </div>
      {!items && <Skeleton cards lines={4} />}
      {items?.length === 0 && <p className="card pad muted">{t('timeline.none')}</p>}
      {items && items.length > 0 && (
        <>
          <Timeline items={items} window={window} today={today} />
          <div className="act-foot bare">
            <p className="fine act-legend">{t('timeline.legend')}</p>
            <p className="sm muted num" role="status">
              {t('list.shown', { shown: items.length, count: total })}
            </p>
            {more && (
              <Button busy={loading} onClick={more}>
                {t('list.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
