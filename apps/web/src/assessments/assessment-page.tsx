import { IconArrowLeft, IconLayoutList, IconList, IconSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { TeamOf } from '../assignments/team-context.tsx';
import { CheckFilter } from '../discussions/check-filter.tsx';
import { DiscussionProvider, useDiscussion } from '../discussions/discussion-context.tsx';
import { useShowing } from '../live/live-context.ts';
import { LiveOf } from '../live/live-of.tsx';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { CarriedBanner } from '../reassessments/carried-banner.tsx';
import { Button } from '../ui/fields/button.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { EndOfQuestions } from './end-of-questions.tsx';
import { FailedPage } from './failed-page.tsx';
import { FindDialog } from './find-dialog.tsx';
import { LoadingPage } from './loading-page.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { ModuleNotes } from './module-notes.tsx';
import { ModuleRail } from './module-rail.tsx';
import { OpenConflict } from './open-conflict.tsx';
import { neighbour, nextOpenQuestion } from './progress.ts';
import { QuestionList } from './question-list.tsx';
import { RoutingNews } from './routing-news.tsx';
import { SaveStatus } from './save-status.tsx';
import { useAssessment } from './use-assessment.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './assessment.css';
import { InstrumentLanguage, InstrumentText } from './instrument-text.tsx';
import { later } from '../ui/layout/later.tsx';

const TableView = later(async () => (await import('./table-view.tsx')).TableView);

export function AssessmentPage() {
  const { assessmentId = '', moduleId } = useParams();
  const loaded = useAssessment(assessmentId, { withSaving: false });
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <TeamOf key={assessmentId} store={loaded.store}>
        <DiscussionProvider assessmentId={assessmentId} organisationId={loaded.store.head.organisationAssessmentId}>
          <LiveOf store={loaded.store}>
            <Assessment store={loaded.store} wanted={moduleId} />
          </LiveOf>
        </DiscussionProvider>
      </TeamOf>
    </InstrumentLanguage>
  );
}

/** The question this person answered last, while it is still asked. */
function resumeAt(store: AssessmentStore): string | undefined {
  const result = store.head.resumeAt === null ? undefined : store.questionResult(store.head.resumeAt);
  return result && result.state !== 'NA_AUTO' ? result.id : undefined;
}

function Assessment({ store, wanted }: { readonly store: AssessmentStore; readonly wanted: string | undefined }) {
  const { t } = useTranslation('assessments');
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { modules, head } = store;
  const { toCheck } = useDiscussion();
  const [drawer, setDrawer] = useState(false);
  const [table, setTable] = useState(false);
  const [onlyChecks, setOnlyChecks] = useState(false);
  const [moved, setMoved] = useState(false);
  // Without a place in the address, a person goes on where they stopped, on whatever device that was.
  const [resumed] = useState(() => (hash === '' ? resumeAt(store) : undefined));
  const [first, setFirst] = useState(resumed);
  const [conflictId, setConflictId] = useState<string>();
  const [finding, setFinding] = useState(false);
  const hashed = decodeURIComponent(hash.slice(1));
  const shownBefore = first === undefined ? undefined : store.catalogue.questions.get(first)?.moduleId;
  const progress =
    modules.find(
      (each) => each.module.id === (wanted ?? store.catalogue.questions.get(hashed)?.moduleId ?? shownBefore),
    ) ??
    modules.find((each) => each.module.id === nextOpenQuestion(modules)?.moduleId) ??
    modules.find((each) => each.asked.length > 0);
  const moduleId = progress?.module.id;
  const openId = openQuestion();
  // Without one in the address, the question first shown stays open while it is answered.
  if (openId !== first) setFirst(openId);
  useTitle(`${progress?.module.title ?? head.title} · ${head.title}`);
  useShowing(openId);

  function openQuestion(): string | undefined {
    if (!progress) return undefined;
    if (progress.asked.some((question) => question.id === hashed)) return hashed;
    const shown =
      progress.asked.find((question) => question.id === first) ??
      progress.asked.find((question) => question.state === 'BLANK');
    return shown?.id ?? progress.asked[0]?.id;
  }
  const next = nextOpenQuestion(modules, moduleId && openId ? { moduleId, questionId: openId } : undefined);
  const go = useCallback(
    (module: string | undefined, question: string) => {
      setMoved(true);
      setTable(false);
      void navigate(`${paths.assessment(head.id, module)}#${question}`, {
        preventScrollReset: true,
        state: { keepFocus: true },
      });
    },
    [head.id, navigate],
  );
  const keys = {
    n: () => next && go(next.moduleId, next.questionId),
    '/': () => setFinding(true),
    c: () => document.querySelector<HTMLButtonElement>('[data-foot="comments"]')?.click(),
    e: () => document.querySelector<HTMLButtonElement>('[data-add-evidence]')?.click(),
  };
  const [shortcuts, setShortcuts] = useShortcuts(keys);
  useEffect(() => {
    if (resumed) document.getElementById(resumed)?.scrollIntoView({ block: 'nearest' });
  }, [resumed]);
  useEffect(() => {
    if (moved && openId) document.getElementById(openId)?.scrollIntoView({ block: 'nearest' });
  }, [moved, openId]);

  const rail = { store, moduleId, shortcuts, onShortcuts: setShortcuts };
  const previous = progress && neighbour(progress, openId, -1);
  const groupWords =
    progress?.inherited || progress?.module.kind === 'due-diligence'
      ? 'rail.organisation'
      : progress?.module.kind === 'right'
        ? 'rail.rights'
        : 'rail.features';
  return (
    <div className="assess">
      <nav className="rail" aria-label={t('rail.label')}>
        <ModuleRail {...rail} />
      </nav>
      <Dialog title={t('rail.label')} open={drawer} sheet onClose={() => setDrawer(false)}>
        <nav className="rail-drawer" aria-label={t('rail.label')}>
          <ModuleRail {...rail} onChoose={() => setDrawer(false)} />
        </nav>
      </Dialog>
      <main id="page" className="work">
        <div className="module-strip">
          <button type="button" className="iconbtn" aria-label={t('rail.open')} onClick={() => setDrawer(true)}>
            <IconList className="i" aria-hidden="true" />
          </button>
          <b>
            <bdi>{progress?.module.title}</bdi>
          </b>
          <ProgressLine label={t('rail.progress')} done={progress?.done ?? 0} of={progress?.asked.length ?? 0} />
          <bdi className="num quiet">
            {progress?.done ?? 0} / {progress?.asked.length ?? 0}
          </bdi>
        </div>
        <div className="top">
          <div>
            <p className="crumbs top-group">{t(groupWords)}</p>
            <h1 tabIndex={-1}>
              <InstrumentText>{progress?.module.title ?? head.title}</InstrumentText>
            </h1>
            <SaveStatus store={store} onConflict={setConflictId} />
          </div>
          <div className="row top-acts">
            <Button small onClick={() => setFinding(true)}>
              <IconSearch className="i" aria-hidden="true" />
              {t('find.open')} {shortcuts && <kbd aria-hidden="true">/</kbd>}
            </Button>
            <CheckFilter on={onlyChecks} onChange={setOnlyChecks} />
            <Button small aria-pressed={table} onClick={() => setTable(!table)}>
              {table ? (
                <IconLayoutList className="i" aria-hidden="true" />
              ) : (
                <IconList className="i" aria-hidden="true" />
              )}
              {t(table ? 'view.cards' : 'view.table')}
            </Button>
            <Button small disabled={!next} onClick={() => next && go(next.moduleId, next.questionId)}>
              {t('next')} {shortcuts && <kbd aria-hidden="true">N</kbd>}
            </Button>
          </div>
        </div>
        {progress && (
          <div className={table ? 'list wide' : 'list'}>
            <ModuleNotes store={store} progress={progress} />
            <RoutingNews store={store} />
            <CarriedBanner assessmentId={head.id} />
            {table ? (
              <TableView store={store} progress={progress} only={onlyChecks ? toCheck : undefined} onOpen={go} />
            ) : (
              <QuestionList
                store={store}
                progress={progress}
                only={onlyChecks ? toCheck : undefined}
                openId={openId}
                takeFocus={moved}
                onOpen={go}
                onConflict={setConflictId}
              />
            )}
            <EndOfQuestions store={store} next={next} />
          </div>
        )}
        {openId !== undefined && !table && <MarginNotes store={store} questionId={openId} />}
        <div className="foot-bar">
          <Button aria-label={t('previous')} disabled={!previous} onClick={() => previous && go(moduleId, previous)}>
            <IconArrowLeft className="i flip" aria-hidden="true" />
          </Button>
          <Button look="main" disabled={!next} onClick={() => next && go(next.moduleId, next.questionId)}>
            {t('next')}
          </Button>
        </div>
      </main>
      <FindDialog store={store} open={finding} onClose={() => setFinding(false)} onChoose={go} />
      <OpenConflict store={store} openId={openId} conflictId={conflictId} onConflict={setConflictId} />
    </div>
  );
}
