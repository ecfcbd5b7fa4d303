import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field.ts';
import { NOTHING_STATED } from './draft-answer.ts';

/** "We don't know" is an answer of its own: last, smaller, and it says what it does. */
export function UnknownOption({ question, draft, disabled, onAnswer }: Omit<AnswerFieldProps, 'labelledBy'>) {
  const { t } = useTranslation('assessments');
  const chosen = draft.state === 'UNKNOWN';
  return (
    <label className={chosen ? 'opt thin sel' : 'opt thin'}>
      <input
        type="radio"
        name={`answer-${question.id}`}
        checked={chosen}
        disabled={disabled}
        onChange={() => onAnswer({ ...NOTHING_STATED, state: 'UNKNOWN' })}
      />
      <span className="w">{t('unknown.label')}</span>
      <span className="lv">
        <span className="l">{t('unknown.scores')}</span>
      </span>
      <span className="m">{t(question.redLine === undefined ? 'unknown.means' : 'unknown.meansRedLine')}</span>
    </label>
  );
}
