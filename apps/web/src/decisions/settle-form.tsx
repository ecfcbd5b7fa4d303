import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { SettleDifferenceDocument, type ChosenVerdict, type ReviewSubject } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';

const BOTH = ['FIRST', 'SECOND'] as const;

export interface SettleFormProps {
  readonly submissionId: string;
  readonly subject: ReviewSubject;
  readonly subjectId: string;
}

/** A lead who judged neither says which of two verdicts stands. */
export function SettleForm({ submissionId, subject, subjectId }: SettleFormProps) {
  const { t } = useTranslation('decisions');
  const name = useId();
  const [keep, setKeep] = useState<ChosenVerdict>();
  const [reason, setReason] = useState('');
  const [settle] = useMutation(SettleDifferenceDocument);
  const { busy, problem, run } = useAct();
  const act = () =>
    keep &&
    run((operationId) =>
      settle({ variables: { input: { submissionId, subject, subjectId, keep, reason, operationId } } }),
    );
  return (
    <div className="stack">
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <fieldset className="decide-choice">
        <legend>{t('settle.legend')}</legend>
        {BOTH.map((which) => (
          <label key={which}>
            <input type="radio" name={name} checked={keep === which} onChange={() => setKeep(which)} />
            {t(`settle.${which}`)}
          </label>
        ))}
      </fieldset>
      <TextArea label={t('settle.reason')} value={reason} rows={2} maxLength={5000} onChange={setReason} />
      <Button small busy={busy} disabled={!keep || reason.trim() === ''} onClick={() => void act()}>
        {t('settle.do')}
      </Button>
    </div>
  );
}
