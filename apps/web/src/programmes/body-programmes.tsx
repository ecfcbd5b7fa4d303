import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ProgrammesDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ProgrammeForm } from './programme-form.tsx';

/** The programmes of this reviewing body. */
export function BodyProgrammes() {
  const { t } = useTranslation('programmes');
  const { day } = useDates();
  const { data, error, refetch } = useQuery(ProgrammesDocument, { fetchPolicy: 'cache-and-network' });
  const mayManage = useMay('programme.manage');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('body.lead')}
      {...(mayManage &&
        !adding && {
          actions: (
            <Button look="main" onClick={() => setAdding(true)}>
              {t('body.add')}
            </Button>
          ),
        })}
    >
      <div className="stack programmes">
        {adding && (
          <Card title={t('body.new')}>
            <ProgrammeForm onDone={() => setAdding(false)} />
          </Card>
        )}
        {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton cards lines={3} />}
        {data?.programmes.length === 0 && !adding && <EmptyState says={t('body.none')} />}
        {data?.programmes.map(({ id, name, state, opensOn, closesOn, companies, reviewers }) => (
          <section key={id} className="card pad">
            <h2 className="card-title">
              <Link to={paths.programme(id)}>
                <bdi>{name}</bdi>
              </Link>
            </h2>
            <p className="row">
              <span className="chip line">{t(`state.${state}`)}</span>
              <span className="muted">
                {t('opens', { day: day(opensOn) })} {closesOn && t('closes', { day: day(closesOn) })}
              </span>
            </p>
            <p className="sm muted">
              {t('body.companies', { count: companies.filter(({ leftAt }) => leftAt === null).length })}{' '}
              {t('body.reviewers', { count: reviewers.length })}
            </p>
          </section>
        ))}
      </div>
    </Page>
  );
}
