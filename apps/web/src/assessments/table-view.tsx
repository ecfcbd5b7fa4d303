import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingToCheck } from '../discussions/check-filter.tsx';
import { Segmented } from '../ui/fields/segmented.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import type { ModuleProgress } from './progress.ts';
import { TablePart } from './table-part.tsx';
import { useOneByOne } from './use-one-by-one.ts';
import './table-view.css';

type Scope = 'part' | 'all';
type Shown = 'every' | 'open';

export interface TableViewProps {
  readonly store: AssessmentStore;
  readonly progress: ModuleProgress;
  /** Leaves all others out. */
  readonly only: ReadonlySet<string> | undefined;
  readonly onOpen: (moduleId: string, questionId: string) => void;
}

/** Questions in dense rows: of the part that is open, or of the whole assessment; all of them or those still open. */
export function TableView({ store, progress, only, onOpen }: TableViewProps) {
  const { t } = useTranslation('assessments');
  const [scope, setScope] = useState<Scope>('part');
  const [shown, setShown] = useState<Shown>('every');
  // What is answered here stays in sight until the choice is made anew.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wanted = shown === 'open' ? open : undefined;
  const parts = scope === 'part' ? [progress] : store.modules;
  const listed = parts.filter(({ asked }) =>
    asked.some(({ id }) => wanted?.has(id) !== false && only?.has(id) !== false),
  );
  const drawn = useOneByOne(listed.length);

  const show = (next: Shown) => {
    const blank = store.modules.flatMap(({ asked }) => asked.filter(({ state }) => state === 'BLANK'));
    setOpen(new Set(blank.map(({ id }) => id)));
    setShown(next);
  };

  if (only && listed.length === 0) return <NothingToCheck />;
  return (
    <>
      <div className="table-choices">
        <Segmented<Scope>
          name="table-scope"
          label={t('table.scope')}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'part', label: t('table.part') },
            { value: 'all', label: t('table.all') },
          ]}
        />
        <Segmented<Shown>
          name="table-shown"
          label={t('table.shown')}
          value={shown}
          onChange={show}
          options={[
            { value: 'every', label: t('table.every') },
            { value: 'open', label: t('table.open') },
          ]}
        />
      </div>
      {listed.map((part, place) => (
        <TablePart
          key={part.module.id}
          store={store}
          part={part}
          only={only}
          open={wanted}
          titled={scope === 'all'}
          drawn={place < drawn}
          onOpen={onOpen}
        />
      ))}
      {listed.length === 0 && <p role="status">{t('table.nothing')}</p>}
    </>
  );
}
