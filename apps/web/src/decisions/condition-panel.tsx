import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../device/new-id.ts';
import { titleOf } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { useDecisionDraft } from './use-decision-draft.ts';
import './decisions.css';

/** Proposes a condition on the part that is looked at; the decision takes it up. */
export function ConditionPanel({ open, item, onClose }: PanelProps) {
  const { t } = useTranslation('decisions');
  const { draft, change } = useDecisionDraft(open.review.case.submissionId);
  const questionId = item?.subject === 'ANSWER' ? item.subjectId : null;
  const [condition, setCondition] = useState({ id: newId(), questionId, text: '', dueOn: '' });
  if (!draft) return null;
  const { conditions } = draft;
  const propose = () => {
    change({ conditions: [...conditions, condition] });
    announce(t('condition.proposed'));
    onClose();
  };
  return (
    <div className="stack">
      <p className="sm muted">{t('condition.says')}</p>
      {conditions.length > 0 && <p className="sm">{t('condition.so', { count: conditions.length })}</p>}
      <ConditionFields
        condition={condition}
        number={conditions.length + 1}
        questions={
          questionId === null
            ? []
            : [{ id: questionId, title: titleOf(open, { subject: 'ANSWER', subjectId: questionId }) }]
        }
        onChange={setCondition}
      />
      <Button look="review" disabled={condition.text.trim() === '' || condition.dueOn === ''} onClick={propose}>
        {t('condition.propose')}
      </Button>
    </div>
  );
}
