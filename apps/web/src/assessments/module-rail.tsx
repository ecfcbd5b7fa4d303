import { ownProgress } from '#libs/scoring';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ModulePeople } from '../assignments/module-people.tsx';
import { CheckCount } from '../discussions/check-filter.tsx';
import { PeopleInPart } from '../live/live-signs.tsx';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import './routing.css';
import type { AssessmentStore } from './assessment-store.ts';
import { type ModuleProgress, sameProgress } from './progress.ts';
import { InstrumentText } from './instrument-text.tsx';

export interface ModuleRailProps {
  readonly store: AssessmentStore;
  readonly moduleId: string | undefined;
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
  /** After a choice, so that a drawer can close. */
  readonly onChoose?: () => void;
}

/** The contents of one assessment: its modules with their progress, then harms, results and plan. */
export function ModuleRail({ store, moduleId, shortcuts, onShortcuts, onChoose }: ModuleRailProps) {
  const { t } = useTranslation('assessments');
  const { modules, head, result, mode } = store;
  const { answered: done, applicable: asked } = ownProgress(result.progress);
  const open = modules.filter((progress) => progress.asked.length > 0);
  const off = modules.filter((progress) => progress.asked.length === 0);
  const groups = [
    {
      title: t('rail.organisation'),
      list: open.filter(({ module, inherited }) => inherited || module.kind === 'due-diligence'),
    },
    { title: t('rail.rights'), list: open.filter(({ module, inherited }) => !inherited && module.kind === 'right') },
    {
      title: t('rail.features'),
      list: open.filter(({ module, inherited }) => !inherited && module.kind === 'technology'),
    },
  ].filter(({ list }) => list.length > 0);
  const harms = result.harms.filter((harm) => harm.applies !== 'false').length;
  return (
    <>
      <div className="rail-head">
        <b>
          <bdi>{head.title}</bdi>
        </b>
        <span className="quiet xs">
          {t(`mode.${mode}`)} · {t(`state.${head.state}`)}
        </span>
        <ProgressLine label={t('rail.progress')} done={done} of={asked} />
        <span className="xs muted num">{t(mode === 'full' ? 'rail.doneProduct' : 'rail.done', { done, asked })}</span>
      </div>
      {groups.map(({ title, list }) => (
        <div key={title}>
          <h2 className="rail-group">{title}</h2>
          <ul>
            {list.map((progress) => (
              <RailPart
                key={progress.module.id}
                to={paths.assessment(head.id, progress.module.id)}
                progress={progress}
                look={store.toLookAt(progress.asked).length}
                current={progress.module.id === moduleId}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </div>
      ))}
      {mode !== 'organisation' && (
        <>
          <h2 className="rail-group">{t('rail.then')}</h2>
          <ul>
            {harms > 0 && (
              <li>
                <Link to={paths.harms(head.id)} onClick={onChoose}>
                  <span>{t('rail.harms')}</span>
                  <span className="q">
                    <bdi>
                      {harms - result.progress.unratedHarms} / {harms}
                    </bdi>
                  </span>
                </Link>
              </li>
            )}
            <li>
              <Link to={paths.results(head.id)} onClick={onChoose}>
                <span>{t('rail.results')}</span>
              </Link>
            </li>
            {mode === 'full' && (
              <li>
                <Link to={paths.plan(head.id)} onClick={onChoose}>
                  <span>{t('rail.plan')}</span>
                </Link>
              </li>
            )}
          </ul>
        </>
      )}
      {mode === 'organisation' && (
        <ul className="rail-results">
          <li>
            <Link to={paths.results(head.id)} onClick={onChoose}>
              <span>{t('rail.results')}</span>
            </Link>
          </li>
        </ul>
      )}
      <h2 className="rail-group">{t('rail.elsewhere')}</h2>
      <ul>
        <li>
          <Link to={paths.spreadsheet(head.id)} onClick={onChoose}>
            <span>{t('rail.spreadsheet')}</span>
          </Link>
        </li>
        <li>
          <Link to={paths.printed(head.id)} onClick={onChoose}>
            <span>{t('rail.print')}</span>
          </Link>
        </li>
      </ul>
      {off.length > 0 && (
        <details className="rail-off">
          <summary>{t('rail.off', { count: off.length })}</summary>
          <p className="xs">{t('rail.offWhy')}</p>
          <ul>
            {off.map(({ module }) => (
              <li key={module.id}>
                <InstrumentText>{module.title}</InstrumentText>
              </li>
            ))}
          </ul>
        </details>
      )}
      <label className="rail-keys">
        <input type="checkbox" checked={shortcuts} onChange={(event) => onShortcuts(event.target.checked)} />
        <span>{t('rail.keys')}</span>
      </label>
    </>
  );
}

interface RailPartProps {
  readonly to: string;
  readonly progress: ModuleProgress;
  readonly look: number;
  readonly current: boolean;
  readonly onChoose?: (() => void) | undefined;
}

/** Drawn again only where it differs: the page changes several times with every answer, most parts never. */
const RailPart = memo(
  function RailPart({ to, progress, look, current, onChoose }: RailPartProps) {
    return (
      <li>
        <Link to={to} aria-current={current ? 'true' : undefined} onClick={onChoose}>
          <span>
            <InstrumentText>{progress.module.title}</InstrumentText>
          </span>
          <PeopleInPart questionIds={progress.asked.map(({ id }) => id)} />
          <ModuleCount progress={progress} look={look} />
        </Link>
      </li>
    );
  },
  (a, b) =>
    a.to === b.to &&
    a.look === b.look &&
    a.current === b.current &&
    a.onChoose === b.onChoose &&
    sameProgress(a.progress, b.progress),
);

function ModuleCount({ progress, look }: { readonly progress: ModuleProgress; readonly look: number }) {
  const { done, asked, inherited } = progress;
  const { t } = useTranslation('assessments');
  const { t: tRouting } = useTranslation('routing');
  return (
    <span className="q">
      <ModulePeople progress={progress} />
      {look > 0 && <span className="rail-look">{tRouting('lookAgain.short', { count: look })}</span>}
      <CheckCount questionIds={asked.map(({ id }) => id)} />
      {inherited && <span className="rail-inherited">{t('rail.inherited')}</span>}
      {done === asked.length && <IconCheck className="i" aria-label={t('rail.complete')} role="img" />}
      <bdi>
        {done} / {asked.length}
      </bdi>
    </span>
  );
}
