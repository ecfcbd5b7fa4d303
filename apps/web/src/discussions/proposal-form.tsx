import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { Checklist } from '../assessments/checklist.tsx';
import { ClaimNotApplicable } from '../assessments/claim-not-applicable.tsx';
import type { DraftAnswer } from '../assessments/draft-answer.ts';
import { NumberAnswer } from '../assessments/number-answer.tsx';
import { OptionList } from '../assessments/option-list.tsx';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';

export interface ProposalFormProps {
  readonly question: Question;
  readonly draft: DraftAnswer;
  readonly onChange: (draft: DraftAnswer) => void;
}

/** The same fields as the answer itself has, for an answer that is only proposed. */
export function ProposalForm({ question, draft, onChange }: ProposalFormProps) {
  const { t } = useTranslation('discussions');
  const id = useId();
  // A group of radio buttons of its own, apart from that of the card.
  const own = { ...question, id: `${question.id}-${id}` };
  const Answer = question.number ? NumberAnswer : question.parts.length > 0 ? Checklist : OptionList;
  const common = { question: own, draft, disabled: false };
  const answer = (patch: Partial<DraftAnswer>) => onChange({ ...draft, ...patch });
  return (
    <fieldset className="proposal-form">
      <legend className="label" id={id}>
        {t('proposal.title')}
      </legend>
      <Answer {...common} labelledBy={id} onAnswer={answer} />
      {question.naAllowed && <ClaimNotApplicable {...common} onAnswer={answer} />}
      <TextArea
        label={t('proposal.note')}
        rows={2}
        value={draft.note}
        maxLength={10_000}
        onChange={(note) => answer({ note })}
      />
      <PersonalDataHint text={`${draft.reason ?? ''}\n${draft.note}`} />
    </fieldset>
  );
}
