import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { OutcomeFieldsFragment } from '../graphql/generated/graphql.ts';
import './decisions.css';

export type ShownAppeal = OutcomeFieldsFragment['appeals'][number];

export interface AppealListProps {
  readonly appeals: readonly ShownAppeal[];
  readonly actionsOf?: (appeal: ShownAppeal) => ReactNode;
}

/** Objections, each with its reasons and the answer to it. */
export function AppealList({ appeals, actionsOf }: AppealListProps) {
  const { t } = useTranslation('decisions');
  const dates = useDates();
  return (
    <ul className="decided-list">
      {appeals.map((appeal) => (
        <li key={appeal.id}>
          <p className="row">
            <span className={appeal.outcome === null ? 'chip ochre' : 'chip line'}>
              {appeal.outcome === null ? t('appeals.waits') : t(`appeals.${appeal.outcome}`)}
            </span>
            <span className="xs muted">{t('appeals.raised', { day: dates.day(appeal.raisedAt) })}</span>
          </p>
          <p>
            <b>
              <bdi>{appeal.title}</bdi>
            </b>
          </p>
          <p className="decided-text" dir="auto">
            {appeal.reasons}
          </p>
          {appeal.answer && (
            <dl className="decided-verdict">
              <div>
                <dt>{t('appeals.answer')}</dt>
                <dd className="decided-text" dir="auto">
                  {appeal.answer}
                </dd>
              </div>
            </dl>
          )}
          {actionsOf?.(appeal)}
        </li>
      ))}
    </ul>
  );
}
