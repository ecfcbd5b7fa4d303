import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import type { MatrixCell } from '../ui/charts/harm-matrix.tsx';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { EmptyState } from '../ui/layout/empty-state.tsx';
import { Page } from '../ui/layout/page.tsx';
import { LiveOf } from '../live/live-of.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { FailedPage } from './failed-page.tsx';
import { InstrumentLanguage } from './instrument-text.tsx';
import { HarmCard } from './harm-card.tsx';
import { HarmMatrixOf } from './harm-matrix-of.tsx';
import { LoadingPage } from './loading-page.tsx';
import { OwnHarmForm } from './own-harm-form.tsx';
import { rankHarms } from './rank-harms.ts';
import { RemovedHarms } from './removed-harms.tsx';
import { SaveLine } from './save-line.tsx';
import { useAssessment } from './use-assessment.ts';
import './harms.css';

export function HarmsPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <LiveOf key={assessmentId} store={loaded.store}>
        <Harms store={loaded.store} />
      </LiveOf>
    </InstrumentLanguage>
  );
}

function Harms({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'harms']);
  const { hash } = useLocation();
  const { t: ownWords } = useTranslation('ownHarms');
  const { head, result } = store;
  const mayAdd = store.canRate && store.mode === 'full';
  const harms = rankHarms(result);
  // The order of the visit: rows must not move away under the hand that rates them.
  const [order] = useState(() => harms.map((harm) => harm.id));
  // Chosen once: a card must not close while somebody is still filling it in.
  const [openId, setOpenId] = useState<string | null>(() => {
    const hashed = hash.replace('#harm-', '');
    if (order.includes(hashed)) return hashed;
    const unratedNow = harms.filter((harm) => harm.flags.some((flag) => flag.why === 'not-rated'));
    return order.find((id) => unratedNow.some((harm) => harm.id === id)) ?? null;
  });
  const [adding, setAdding] = useState(false);
  const [cell, setCell] = useState<MatrixCell>();
  // Harms that came during the visit stand first: they wait for their rating.
  const listed = harms
    .filter((harm) => !cell || (harm.residualSeverity === cell.severity && harm.residualLikelihood === cell.likelihood))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const unrated = result.progress.unratedHarms;
  return (
    <Page
      title={t('harms.title')}
      windowTitle={`${t('harms.title')} · ${head.title}`}
      crumbs={[{ title: t('list.title'), to: paths.assessments }, { title: head.title }]}
      lead={unrated > 0 ? t('harms.lead', { count: unrated, of: harms.length }) : t('harms.done')}
      actions={<SaveLine state={store.ratings.state()} live />}
    >
      <AssessmentTabs id={head.id} mode={store.mode} />
      {harms.length === 0 && !mayAdd ? (
        <EmptyState
          says={t('harms.none')}
          action={<LinkButton to={paths.results(head.id)}>{t('end.results')}</LinkButton>}
        />
      ) : (
        <div className="harms">
          <div className="harms-list">
            {mayAdd && !adding && (
              <div className="row">
                <Button onClick={() => setAdding(true)}>{ownWords('add')}</Button>
              </div>
            )}
            {adding && (
              <section className="card pad">
                <OwnHarmForm
                  store={store}
                  onDone={(saved) => {
                    setAdding(false);
                    if (!saved) return;
                    setCell(undefined);
                    setOpenId(saved.id);
                  }}
                />
              </section>
            )}
            <p className="row sm" role="status">
              {cell && (
                <>
                  {t('harms.only', {
                    count: listed.length,
                    of: harms.length,
                    severity: t(`severity.${cell.severity}`),
                    likelihood: t(`likelihood.${cell.likelihood}`),
                  })}
                  <button type="button" className="textbtn" onClick={() => setCell(undefined)}>
                    {t('harms.showAll')}
                  </button>
                </>
              )}
            </p>
            {listed.map((harm) => (
              <HarmCard
                key={harm.id}
                store={store}
                harm={harm}
                open={harm.id === openId}
                onOpen={() => setOpenId(harm.id === openId ? null : harm.id)}
              />
            ))}
            <RemovedHarms store={store} />
            <div className="row">
              <LinkButton look="main" to={paths.results(head.id)}>
                {t('end.results')}
              </LinkButton>
            </div>
          </div>
          <aside className="card pad harms-side" aria-label={t('matrix.name')}>
            <h2 className="h3">{t('matrix.name')}</h2>
            <p className="sm muted">{t(store.mode === 'screening' ? 'matrix.legendScreening' : 'matrix.legend')}</p>
            <HarmMatrixOf titleOf={store.harmTitle} harms={harms} chosen={cell} onChoose={setCell} />
          </aside>
        </div>
      )}
    </Page>
  );
}
