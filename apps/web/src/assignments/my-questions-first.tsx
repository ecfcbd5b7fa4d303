import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import { MyQuestionsDocument } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { MyQuestionCounts, MyQuestionList } from './my-question-list.tsx';
import './assignments.css';

const SHOWN = 5;

/** The next questions of a person at the top of the start page; a contributor hears also that there are none. */
export function MyQuestionsFirst() {
  const { t } = useTranslation('assignments');
  const { viewer } = useSession();
  const { data } = useQuery(MyQuestionsDocument, { variables: { first: SHOWN }, fetchPolicy: 'cache-and-network' });
  const mine = data?.myQuestions;
  if (!mine || (mine.open === 0 && viewer.role !== 'CONTRIBUTOR')) return null;
  return (
    <section className="my-questions" aria-labelledby="my-questions">
      <div>
        <h2 id="my-questions">{t('mine.home')}</h2>
        <p className="sm muted">
          {mine.open === 0 && mine.done === 0 ? t('mine.empty') : <MyQuestionCounts mine={mine} />}
        </p>
      </div>
      {mine.open > 0 && <MyQuestionList mine={mine} />}
      {mine.pageInfo.hasNextPage && (
        <p>
          <LinkButton to={paths.myQuestions}>{t('mine.all')}</LinkButton>
        </p>
      )}
    </section>
  );
}
