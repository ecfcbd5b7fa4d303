import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { useDates } from '../assessments/use-dates.ts';
import { useTeam } from './team-context.tsx';
import './assignments.css';

export interface AssignmentLineProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  /** Shown instead where the question is answered, or nobody can be assigned to it here. */
  readonly answered?: boolean;
  readonly children?: ReactNode;
}

/** Who has an open question, and by when, in words. */
export function AssignmentLine({ store, questionId, answered = false, children = null }: AssignmentLineProps) {
  const { t } = useTranslation('assignments');
  const dates = useDates();
  const view = useTeam();
  if (!view || answered || store.questionResult(questionId)?.inherited) return children;
  const assignment = view.assignmentOf(questionId);
  if (!assignment) return <span>{t('row.none')}</span>;
  const { assignee, invited, formerly, dueOn } = assignment;
  if (invited) return <span>{t('row.invited')}</span>;
  if (!assignee) return <span className="row-hint">{t('row.formerly', { name: formerly ?? '' })}</span>;
  const mine = assignee.id === store.viewer.id;
  const words = { name: assignee.name, day: dueOn === null ? '' : dates.day(dueOn) };
  return (
    <>
      <span>
        {dueOn === null ? t(mine ? 'row.you' : 'row.to', words) : t(mine ? 'row.youDue' : 'row.toDue', words)}
      </span>
      {dueOn !== null && dueOn < store.head.asOf && (
        <span className="row-breach">{t('row.overdue', { distance: dates.distance(dueOn, store.head.asOf) })}</span>
      )}
    </>
  );
}
