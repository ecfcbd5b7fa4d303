import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { CaseRequestFieldsFragment } from '../graphql/generated/graphql.ts';
import { MessageList } from './message-list.tsx';
import { WriteMessage } from './write-message.tsx';

export interface RequestThreadProps {
  readonly request: CaseRequestFieldsFragment;
  /** The question it is about, in words. */
  readonly title: ReactNode;
  /** What can be done about it besides writing. */
  readonly actions?: ReactNode;
  readonly onWrite?: (text: string, operationId: string) => Promise<unknown>;
}

/** One request of the reviewing body: what it is about, where it stands, and the conversation under it. */
export function RequestThread({ request, title, actions, onWrite }: RequestThreadProps) {
  const { t } = useTranslation('correspondence');
  const dates = useDates();
  const { text, askedAt, dueOn, answeredAt, settledAt, ofEarlierVersion } = request;
  const state = settledAt
    ? t('request.settled', { day: dates.day(settledAt) })
    : answeredAt
      ? t('request.answered', { day: dates.day(answeredAt) })
      : t('request.open');
  const waits = !settledAt && !answeredAt;
  return (
    <article className="case-request">
      <p className="row">
        <span className={waits ? 'chip ochre' : 'chip line'}>{state}</span>
        <span className="xs muted">
          {t('request.asked', { day: dates.day(askedAt) })}
          {dueOn && waits && `, ${t('request.due', { day: dates.day(dueOn) })}`}
          {ofEarlierVersion && ` · ${t('request.earlier')}`}
        </span>
      </p>
      <h3 className="h4">{title}</h3>
      <p className="case-text" dir="auto">
        {text}
      </p>
      <MessageList messages={request.messages} />
      {actions && <div className="row">{actions}</div>}
      {onWrite && !settledAt && (
        <WriteMessage label={t('request.replyOf', { text })} send={t('request.send')} onSend={onWrite} />
      )}
    </article>
  );
}
