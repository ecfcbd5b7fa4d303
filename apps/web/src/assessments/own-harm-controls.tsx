import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../ui/fields/segmented.tsx';
import type { DraftControl } from './draft-own-harm.ts';
import { InstrumentText } from './instrument-text.tsx';

export interface OwnHarmControlsProps {
  readonly controls: readonly DraftControl[];
  readonly asksOf: (questionId: string) => string;
  readonly onChange: (controls: readonly DraftControl[]) => void;
}

/** How much each linked practice helps against the harm. */
export function OwnHarmControls({ controls, asksOf, onChange }: OwnHarmControlsProps) {
  const { t } = useTranslation('ownHarms');
  const id = useId();
  if (controls.length === 0) return null;
  const change = (questionId: string, patch: Partial<DraftControl>) =>
    onChange(controls.map((control) => (control.questionId === questionId ? { ...control, ...patch } : control)));
  return (
    <ul className="own-harm-controls">
      {controls.map(({ questionId, weight, key, reach }) => (
        <li key={questionId}>
          <p id={`${id}-${questionId}`}>
            <InstrumentText>{asksOf(questionId)}</InstrumentText>
          </p>
          <Segmented
            name={`${id}-${questionId}-weight`}
            labelledBy={`${id}-${questionId}`}
            options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`weights.${value}`) }))}
            value={String(weight) as '1' | '2' | '3'}
            onChange={(value) => change(questionId, { weight: Number(value) })}
          />
          <label className="row">
            <input
              type="checkbox"
              checked={key}
              onChange={({ target }) => change(questionId, { key: target.checked })}
            />
            {t('key')}
          </label>
          <label className="row">
            <input
              type="checkbox"
              checked={reach}
              onChange={({ target }) => change(questionId, { reach: target.checked })}
            />
            {t('reach')}
          </label>
        </li>
      ))}
    </ul>
  );
}
