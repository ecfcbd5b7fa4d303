import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { LiveOf } from '../live/live-of.tsx';
import { ParticipationCard } from '../participation/participation-card.tsx';
import { Crumbs } from '../ui/layout/crumbs.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { ConcernsCard } from './concerns-card.tsx';
import { EndOfQuestions } from './end-of-questions.tsx';
import { FailedPage } from './failed-page.tsx';
import { InstrumentLanguage } from './instrument-text.tsx';
import { HarmsSummary } from './harms-summary.tsx';
import { LoadingPage } from './loading-page.tsx';
import { ProfileCard } from './profile-card.tsx';
import { RedLinesCard } from './red-lines-card.tsx';
import { StatusHero } from './status-hero.tsx';
import { useAssessment } from './use-assessment.ts';
import { ClaimsCard } from './claims-card.tsx';
import { KeptCard } from './not-counted.tsx';
import { MissingCard } from './missing-card.tsx';
import { TopMoversCard } from './top-movers-card.tsx';
import { useDates } from './use-dates.ts';
import './results.css';
import './harms.css';
import './results-cards.css';

export function ResultsPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <LiveOf key={assessmentId} store={loaded.store}>
        <Results store={loaded.store} />
      </LiveOf>
    </InstrumentLanguage>
  );
}

/** What a mode is allowed to say: scores and index for a full assessment, modules for an organisation, concerns for a screening. */
function Results({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const dates = useDates();
  const { hash } = useLocation();
  const { head, mode, result, catalogue } = store;
  const { instrument } = catalogue;
  useTitle(`${t('rail.results')} · ${head.title}`);
  useEffect(() => {
    if (hash.length > 1) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash]);
  const markets = head.product?.markets ?? [];
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: 'region', fallback: 'code' });
  const modules = result.modules.filter((score) => score.because.length > 0);
  return (
    <main id="page" className="page results">
      <Crumbs
        trail={[
          { title: t('list.title'), to: paths.assessments },
          { title: head.title, to: paths.assessment(head.id) },
          { title: t('rail.results') },
        ]}
      />
      <AssessmentTabs id={head.id} mode={mode} />
      <StatusHero store={store} />
      <div className="results-grid">
        <div className="results-main">
          {mode === 'full' && (
            <ProfileCard
              store={store}
              title={t('profile.title')}
              scores={result.clusters}
              titleOf={(id) => catalogue.clusters.get(id)?.title ?? id}
            />
          )}
          {mode === 'organisation' && (
            <ProfileCard
              store={store}
              title={t('profile.modules')}
              scores={modules}
              titleOf={(id) => catalogue.modules.get(id)?.title ?? id}
            />
          )}
          {mode === 'screening' && <ConcernsCard store={store} />}
          {mode === 'full' && <TopMoversCard store={store} />}
          {mode !== 'screening' && <ClaimsCard store={store} />}
          <KeptCard store={store} />
          {mode === 'screening' && <EndOfQuestions store={store} next={undefined} onResults />}
        </div>
        <aside className="results-side" aria-label={t('resultsSide')}>
          {mode !== 'organisation' && <HarmsSummary store={store} />}
          <RedLinesCard store={store} />
          {mode !== 'screening' && head.state === 'DRAFT' && <MissingCard store={store} />}
          {mode !== 'screening' && <ParticipationCard store={store} />}
        </aside>
      </div>
      <p className="fine limits">
        {t('limits.basis', {
          method: result.method,
          instrument: instrument.id,
          version: instrument.version,
          date: dates.day(result.asOf),
        })}
        {markets.length > 0 && ` ${t('limits.markets', { markets: markets.map((code) => named.of(code)).join(', ') })}`}{' '}
        {t('limits.says')}
      </p>
    </main>
  );
}
