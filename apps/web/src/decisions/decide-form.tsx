import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import { newId } from '../device/new-id.ts';
import { DecideCaseDocument, type PreparationFieldsFragment } from '../graphql/generated/graphql.ts';
import { titleOf } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { OutcomeChoice } from './outcome-choice.tsx';
import { useDecisionDraft, type DraftCondition } from './use-decision-draft.ts';

export interface DecideFormProps extends Pick<PanelProps, 'open'> {
  readonly preparation: PreparationFieldsFragment;
  readonly onDecided: () => void;
}

/** The decision: an outcome that is open, why, conditions with dates, the letter. */
export function DecideForm({ open, preparation, onDecided }: DecideFormProps) {
  const { t } = useTranslation('decisions');
  const { submissionId } = preparation;
  const navigate = useNavigate();
  const { draft, change, forget } = useDecisionDraft(submissionId);
  const [decide] = useMutation(DecideCaseDocument);
  const { busy, problem, run } = useAct();
  if (!draft) return <Skeleton lines={3} />;
  const { statement, letter } = draft;
  const isOpen = (wanted: string | null) =>
    preparation.outcomes.some(({ outcome, because }) => outcome === wanted && because === null);
  const outcome = isOpen(draft.outcome) ? draft.outcome : null;
  const conditions =
    outcome === 'CONDITIONAL'
      ? draft.conditions.map(({ questionId, text, dueOn }) => ({ questionId, text, dueOn }))
      : [];
  const isWhole = conditions.every(({ text, dueOn }) => text.trim() !== '' && dueOn !== '');
  const send = async () => {
    if (!outcome) return;
    const input = { submissionId, outcome, statement, letter, conditions };
    if (!(await run((operationId) => decide({ variables: { input: { ...input, operationId } } })))) return;
    forget();
    announce(t('decide.done'));
    // A returned submission is with the company: reviewers read it again when a later version is there.
    if (outcome === 'RETURNED') void navigate(paths.reviewQueue);
    else onDecided();
  };
  return (
    <form
      className="stack"
      aria-label={t('decide.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <OutcomeChoice outcomes={preparation.outcomes} chosen={outcome} onChange={(next) => change({ outcome: next })} />
      <TextArea
        label={t('decide.statement')}
        help={t('decide.statementHelp')}
        value={statement}
        maxLength={5000}
        onChange={(words) => change({ statement: words })}
      />
      {outcome === 'CONDITIONAL' && (
        <Conditions
          open={open}
          conditions={draft.conditions}
          breached={preparation.breached}
          onChange={(next) => change({ conditions: next })}
        />
      )}
      {outcome && isWhole && (
        <LetterPreview
          input={{ submissionId, outcome, statement, conditions }}
          letter={letter}
          onChange={(words) => change({ letter: words })}
        />
      )}
      {problem && <ProblemNotice problem={problem} kept={t('kept')} />}
      <p className="fine">{t('decide.final')}</p>
      {outcome && (
        <Button look="review" type="submit" busy={busy} disabled={statement.trim() === '' || !isWhole}>
          {t('decide.do', { outcome: t(`outcomes.${outcome}`) })}
        </Button>
      )}
    </form>
  );
}

interface ConditionsProps extends Pick<PanelProps, 'open'> {
  readonly conditions: readonly DraftCondition[];
  /** Questions of open red lines: each needs a condition. */
  readonly breached: readonly string[];
  readonly onChange: (conditions: readonly DraftCondition[]) => void;
}

function Conditions({ open, conditions, breached, onChange }: ConditionsProps) {
  const { t } = useTranslation('decisions');
  const named = conditions.map(({ questionId }) => questionId);
  const left = breached.filter((id) => !named.includes(id));
  const ids = [...new Set([...breached, ...named.flatMap((id) => id ?? [])])];
  const questions = ids.map((id) => ({ id, title: titleOf(open, { subject: 'ANSWER', subjectId: id }) }));
  const add = () => onChange([...conditions, { id: newId(), questionId: left[0] ?? null, text: '', dueOn: '' }]);
  return (
    <section className="stack" aria-label={t('condition.title')}>
      <h4>{t('condition.title')}</h4>
      {breached.length > 0 && left.length === breached.length && <p className="sm">{t('condition.breached')}</p>}
      {conditions.map((condition, place) => (
        <ConditionFields
          key={condition.id}
          condition={condition}
          number={place + 1}
          questions={questions}
          onChange={(next) => onChange(conditions.map((each) => (each.id === next.id ? next : each)))}
          onRemove={() => onChange(conditions.filter(({ id }) => id !== condition.id))}
        />
      ))}
      <Button small onClick={add}>
        {t('condition.add')}
      </Button>
    </section>
  );
}
