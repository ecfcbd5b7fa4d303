import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { OutcomeFieldsFragment } from '../graphql/generated/graphql.ts';
import './decisions.css';

type ShownCondition = OutcomeFieldsFragment['conditions'][number];

export interface ConditionsListProps {
  readonly conditions: readonly ShownCondition[];
  /** The question a condition is about, in words. */
  readonly titleOf: (questionId: string) => ReactNode;
}

/** What has to be done by when, and what of it is met. */
export function ConditionsList({ conditions, titleOf }: ConditionsListProps) {
  const { t } = useTranslation('decisions');
  const dates = useDates();
  return (
    <ul className="decided-list">
      {conditions.map(({ id, questionId, text, dueOn, metAt }) => (
        <li key={id}>
          <p className="row">
            <span className={metAt ? 'chip pine' : 'chip ochre'}>
              {metAt ? t('conditions.met', { day: dates.day(metAt) }) : t('conditions.open')}
            </span>
            <span className="sm muted">{t('conditions.due', { day: dates.day(dueOn) })}</span>
          </p>
          <p className="decided-text" dir="auto">
            {text}
          </p>
          {questionId !== null && <p className="sm">{titleOf(questionId)}</p>}
        </li>
      ))}
    </ul>
  );
}
