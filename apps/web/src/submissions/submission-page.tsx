import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import { Timeline } from '../correspondence/timeline.tsx';
import { FileButton } from '../decisions/file-button.tsx';
import {
  SubmissionCaseDocument,
  SubmissionInstrumentDocument,
  type SubmissionCaseQuery,
  type SubmissionInstrumentQuery,
} from '../graphql/generated/graphql.ts';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { CaseRequests } from './case-requests.tsx';
import { CaseResult } from './case-result.tsx';
import { CaseTodo } from './case-todo.tsx';
import './submissions.css';

/** One version as the company follows it: whose turn it is, what is asked, what was decided, what happened. */
export function SubmissionPage() {
  const { t } = useTranslation('submissionCase');
  const { submissionId = '' } = useParams();
  const { data, error, refetch } = useQuery(SubmissionCaseDocument, {
    variables: { id: submissionId },
    fetchPolicy: 'cache-and-network',
  });
  const assessmentId = data?.submission.assessmentId;
  const { data: asked } = useQuery(SubmissionInstrumentDocument, {
    variables: { assessmentId: assessmentId ?? '' },
    skip: assessmentId === undefined,
  });
  const reload = () => void refetch();
  if (data && asked) return <Loaded found={data} assessment={asked.assessment} onChange={reload} />;
  return (
    <Page title={t('crumb')}>
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={reload} /> : <Skeleton cards lines={4} />}
    </Page>
  );
}

interface LoadedProps {
  readonly found: SubmissionCaseQuery;
  readonly assessment: SubmissionInstrumentQuery['assessment'];
  readonly onChange: () => void;
}

function Loaded({ found, assessment, onChange }: LoadedProps) {
  const { t } = useTranslation('submissionCase');
  const { t: words } = useTranslation('correspondence');
  const catalogue = useCatalogue(assessment.instrument);
  const { submission, submissionCorrespondence, submissionOutcome } = found;
  const { id, title, version, assessmentId } = submission;
  const name = t('files.name', { title, version });
  return (
    <InstrumentLanguage value={assessment.instrument.language}>
      <Page
        title={t('title', { title, version })}
        crumbs={[{ title: t('crumb'), to: paths.submit(assessmentId) }, { title }]}
      >
        <div className="submission-columns">
          <div className="stack">
            <CaseTodo submission={submission} correspondence={submissionCorrespondence} />
            <CaseResult submission={submission} outcome={submissionOutcome} catalogue={catalogue} onChange={onChange} />
            <CaseRequests
              submission={submission}
              correspondence={submissionCorrespondence}
              catalogue={catalogue}
              onChange={onChange}
            />
          </div>
          <aside className="stack" aria-label={words('timeline.title')}>
            <Card title={words('timeline.title')}>
              <Timeline events={submissionCorrespondence.events} />
            </Card>
            <Card title={t('files.title')}>
              <div className="stack">
                <div className="row">
                  <FileButton address={files.submissionReport(id)} name={`${name}.pdf`}>
                    {t('files.report')}
                  </FileButton>
                  <FileButton address={files.submission(id)} name={`${name}.submission.json`}>
                    {t('files.sealed')}
                  </FileButton>
                </div>
                <p className="sm muted">
                  {t('files.says')} <Link to={paths.verify}>{t('files.verify')}</Link>
                </p>
              </div>
            </Card>
          </aside>
        </div>
      </Page>
    </InstrumentLanguage>
  );
}
