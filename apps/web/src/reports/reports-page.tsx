import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { StatusLine } from '../assessments/status-line.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { ActionFiles } from '../outward/action-files.tsx';
import { ReportsDocument, type ReportsQuery } from '../graphql/generated/graphql.ts';
import { Field } from '../ui/fields/field.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { OtherDocuments } from './other-documents.tsx';
import './reports.css';

type Listed = ReportsQuery['assessments']['edges'][number]['node'];

/** Choose an assessment, see what its report will say first, download it. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useQuery(ReportsDocument, {
    variables: { first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.assessments.edges.map((edge) => edge.node);
  const may = data?.viewer?.can.includes('report.download') ?? false;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards lines={2} />}
      {list?.length === 0 && (
        <EmptyState
          says={t('empty')}
          action={
            <LinkButton look="main" to={paths.assessments}>
              {t('toAssessments')}
            </LinkButton>
          }
        />
      )}
      {list !== undefined && list.length > 0 && <Choice list={list} may={may} />}
      {may && <ActionFiles />}
    </Page>
  );
}

function Choice({ list, may }: { readonly list: readonly Listed[]; readonly may: boolean }) {
  const { t } = useTranslation('reports');
  const dates = useDates();
  const [search] = useSearchParams();
  const [chosenId, setChosenId] = useState(search.get('assessment') ?? list[0]?.id);
  const chosen = list.find((assessment) => assessment.id === chosenId) ?? list[0];
  if (!chosen) return null;
  const { id, title, summary, asOf, mode } = chosen;
  return (
    <>
      <div className="card report-source">
        <Field label={t('printFrom')}>
          {(links) => (
            <select {...links} className="input" value={id} onChange={(event) => setChosenId(event.target.value)}>
              {list.map((each) => (
                <option key={each.id} value={each.id}>
                  {t('option', { title: each.title, mode: t(`mode.${each.mode}`) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="report-says" role="status">
          <span className="label">{t('willSay')}</span>
          <span className="row">
            <StatusLine mode={mode} summary={summary} />
            <span className="chip line">
              {summary.blank > 0
                ? t('draft', { blank: summary.blank, applicable: summary.applicable })
                : t('selfDeclared')}
            </span>
          </span>
          <span className="xs quiet">{t('asOf', { day: dates.day(asOf) })}</span>
        </div>
      </div>
      <div className="card report-list">
        <article className="report-item">
          <span
            className={`report-cover ${summary.gate === 'G1' ? 'breach' : summary.gate === null ? 'calm' : 'attention'}`}
            aria-hidden="true"
          >
            <i />
            <b>{title}</b>
            <em />
            <em />
            <em />
          </span>
          <div>
            <h2 className="h3">{t('remediation.title')}</h2>
            <p className="sm muted">
              {t(
                mode === 'SCREENING'
                  ? 'remediation.saysScreening'
                  : mode === 'ORGANISATION'
                    ? 'remediation.saysOrganisation'
                    : 'remediation.says',
              )}
            </p>
            <p className="xs quiet">{t('remediation.format')}</p>
          </div>
          {may && (
            <div className="row report-acts">
              <LinkButton look="main" href={files.report(id)} download>
                <IconDownload className="i" aria-hidden="true" />
                {t('pdf')}
              </LinkButton>
              <LinkButton href={files.assessmentJson(id)} download>
                {t('json')}
              </LinkButton>
            </div>
          )}
        </article>
      </div>
      {mode !== 'SCREENING' && <OtherDocuments assessmentId={id} may={may} />}
      {!may && <Notice>{t('mayNot')}</Notice>}
      <p className="fine report-limits">
        {t('limits')} <Link to={paths.method}>{t('method.link')}</Link>
      </p>
    </>
  );
}
