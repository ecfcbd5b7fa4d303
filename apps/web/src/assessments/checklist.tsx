import { levelOf } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import type { AnswerFieldProps } from './answer-field.ts';
import { NOTHING_STATED } from './draft-answer.ts';
import { UnknownOption } from './unknown-option.tsx';
import { InstrumentText } from './instrument-text.tsx';

/** Tick what is true; "none" excludes the rest. The level follows from the weights of what is ticked. */
export function Checklist({ question, draft, disabled, labelledBy, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const ticked = draft.state === 'ANSWERED' ? (draft.parts ?? []) : [];
  const level = levelOf(question, { parts: ticked });
  const toggle = (id: string, exclusive: boolean, on: boolean) => {
    const exclusives = question.parts.filter((part) => part.exclusive).map((part) => part.id);
    const kept = exclusive ? [] : ticked.filter((other) => other !== id && !exclusives.includes(other));
    const parts = on ? [...kept, id] : ticked.filter((other) => other !== id);
    onAnswer({
      ...NOTHING_STATED,
      state: parts.length > 0 ? 'ANSWERED' : null,
      parts: parts.length > 0 ? parts : null,
    });
  };
  return (
    <div className="opts" role="group" aria-labelledby={labelledBy}>
      <p className="opts-hint sm muted">{t(question.reverse ? 'checklist.hintReverse' : 'checklist.hint')}</p>
      {question.parts.map((part) => {
        const on = ticked.includes(part.id);
        return (
          <label key={part.id} className={on ? 'opt sel' : 'opt'}>
            <input
              type="checkbox"
              checked={on}
              disabled={disabled}
              onChange={(event) => toggle(part.id, part.exclusive, event.target.checked)}
            />
            <span className="w">
              <InstrumentText>{part.label}</InstrumentText>
            </span>
            <span className="lv">
              {!part.exclusive && <span className="l">{t('weight', { weight: part.weight })}</span>}
            </span>
          </label>
        );
      })}
      {level !== undefined && (
        <p className="opts-sum row sm muted">
          <LevelPips counted={level} /> {t('checklist.level', { level })}
        </p>
      )}
      <UnknownOption question={question} draft={draft} disabled={disabled} onAnswer={onAnswer} />
    </div>
  );
}
