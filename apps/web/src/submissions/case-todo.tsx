import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { SubmissionCaseQuery } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface CaseTodoProps {
  readonly submission: SubmissionCaseQuery['submission'];
  readonly correspondence: SubmissionCaseQuery['submissionCorrespondence'];
}

/** Where the version stands: its state, whose turn it is and since when, and what the company can do. */
export function CaseTodo({ submission, correspondence }: CaseTodoProps) {
  const { t } = useTranslation(['submissionCase', 'submissions']);
  const { day } = useDates();
  const { can } = useSession().viewer;
  const { state, turn, bodyName, promisedOn, successorId, assessmentId } = submission;
  const opened = new Set(correspondence.requests.flatMap((each) => (each.opensAnswer ? (each.questionId ?? []) : [])));
  const waits = correspondence.requests.some(({ settledAt, answeredAt }) => !settledAt && !answeredAt);
  return (
    <Card>
      <div className="stack">
        <p className="row">
          <span className="chip indigo">{t(`state.${state}`)}</span>
          <span>
            {state === 'WITHDRAWN'
              ? t('withdrawn')
              : t(`turn.${turn}`, {
                  body: bodyName,
                  since: day(correspondence.waitingSince),
                  day: day(promisedOn),
                })}
          </span>
        </p>
        {successorId !== null && (
          <p>
            {t('successor')} <Link to={paths.submission(successorId)}>{t('toSuccessor')}</Link>
          </p>
        )}
        {turn === 'COMPANY' && successorId === null && can.includes('answer.save') && (
          <Notice kind="review" title={t('todo.title')}>
            <ul>
              {opened.size > 0 && <li>{t('todo.answers', { count: opened.size })}</li>}
              {waits && <li>{t('todo.write')}</li>}
              {state === 'RETURNED' && <li>{t('todo.returned')}</li>}
              {state === 'CONDITIONAL' && <li>{t('todo.conditions')}</li>}
            </ul>
            {correspondence.mayWrite && (
              <p className="note-act">
                <LinkButton small to={paths.submit(assessmentId)}>
                  {t(state === 'CONDITIONAL' ? 'todo.draft' : 'todo.submit')}
                </LinkButton>
              </p>
            )}
          </Notice>
        )}
      </div>
    </Card>
  );
}
