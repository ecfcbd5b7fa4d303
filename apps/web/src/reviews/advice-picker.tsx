import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { newId } from '../device/new-id.ts';
import { SaveAdviceTextDocument, type AdviceTextFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';

export interface AdvicePickerProps {
  readonly texts: readonly AdviceTextFieldsFragment[];
  /** Texts made for this question come first. */
  readonly questionId: string | undefined;
  readonly advice: string;
  readonly onUse: (advice: string) => void;
}

/** Advice in the body's own words, to be used again. */
export function AdvicePicker({ texts, questionId, advice, onUse }: AdvicePickerProps) {
  const { t } = useTranslation('reviews');
  const [known, setKnown] = useState(texts);
  const [title, setTitle] = useState<string>();
  const [problem, setProblem] = useState<ShownProblem>();
  const [save, { loading }] = useMutation(SaveAdviceTextDocument);
  const fits = (text: AdviceTextFieldsFragment) => (questionId && text.questionIds.includes(questionId) ? 0 : 1);
  const sorted = known.toSorted((a, b) => fits(a) - fits(b));
  const keep = async () => {
    if (!title?.trim()) return;
    try {
      const questionIds = questionId ? [questionId] : [];
      const { data } = await save({ variables: { input: { title, text: advice, questionIds, operationId: newId() } } });
      if (data) setKnown(data.saveAdviceText);
      setTitle(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <div className="verdict-advice">
      {problem && <ProblemNotice problem={problem} />}
      {known.length > 0 && (
        <Field label={t('verdict.useAdvice')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value=""
              onChange={({ target: { value } }) => onUse(known.find(({ id }) => id === value)?.text ?? advice)}
            >
              <option value="">{t('verdict.chooseAdvice')}</option>
              {sorted.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {advice.trim() !== '' && title === undefined && (
        <Button small look="bare" onClick={() => setTitle('')}>
          {t('verdict.keepAdvice')}
        </Button>
      )}
      {title !== undefined && (
        <div className="row">
          <TextField label={t('verdict.adviceTitle')} value={title} maxLength={200} onChange={setTitle} />
          <Button small busy={loading} onClick={() => void keep()}>
            {t('views.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}
