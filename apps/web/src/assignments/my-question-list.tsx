import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { MyQuestionsQuery } from '../graphql/generated/graphql.ts';
import './assignments.css';

export type Mine = MyQuestionsQuery['myQuestions'];

/** Questions that wait for this person, each a way to the place where it is answered. */
export function MyQuestionList({ mine }: { readonly mine: Mine }) {
  const { t } = useTranslation('assignments');
  const dates = useDates();
  return (
    <ul className="my-questions-list card">
      {mine.edges.map(({ node }) => {
        const { assessmentId, questionId, moduleId, language, dueOn, overdue } = node;
        const due = dueOn === null ? 'mine.noDue' : overdue ? 'mine.late' : 'mine.due';
        return (
          <li key={`${assessmentId} ${questionId}`}>
            <Link className="my-question" to={`${paths.assessment(assessmentId, moduleId)}#${questionId}`}>
              <span>
                <b lang={language}>{node.asks}</b>
                <br />
                <span className="xs quiet">
                  <bdi>{node.assessmentTitle}</bdi> · <bdi lang={language}>{node.moduleTitle}</bdi>
                </span>
              </span>
              <span className={overdue ? 'due late' : 'due'}>
                {t(due, { day: dueOn === null ? '' : dates.day(dueOn) })}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** How many wait, are overdue and are done, in one sentence each. */
export function MyQuestionCounts({ mine: { open, overdue, done } }: { readonly mine: Mine }) {
  const { t } = useTranslation('assignments');
  return (
    <>
      {open > 0 ? t('mine.lead', { count: open }) : done > 0 && t('mine.nothing')}{' '}
      {overdue > 0 && <b className="row-breach">{t('mine.overdue', { count: overdue })}</b>}{' '}
      {open > 0 && done > 0 && t('mine.done', { count: done })}
    </>
  );
}
