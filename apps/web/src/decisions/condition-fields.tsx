import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import type { DraftCondition } from './use-decision-draft.ts';

export interface ConditionFieldsProps {
  readonly condition: DraftCondition;
  readonly number: number;
  /** Questions it can be about, with their words. */
  readonly questions: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove?: () => void;
}

/** One condition: what has to be done, by when, about what. */
export function ConditionFields({ condition, number, questions, onChange, onRemove }: ConditionFieldsProps) {
  const { t } = useTranslation('decisions');
  const { questionId, text, dueOn } = condition;
  return (
    <fieldset className="decide-condition">
      <legend>{t('condition.item', { number })}</legend>
      <TextArea
        label={t('condition.text')}
        value={text}
        maxLength={5000}
        rows={2}
        onChange={(words) => onChange({ ...condition, text: words })}
      />
      <div className="row">
        <TextField
          label={t('condition.dueOn')}
          type="date"
          value={dueOn}
          onChange={(day) => onChange({ ...condition, dueOn: day })}
        />
        <Field label={t('condition.question')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={questionId ?? ''}
              onChange={(event) => onChange({ ...condition, questionId: event.target.value || null })}
            >
              <option value="">{t('condition.whole')}</option>
              {questions.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        {onRemove && (
          <Button small look="bare" aria-label={t('condition.removeOf', { number })} onClick={onRemove}>
            {t('condition.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
