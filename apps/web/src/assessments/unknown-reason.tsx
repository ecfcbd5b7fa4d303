import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { PersonalDataHint } from './personal-data-hint.tsx';
import { UnknownWords } from './unknown-words.tsx';

const LONGEST = 2_000;
const LAST_DAY = '2200-12-31';

export interface UnknownReasonProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly draft: DraftAnswer;
  readonly readOnly: boolean;
}

/** Beside "We don't know": what is missing, who finds out, and by when. Both may stay empty. */
export function UnknownReason({ store, questionId, draft, readOnly }: UnknownReasonProps) {
  const { t } = useTranslation('assessments');
  // A day while it is being typed, such as the year 0202, which is not saved.
  const [typed, setTyped] = useState<string>();
  if (readOnly) return <UnknownWords draft={draft} asOf={store.head.asOf} />;
  const setDay = (day: string) => {
    const fits = day === '' || (day >= store.head.asOf && day <= LAST_DAY);
    setTyped(fits ? undefined : day);
    if (fits) store.edit(questionId, { knownBy: day || null });
  };
  return (
    <div className="claim" role="group" aria-label={t('unknown.more')}>
      <TextArea
        label={t('unknown.missing')}
        rows={2}
        maxLength={LONGEST}
        value={draft.reason ?? ''}
        onChange={(reason) => store.edit(questionId, { reason }, { pause: true })}
        onBlur={() => store.hurry()}
      />
      <PersonalDataHint text={draft.reason ?? ''} />
      <Field label={t('unknown.knownBy')} error={typed === undefined ? undefined : t('unknown.dayPast')}>
        {(links) => (
          <input
            {...links}
            className="input"
            type="date"
            min={store.head.asOf}
            max={LAST_DAY}
            value={typed ?? draft.knownBy ?? ''}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
