import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { ContinueDraftDocument, PreSubmissionDocument, type PreSubmissionQuery } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AskCard } from './ask-card.tsx';
import { BlockList } from './block-list.tsx';
import { RequestCard } from './request-card.tsx';
import { useAct } from '../app/use-act.ts';
import { VersionCard } from './version-card.tsx';
import './submissions.css';

/** From a draft to a receipt: what blocks, who approves, what was submitted and where it stands. */
export function SubmitPage() {
  const { t } = useTranslation('submissions');
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(PreSubmissionDocument, {
    variables: { assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  if (data) {
    return (
      <InstrumentLanguage value={data.assessment.instrument.language}>
        <Submit data={data} onChange={reload} />
      </InstrumentLanguage>
    );
  }
  return (
    <Page title={t('title')}>
      {error ? <ProblemNotice problem={problemOf(error)} onRetry={reload} /> : <Skeleton cards lines={4} />}
    </Page>
  );
}

const MODES = { SCREENING: 'screening', FULL: 'full', ORGANISATION: 'organisation' } as const;

function Submit({ data, onChange }: { readonly data: PreSubmissionQuery; readonly onChange: () => void }) {
  const { t } = useTranslation('submissions');
  const { t: assessments } = useTranslation('assessments');
  const { assessment, preSubmission } = data;
  const { blocks, openRedLines, request, refused, submissions, mayRequest } = preSubmission;
  // Texts are attested where approval is asked for.
  const toMend = blocks.filter(({ kind }) => kind !== 'UNATTESTED_TEXT');
  const underReview = blocks.some(({ kind }) => kind === 'UNDER_REVIEW');
  return (
    <Page
      title={t('title')}
      windowTitle={`${t('title')} · ${assessment.title}`}
      crumbs={[{ title: assessments('list.title'), to: paths.assessments }, { title: assessment.title }]}
      lead={t('lead')}
      actions={<LinkButton to={paths.programmes}>{t('programmes')}</LinkButton>}
    >
      <AssessmentTabs id={assessment.id} mode={MODES[assessment.mode]} />
      <div className="stack submit">
        <SubmittedNote data={data} onChange={onChange} />
        {refused && !request && (
          <Notice kind="attention" title={t('refused')}>
            <p className="submit-reason">{refused.reason}</p>
          </Notice>
        )}
        {request && <RequestCard request={request} preSubmission={preSubmission} onChange={onChange} />}
        {!underReview &&
          (toMend.length > 0 ? (
            <Card title={t('blocks.title')}>
              <BlockList blocks={toMend} assessment={assessment} />
            </Card>
          ) : (
            <Notice kind="done" title={t('blocks.none')} />
          ))}
        {openRedLines.length > 0 && (
          <Card title={t('redLines.title', { count: openRedLines.length })}>
            <p className="sm muted">{t('redLines.says')}</p>
            <ul>
              {openRedLines.map(({ id, title, state }) => (
                <li key={id}>
                  <Link to={paths.results(assessment.id)}>
                    <InstrumentText>{title}</InstrumentText>
                  </Link>{' '}
                  <span className="muted">{t(state === 'BREACHED' ? 'redLines.breached' : 'redLines.unresolved')}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {mayRequest && !underReview && <AskCard data={data} onChange={onChange} />}
        {submissions.map((version) => (
          <VersionCard key={version.id} version={version} onChange={onChange} />
        ))}
      </div>
    </Page>
  );
}

/** While an assessment is submitted its answers are locked; the draft can be opened again at any time. */
function SubmittedNote({ data, onChange }: { readonly data: PreSubmissionQuery; readonly onChange: () => void }) {
  const { t } = useTranslation('submissions');
  const { assessment, preSubmission } = data;
  const [continueDraft] = useMutation(ContinueDraftDocument);
  const { busy, problem, run } = useAct();
  if (assessment.state !== 'SUBMITTED') return null;
  const open = async () => {
    const assessmentId = assessment.id;
    await run((operationId) => continueDraft({ variables: { input: { assessmentId, operationId } } }));
    onChange();
  };
  return (
    <Notice kind="review" title={t('locked.title')}>
      <p>
        {t(preSubmission.reopened.length > 0 ? 'locked.reopened' : 'locked.says', {
          count: preSubmission.reopened.length,
        })}
      </p>
      {preSubmission.reopened.length > 0 && (
        <ul>
          {preSubmission.reopened.map((id) => (
            <li key={id}>
              <Link to={paths.question(assessment.id, id)}>
                <InstrumentText>{id}</InstrumentText>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {preSubmission.mayContinueDraft && (
        <p className="note-act">
          <Button small busy={busy} onClick={() => void open()}>
            {t('locked.continue')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
