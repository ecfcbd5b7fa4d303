import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import type { AnswerFieldProps } from './answer-field.ts';
import { NOTHING_STATED } from './draft-answer.ts';
import { UnknownOption } from './unknown-option.tsx';
import { InstrumentText } from './instrument-text.tsx';

/** One choice, real radios: what each means in practice, and the level it states. */
export function OptionList({ question, draft, disabled, labelledBy, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  return (
    <div className="opts" role="radiogroup" aria-labelledby={labelledBy}>
      {question.options.map((option) => {
        const chosen = draft.state === 'ANSWERED' && draft.option === option.id;
        return (
          <label key={option.id} className={chosen ? 'opt sel' : 'opt'}>
            <input
              type="radio"
              name={`answer-${question.id}`}
              checked={chosen}
              disabled={disabled}
              onChange={() => onAnswer({ ...NOTHING_STATED, state: 'ANSWERED', option: option.id })}
            />
            <span className="w">
              <InstrumentText>{option.label}</InstrumentText>
            </span>
            <span className="lv">
              <span className="l">{t('level', { level: option.level })}</span>
              <LevelPips counted={option.level} />
            </span>
          </label>
        );
      })}
      <UnknownOption question={question} draft={draft} disabled={disabled} onAnswer={onAnswer} />
    </div>
  );
}
