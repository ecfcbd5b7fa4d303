import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { CorrespondenceFieldsFragment } from '../graphql/generated/graphql.ts';

type Event = CorrespondenceFieldsFragment['events'][number];

const PLAIN = [
  'submitted',
  'withdrawn',
  'claimed',
  'assigned',
  'released',
  'asked',
  'answered',
  'settled',
  'second-review',
  'contested',
] as const;
const OUTCOMES = ['reviewed', 'conditional', 'returned', 'closed'] as const;
const APPEALS = ['upheld', 'dismissed'] as const;

const among = <Word extends string>(words: readonly Word[], word: string | null): Word | undefined =>
  words.find((each) => each === word);

/** What happened to a submission, newest first. */
export function Timeline({ events }: { readonly events: readonly Event[] }) {
  const dates = useDates();
  return (
    <ol className="case-timeline">
      {events.toReversed().map((event) => (
        <li key={event.id} className={event.side === 'BODY' ? 'of-body' : undefined}>
          <time className="xs muted" dateTime={event.at}>
            {dates.moment(event.at)}
          </time>
          <EventWords event={event} />
        </li>
      ))}
    </ol>
  );
}

function EventWords({ event: { kind, side, outcome } }: { readonly event: Event }) {
  const { t } = useTranslation('correspondence');
  const plain = among(PLAIN, kind);
  if (plain) return <span>{t(`timeline.${plain}`)}</span>;
  if (kind === 'written') return <span>{t(`timeline.written_${side}`)}</span>;
  const decided = among(OUTCOMES, outcome);
  if (kind === 'decided' && decided)
    return <span>{t('timeline.decided', { outcome: t(`timeline.outcomes.${decided}`) })}</span>;
  const appeal = among(APPEALS, outcome);
  if (kind === 'appeal-decided' && appeal) return <span>{t(`timeline.appeal-decided_${appeal}`)}</span>;
  return <span>{t('timeline.other')}</span>;
}
