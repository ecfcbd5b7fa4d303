import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useMay, useSession } from '../app/session.ts';
import { AuditTrailDocument } from '../graphql/generated/graphql.ts';
import { saveFile } from '../privacy/save-file.ts';
import { Button } from '../ui/fields/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { ALL, AuditFilter, type TrailFilter } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import './audit.css';

const PAGE = 50;

/** What happened in the organisation, for those who answer for it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { viewer } = useSession();
  const may = useMay('audit.read');
  const [filter, setFilter] = useState(ALL);
  const chosen = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const [refused, setRefused] = useState<ShownProblem | null>(null);
  const narrowed = Object.keys(chosen).length > 0;
  const download = async (format: 'csv' | 'jsonl') =>
    setRefused(await saveFile(files.auditTrail(format, chosen), `${t('title')}.${format}`));
  return (
    <Page
      title={t('title')}
      lead={t('lead', { organisation: viewer.organisation.name })}
      actions={
        may && (
          <>
            <Button onClick={() => void download('csv')}>
              <IconDownload className="i" aria-hidden="true" />
              {t('csv')}
            </Button>
            <Button onClick={() => void download('jsonl')}>{t('jsonl')}</Button>
          </>
        )
      }
    >
      {refused && <ProblemNotice problem={refused} />}
      {!may && <Notice>{t('mayNot')}</Notice>}
      {may && (
        <>
          <AuditFilter filter={filter} onChange={setFilter} />
          <Entries chosen={chosen} onClear={narrowed ? () => setFilter(ALL) : undefined} />
        </>
      )}
    </Page>
  );
}

interface EntriesProps {
  readonly chosen: Partial<TrailFilter>;
  readonly onClear?: () => void;
}

function Entries({ chosen, onClear }: EntriesProps) {
  const { t } = useTranslation('audit');
  const { data, error, loading, fetchMore, refetch } = useQuery(AuditTrailDocument, {
    variables: { first: PAGE, filter: chosen },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const trail = data?.auditTrail;
  const older = () =>
    fetchMore({
      variables: { first: PAGE, filter: chosen, after: trail?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        auditTrail: { ...more.auditTrail, edges: [...before.auditTrail.edges, ...more.auditTrail.edges] },
      }),
    });
  if (error && !trail) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!trail) return <Skeleton cards lines={4} />;
  if (trail.edges.length === 0) {
    return (
      <EmptyState
        says={onClear ? t('none') : t('empty')}
        action={onClear && <Button onClick={onClear}>{t('filter.clear')}</Button>}
      />
    );
  }
  return (
    <>
      <p className="sm muted audit-shown" role="status">
        {t('shown', { count: trail.edges.length })}
      </p>
      <AuditTable edges={trail.edges} />
      {trail.pageInfo.hasNextPage && (
        <p className="audit-older">
          <Button busy={loading} onClick={() => void older()}>
            {t('older')}
          </Button>
        </p>
      )}
    </>
  );
}
