import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { CaseMessageFieldsFragment } from '../graphql/generated/graphql.ts';
import './correspondence.css';

/** What both sides wrote, oldest first. */
export function MessageList({ messages }: { readonly messages: readonly CaseMessageFieldsFragment[] }) {
  const { t } = useTranslation('correspondence');
  const dates = useDates();
  if (messages.length === 0) return null;
  return (
    <ol className="case-messages">
      {messages.map(({ id, side, authorName, text, sentAt }) => (
        <li key={id} className={side === 'BODY' ? 'of-body' : undefined}>
          <p className="xs muted">
            <b>{t(`messages.${side}`)}</b> {t('messages.by', { name: authorName, when: dates.moment(sentAt) })}
          </p>
          <p className="case-text" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
