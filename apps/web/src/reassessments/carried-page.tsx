import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { FailedPage } from '../assessments/failed-page.tsx';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { LoadingPage } from '../assessments/loading-page.tsx';
import { useAssessment } from '../assessments/use-assessment.ts';
import { Card } from '../ui/layout/card.tsx';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import { NewerVersionCard } from './newer-version-card.tsx';
import { ToConfirmCard } from './to-confirm-card.tsx';
import { useCarried } from './use-carried.ts';
import './reassessments.css';

export function CarriedPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <Carried key={assessmentId} store={loaded.store} />
    </InstrumentLanguage>
  );
}

function Carried({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('reassessments');
  const { t: tAssessments } = useTranslation('assessments');
  const { head, mode } = store;
  const carried = useCarried(head.id);
  return (
    <Page
      title={t('title')}
      windowTitle={t('windowTitle', { name: head.title })}
      crumbs={[
        { title: tAssessments('list.title'), to: paths.assessments },
        { title: head.title, to: paths.assessment(head.id) },
        { title: t('title') },
      ]}
      lead={t('lead')}
    >
      <AssessmentTabs id={head.id} mode={mode} />
      {!carried.loaded && !carried.error && <Skeleton cards lines={3} />}
      {carried.error && <ProblemNotice problem={problemOf(carried.error)} onRetry={carried.again} />}
      {carried.loaded && (
        <div className="carried">
          <ToConfirmCard store={store} carried={carried} />
          {carried.newer ? (
            <NewerVersionCard store={store} newer={carried.newer} />
          ) : (
            <Card>
              <p className="muted">{t('newer.none', { version: head.instrument.version })}</p>
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}
