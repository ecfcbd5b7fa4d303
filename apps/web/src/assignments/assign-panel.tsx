import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { GiveQuestionBackDocument, TakeQuestionDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { AssignForm } from './assign-form.tsx';
import { AssignmentLine } from './assignment-line.tsx';
import { useTeam } from './team-context.tsx';

export interface AssignPanelProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
}

/** Who answers this question, and what this person may change about it. */
export function AssignPanel({ store, questionId }: AssignPanelProps) {
  const { t } = useTranslation('assignments');
  const view = useTeam();
  const [take] = useMutation(TakeQuestionDocument);
  const [giveBack] = useMutation(GiveQuestionBackDocument);
  const change = useAct();
  const place = view?.placeOf(questionId);
  if (!view || !place) return null;
  const { team } = view;
  const assignment = view.assignmentOf(questionId);
  const free = !assignment?.assignee && !assignment?.invited;
  const assessmentId = store.head.id;
  const act = async (send: typeof take | typeof giveBack, says: string) => {
    const made = await change.run((operationId) =>
      send({ variables: { input: { assessmentId, questionId, operationId } } }),
    );
    if (made) announce(says);
  };
  return (
    <div className="assign-panel">
      <p className="sm">
        <AssignmentLine store={store} questionId={questionId} />{' '}
        {assignment && !free && <span className="quiet">{t(`panel.through.${assignment.scope}`)}</span>}
      </p>
      {change.problem && <ProblemNotice problem={change.problem} kept={t('form.kept')} />}
      {team.mayTake && free && (
        <p>
          <Button small busy={change.busy} onClick={() => void act(take, t('panel.taken'))}>
            {t('panel.take')}
          </Button>
        </p>
      )}
      {assignment?.mayGiveBack && !team.mayAssign && (
        <p>
          <Button small busy={change.busy} onClick={() => void act(giveBack, t('panel.givenBack'))}>
            {t('panel.giveBack')}
          </Button>
        </p>
      )}
      {team.mayAssign ? (
        <AssignForm store={store} team={team} place={place} assignment={assignment} />
      ) : (
        team.mayTake && !free && <p className="sm muted">{t('panel.notYours')}</p>
      )}
    </div>
  );
}
