import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import type { AnswerFieldProps } from './answer-field.ts';
import { NOTHING_STATED } from './draft-answer.ts';

/** The claim that a question does not apply: apart from the answers, with a reason, and it says what it does until reviewed. */
export function ClaimNotApplicable({ draft, disabled, onAnswer }: Omit<AnswerFieldProps, 'labelledBy'>) {
  const { t } = useTranslation('assessments');
  const id = useId();
  const claimed = draft.state === 'NOT_APPLICABLE';
  const [open, setOpen] = useState(claimed);
  const [reason, setReason] = useState(claimed ? (draft.reason ?? '') : '');
  if (!open && !claimed) {
    return (
      <button type="button" className="textbtn claim-open" disabled={disabled} onClick={() => setOpen(true)}>
        {t('claim.open')}
      </button>
    );
  }
  const clear = () => {
    setOpen(false);
    if (claimed) onAnswer(NOTHING_STATED);
  };
  return (
    <div className="claim" aria-labelledby={id} role="group">
      <p className="b" id={id}>
        {t('claim.title')}
      </p>
      <p className="sm muted">{t('claim.means')}</p>
      <TextArea label={t('claim.reason')} value={reason} disabled={disabled} onChange={setReason} />
      <div className="row">
        <Button
          small
          look="main"
          disabled={disabled || reason.trim().length < 3 || (claimed && reason === draft.reason)}
          onClick={() => onAnswer({ ...NOTHING_STATED, state: 'NOT_APPLICABLE', reason: reason.trim() })}
        >
          {t('claim.save')}
        </Button>
        <Button small look="bare" disabled={disabled} onClick={clear}>
          {t(claimed ? 'claim.withdraw' : 'claim.cancel')}
        </Button>
      </div>
    </div>
  );
}
