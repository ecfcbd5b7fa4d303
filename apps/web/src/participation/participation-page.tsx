import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { FailedPage } from '../assessments/failed-page.tsx';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { LoadingPage } from '../assessments/loading-page.tsx';
import { useAssessment } from '../assessments/use-assessment.ts';
import { LiveOf } from '../live/live-of.tsx';
import { Button } from '../ui/fields/button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { ConsultationCard } from './consultation-card.tsx';
import { ConsultationFindings } from './consultation-findings.tsx';
import { ConsultationForm } from './consultation-form.tsx';
import { OtherConsultations } from './other-consultations.tsx';
import './participation.css';

export function ParticipationPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <LiveOf key={assessmentId} store={loaded.store}>
        <Records store={loaded.store} />
      </LiveOf>
    </InstrumentLanguage>
  );
}

/** The consultations with children that this assessment rests on. */
function Records({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['participation', 'records']);
  const { t: assessments } = useTranslation('assessments');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('for');
  const [adding, setAdding] = useState(asked !== null && store.canEdit);
  const { head } = store;
  const { consultations } = head.participation;
  const done = () => {
    setAdding(false);
    setSearch({}, { replace: true });
  };
  return (
    <Page
      title={t('title')}
      windowTitle={`${t('title')} · ${head.title}`}
      crumbs={[{ title: assessments('list.title'), to: paths.assessments }, { title: head.title }]}
      lead={t('lead')}
    >
      <AssessmentTabs id={head.id} mode={store.mode} />
      <div className="stack consultations">
        <p className="fine">{t('asks')}</p>
        <ConsultationFindings store={store} />
        {store.canEdit && !adding && (
          <div className="row">
            <Button look="main" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </div>
        )}
        {adding && (
          <section className="card pad">
            <ConsultationForm store={store} questionIds={asked === null ? [] : [asked]} onDone={done} />
          </section>
        )}
        {consultations.length === 0 && !adding && <EmptyState says={t('none')} />}
        {consultations.map((record) => (
          <ConsultationCard key={record.id} store={store} record={record} />
        ))}
        <OtherConsultations store={store} />
      </div>
    </Page>
  );
}
