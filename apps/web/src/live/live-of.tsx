import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { LiveContext } from './live-context.ts';
import { LiveUpdates } from './live-updates.ts';

/** Keeps the assessment up to date while a page of it is shown, and tells what is below who else is here. */
export function LiveOf({ store, children }: { readonly store: AssessmentStore; readonly children: ReactNode }) {
  const { t } = useTranslation('live');
  const updates = useMemo(() => new LiveUpdates(store), [store]);
  useEffect(() => {
    updates.start();
    return () => updates.stop();
  }, [updates]);
  const view = useSyncExternalStore(updates.subscribe, updates.getView);
  const latest = [...view.marks.values()].at(-1);
  useEffect(() => {
    if (latest) announce(t('spoken', { name: latest.name }));
  }, [latest, t]);
  const live = useMemo(() => ({ updates, view }), [updates, view]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
