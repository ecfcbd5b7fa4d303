import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { DecideAppealDocument, type AppealOutcome, type ReviewOutcome } from '../graphql/generated/graphql.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import type { ShownAppeal } from './appeal-list.tsx';
import { InsteadFields, type Instead } from './instead-fields.tsx';

const OUTCOMES = ['REVIEWED', 'CONDITIONAL', 'RETURNED', 'CLOSED'] as const;
const CHOICES = [
  ['UPHELD', 'uphold'],
  ['DISMISSED', 'dismiss'],
] as const;

export interface AppealFormProps extends Pick<PanelProps, 'open'> {
  readonly appeal: ShownAppeal;
  readonly onDone: () => void;
}

/** Decides on an objection: the verdict stands, or another takes its place and a corrected decision follows. */
export function AppealForm({ open, appeal, onDone }: AppealFormProps) {
  const { t } = useTranslation('decisions');
  const name = useId();
  const { submissionId } = open.review.case;
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const [answer, setAnswer] = useState('');
  const [instead, setInstead] = useState<Instead>({ verdict: null, level: null, tier: null });
  const [reviewOutcome, setReviewOutcome] = useState<ReviewOutcome | null>(null);
  const [decide] = useMutation(DecideAppealDocument);
  const { busy, problem, run } = useAct();
  const isUpheld = outcome === 'UPHELD';
  const send = async () => {
    if (!outcome) return;
    const corrected = isUpheld ? { ...instead, reviewOutcome } : {};
    const input = { submissionId, appealId: appeal.id, outcome, answer, ...corrected };
    if (!(await run((operationId) => decide({ variables: { input: { ...input, operationId } } })))) return;
    announce(t('appeals.done'));
    onDone();
  };
  return (
    <div className="stack">
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <fieldset className="decide-choice">
        <legend>{t('appeals.legend')}</legend>
        {CHOICES.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={name} checked={outcome === value} onChange={() => setOutcome(value)} />
            {t(`appeals.${words}`)}
          </label>
        ))}
      </fieldset>
      {isUpheld && (
        <>
          <InsteadFields open={open} appeal={appeal} value={instead} onChange={setInstead} />
          <Field label={t('appeals.outcome')}>
            {(links) => (
              <select
                {...links}
                className="input"
                value={reviewOutcome ?? ''}
                onChange={(event) => setReviewOutcome(OUTCOMES.find((each) => each === event.target.value) ?? null)}
              >
                <option value="">{t('appeals.same')}</option>
                {OUTCOMES.map((each) => (
                  <option key={each} value={each}>
                    {t(`outcomes.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
      <TextArea label={t('appeals.text')} value={answer} maxLength={5000} onChange={setAnswer} />
      <Button
        look="review"
        busy={busy}
        disabled={!outcome || answer.trim() === '' || (isUpheld && instead.verdict === null)}
        onClick={() => void send()}
      >
        {t('appeals.do')}
      </Button>
    </div>
  );
}
