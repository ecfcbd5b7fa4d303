import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { useMay } from '../app/session.ts';
import { WorkbookDocument, type AssessmentMode } from '../graphql/generated/graphql.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { AppliedNotice } from './applied-notice.tsx';
import { ChooseFile } from './choose-file.tsx';
import { PreviewCard } from './preview-card.tsx';
import { useImport } from './use-import.ts';
import './workbooks.css';

/** Take an assessment along as a file, and bring the filled file back. */
export function WorkbookPage() {
  const { t } = useTranslation('workbooks');
  const { assessmentId = '' } = useParams();
  const may = useMay('answer.save');
  const { data, error, refetch } = useQuery(WorkbookDocument, { variables: { id: assessmentId } });
  const title = data?.assessment.title;
  return (
    <Page
      title={t('title')}
      windowTitle={title ? `${t('title')} · ${title}` : t('title')}
      crumbs={[
        { title: t('crumb'), to: paths.assessments },
        ...(title ? [{ title, to: paths.assessment(assessmentId) }] : []),
      ]}
      lead={t('lead')}
    >
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards lines={3} />}
      {data && (
        <div className="workbook">
          <Downloads id={assessmentId} mode={data.assessment.mode} />
          {!may && <Notice>{t('mayNot')}</Notice>}
          {may && data.assessment.state !== 'DRAFT' && <Notice>{t('submitted')}</Notice>}
          {may && data.assessment.state === 'DRAFT' && <ReadIn id={assessmentId} />}
        </div>
      )}
    </Page>
  );
}

function Downloads({ id, mode }: { readonly id: string; readonly mode: AssessmentMode }) {
  const { t } = useTranslation('workbooks');
  return (
    <section className="card pad" aria-labelledby="workbook-out">
      <h2 id="workbook-out" className="h3">
        {t('out.title')}
      </h2>
      <p className="sm muted">{t('out.says')}</p>
      <div className="row workbook-acts">
        <LinkButton look="main" href={files.workbook(id, 'xlsx')} download>
          <IconDownload className="i" aria-hidden="true" />
          {t('out.xlsx')}
        </LinkButton>
        <LinkButton href={files.workbook(id, 'csv')} download>
          {t('out.csv')}
        </LinkButton>
        {mode !== 'ORGANISATION' && (
          <LinkButton href={files.workbookHarms(id, false)} download>
            {t('out.harmsCsv')}
          </LinkButton>
        )}
        {mode === 'FULL' && (
          <LinkButton href={files.workbookHarms(id, true)} download>
            {t('out.ownHarmsCsv')}
          </LinkButton>
        )}
        <LinkButton href={files.workbook(id, 'json')} download>
          {t('out.json')}
        </LinkButton>
      </div>
      <p className="fine">{t('out.fine')}</p>
    </section>
  );
}

function ReadIn({ id }: { readonly id: string }) {
  const { t } = useTranslation('workbooks');
  const way = useImport(id);
  return (
    <>
      {way.applied && <AppliedNotice id={id} applied={way.applied} />}
      {!way.preview && (
        <section className="card pad" aria-labelledby="workbook-in">
          <h2 id="workbook-in" className="h3">
            {t('in.title')}
          </h2>
          <p className="sm muted">{t('in.says')}</p>
          <ChooseFile busy={way.busy} onFile={way.look} />
        </section>
      )}
      {way.problem && (
        <ProblemNotice
          problem={way.problem}
          onRetry={way.preview || way.problem.code === 'OFFLINE' ? way.lookAgain : undefined}
        />
      )}
      {way.preview && <PreviewCard way={way} preview={way.preview} />}
    </>
  );
}
