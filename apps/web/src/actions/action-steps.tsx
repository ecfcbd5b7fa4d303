import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';

export interface Step {
  /** null: not kept yet. */
  readonly id: string | null;
  readonly text: string;
  readonly done: boolean;
}

export interface ActionStepsProps {
  readonly steps: readonly Step[];
  /** Ticks steps off and changes them. */
  readonly mayChange: boolean;
  readonly busy: boolean;
  /** All steps as they are from now on; true where they were kept. */
  readonly onSave: (steps: readonly Step[]) => Promise<boolean>;
}

const MOST_STEPS = 50;

/** The work in small: each step is ticked off, moved, added and removed in place. */
export function ActionSteps({ steps, mayChange, busy, onSave }: ActionStepsProps) {
  const { t } = useTranslation('action');
  const { t: marks } = useTranslation('actions');
  const [text, setText] = useState('');
  const done = steps.filter((step) => step.done).length;
  const save = (next: readonly Step[]) => void onSave(next);
  const swap = (place: number, by: number) => {
    const next = [...steps];
    const [step] = next.splice(place, 1);
    if (step) next.splice(place + by, 0, step);
    save(next);
  };
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    if (await onSave([...steps, { id: null, text: text.trim(), done: false }])) setText('');
  };
  return (
    <section className="act-section" aria-labelledby="action-steps">
      <h2 id="action-steps">{t('section.steps')}</h2>
      {steps.length === 0 && <p className="sm muted">{t('steps.none')}</p>}
      {steps.length > 0 && (
        <p className="act-steps-sum sm">
          <ProgressLine label={marks('mark.progress')} done={done} of={steps.length} />
          <span className="num">{marks('mark.steps', { done, count: steps.length })}</span>
        </p>
      )}
      <ol className="act-steps">
        {steps.map((step, place) => (
          <li key={step.id ?? place}>
            <label className={step.done ? 'done' : undefined}>
              <input
                type="checkbox"
                checked={step.done}
                disabled={!mayChange}
                onChange={(event) =>
                  save(steps.map((each) => (each.id === step.id ? { ...each, done: event.target.checked } : each)))
                }
              />
              <bdi>{step.text}</bdi>
            </label>
            {mayChange && (
              <span className="act-step-tools">
                <button
                  type="button"
                  disabled={place === 0}
                  aria-label={t('steps.up', { text: step.text })}
                  onClick={() => swap(place, -1)}
                >
                  <IconArrowUp className="i i-sm" aria-hidden="true" />
                </button>
                <button
                  type="button"
                  disabled={place === steps.length - 1}
                  aria-label={t('steps.down', { text: step.text })}
                  onClick={() => swap(place, 1)}
                >
                  <IconArrowDown className="i i-sm" aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('steps.remove', { text: step.text })}
                  onClick={() => save(steps.filter((each) => each.id !== step.id))}
                >
                  <IconX className="i i-sm" aria-hidden="true" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayChange && steps.length < MOST_STEPS && (
        <form className="act-add" onSubmit={(event) => void add(event)}>
          <TextField label={t('steps.add')} value={text} maxLength={500} onChange={setText} />
          <Button type="submit" busy={busy}>
            {t('steps.addDo')}
          </Button>
        </form>
      )}
      {mayChange && steps.length >= MOST_STEPS && <p className="sm muted">{t('steps.full')}</p>}
    </section>
  );
}
