import type { Question } from '#libs/instruments';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from './assessment-store.ts';
import { NOTHING_STATED } from './draft-answer.ts';
import { statedWords } from './stated-words.ts';
import { useInstrumentLanguage } from './instrument-text.tsx';

const BLANK = '';
const UNKNOWN = '=unknown';
const CLAIMED = '=not-applicable';

export interface TableAnswerProps {
  readonly store: AssessmentStore;
  readonly question: Question;
  readonly label: string;
}

/** Answers a question of one choice where it stands in the table; the others open their card. */
export function TableAnswer({ store, question, label }: TableAnswerProps) {
  const { t } = useTranslation('assessments');
  const draft = store.answerOf(question.id);
  const inherited = store.questionResult(question.id)?.inherited === true;
  if (inherited || !store.canAnswer(question.id) || question.number || question.parts.length > 0) {
    return <bdi>{statedWords(question, draft, t)}</bdi>;
  }
  const value =
    draft.state === 'UNKNOWN' ? UNKNOWN : draft.state === 'NOT_APPLICABLE' ? CLAIMED : (draft.option ?? BLANK);
  return <Choice store={store} question={question} label={label} value={value} />;
}

/** Drawn again only where its own value changes: a change of one answer touches hundreds of rows. */
const Choice = memo(function Choice({ store, question, label, value }: TableAnswerProps & { readonly value: string }) {
  const { t } = useTranslation('assessments');
  const language = useInstrumentLanguage();
  const choose = (chosen: string) => {
    if (chosen === BLANK) return store.edit(question.id, NOTHING_STATED);
    if (chosen === UNKNOWN) return store.edit(question.id, { ...NOTHING_STATED, state: 'UNKNOWN' });
    store.edit(question.id, { ...NOTHING_STATED, state: 'ANSWERED', option: chosen });
  };
  return (
    <select
      className="input table-answer"
      aria-label={label}
      value={value}
      lang={language}
      onChange={(event) => choose(event.target.value)}
    >
      <option value={BLANK}>{t('stated.blank')}</option>
      {question.options.map((option) => (
        <option key={option.id} value={option.id}>
          {t('table.option', { level: option.level, label: option.label })}
        </option>
      ))}
      <option value={UNKNOWN}>{t('unknown.label')}</option>
      {value === CLAIMED && (
        <option value={CLAIMED} disabled>
          {t('stated.notApplicable')}
        </option>
      )}
    </select>
  );
});
