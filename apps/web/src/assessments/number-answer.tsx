import { levelOf } from '#libs/scoring';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import type { AnswerFieldProps } from './answer-field.ts';
import { NOTHING_STATED } from './draft-answer.ts';
import { UnknownOption } from './unknown-option.tsx';

/** A figure with its unit; the level it stands for is shown beside it, and all steps below. */
export function NumberAnswer({ question, draft, disabled, labelledBy, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const id = useId();
  const [text, setText] = useState(draft.number === null ? '' : String(draft.number));
  const scale = question.number;
  if (!scale) return null;
  const value = text.trim() === '' ? undefined : Number(text.replace(',', '.'));
  const wrong = value !== undefined && !(value >= scale.min && value <= scale.max);
  const level = value === undefined || wrong ? undefined : levelOf(question, { number: value });
  // The answer may have changed elsewhere, for example when another version was taken.
  const stated =
    draft.state === 'ANSWERED' && draft.number !== null && !wrong && value !== draft.number
      ? String(draft.number)
      : text;
  const shown = draft.state === 'UNKNOWN' || draft.state === 'NOT_APPLICABLE' ? '' : stated;
  const change = (next: string) => {
    setText(next);
    const number = next.trim() === '' ? null : Number(next.replace(',', '.'));
    if (number === null) onAnswer(NOTHING_STATED);
    else if (number >= scale.min && number <= scale.max) onAnswer({ ...NOTHING_STATED, state: 'ANSWERED', number });
  };
  return (
    <div className="opts" role="group" aria-labelledby={labelledBy}>
      <div className="number-answer">
        <input
          className="input"
          inputMode="decimal"
          value={shown}
          disabled={disabled}
          aria-labelledby={`${labelledBy} ${id}-unit`}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          aria-invalid={wrong || undefined}
          onChange={(event) => change(event.target.value)}
        />
        <span id={`${id}-unit`}>{scale.unit}</span>
        {level !== undefined && (
          <span className="row sm muted">
            <LevelPips counted={level} /> {t('level', { level })}
          </span>
        )}
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="fld-error">
          {t('number.range', { min: scale.min, max: scale.max })}
        </p>
      )}
      <ul className="number-steps sm muted">
        {scale.rows.map((row, place) => {
          const until = scale.rows[place + 1]?.from;
          const words =
            row.from === undefined
              ? t('number.below', { to: until, unit: scale.unit })
              : until === undefined
                ? t(row.from === scale.max ? 'number.exactly' : 'number.from', { from: row.from, unit: scale.unit })
                : t('number.between', { from: row.from, to: until, unit: scale.unit });
          return (
            <li key={row.from ?? 'first'}>
              <LevelPips counted={row.level} label={t('level', { level: row.level })} /> {words}
            </li>
          );
        })}
      </ul>
      <UnknownOption question={question} draft={draft} disabled={disabled} onAnswer={onAnswer} />
    </div>
  );
}
