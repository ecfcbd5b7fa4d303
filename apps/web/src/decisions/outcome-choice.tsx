import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreparationFieldsFragment, ReviewOutcome } from '../graphql/generated/graphql.ts';

export interface OutcomeChoiceProps {
  readonly outcomes: PreparationFieldsFragment['outcomes'];
  readonly chosen: ReviewOutcome | null;
  readonly onChange: (outcome: ReviewOutcome) => void;
}

/** Every outcome: those that are open can be chosen, the others say why they are not. */
export function OutcomeChoice({ outcomes, chosen, onChange }: OutcomeChoiceProps) {
  const { t } = useTranslation('decisions');
  const id = useId();
  return (
    <fieldset className="decide-choice">
      <legend>{t('decide.outcome')}</legend>
      {outcomes.map(({ outcome, because }) => (
        <label key={outcome} className={because === null ? undefined : 'closed'}>
          <input
            type="radio"
            name={id}
            checked={chosen === outcome}
            disabled={because !== null}
            aria-describedby={`${id}-${outcome}`}
            onChange={() => onChange(outcome)}
          />
          <span>
            <b>{t(`outcomes.${outcome}`)}</b>
            <small id={`${id}-${outcome}`}>{because ?? t(`outcomeSays.${outcome}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
