import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import {
  CalendarFeedDocument,
  EndCalendarFeedDocument,
  MakeCalendarFeedDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { ShownOnce } from './shown-once.tsx';

/** A person's own actions in a calendar program. */
export function CalendarCard() {
  const { t } = useTranslation('outward');
  const dates = useDates();
  const { data, error, refetch } = useQuery(CalendarFeedDocument, { fetchPolicy: 'network-only' });
  const [make, making] = useMutation(MakeCalendarFeedDocument);
  const [end, ending] = useMutation(EndCalendarFeedDocument);
  const input = () => ({ variables: { input: { operationId: crypto.randomUUID() } } });
  const renew = async () => {
    await make(input()).catch(() => undefined);
    await refetch();
  };
  const stop = async () => {
    const done = await end(input()).catch(() => undefined);
    making.reset();
    if (done) announce(t('calendar.ended'));
    await refetch();
  };
  const refused = error ?? making.error ?? ending.error;
  const since = data?.calendarFeed.createdAt;
  const url = making.data?.makeCalendarFeed.url;
  return (
    <Card title={t('calendar.title')}>
      <div className="stack">
        <p className="muted sm">{t('calendar.says')}</p>
        {refused && <ProblemNotice problem={problemOf(refused)} />}
        {url && <ShownOnce title={t('calendar.shown')} label={t('calendar.url')} value={url} />}
        {since && !url && <p>{t('calendar.since', { when: dates.moment(String(since)) })}</p>}
        <p className="row">
          <Button busy={making.loading} onClick={() => void renew()}>
            {t(since ? 'calendar.renew' : 'calendar.make')}
          </Button>
          {since && (
            <Button look="bare" busy={ending.loading} onClick={() => void stop()}>
              {t('calendar.end')}
            </Button>
          )}
        </p>
      </div>
    </Card>
  );
}
