import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AssessmentStore } from './assessment-store.ts';
import { openAssessment } from './open-assessments.ts';

export type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly kind: 'ready'; readonly store: AssessmentStore };

/**
 * Loads an assessment with its instrument, and draws the page again at every change of it.
 * @param withSaving false where what shows how saving stands draws itself again, with `useSaving`
 */
export function useAssessment(id: string, { withSaving = true } = {}): Loading {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{
    readonly id: string;
    readonly store?: AssessmentStore;
    readonly error?: Error;
  }>();

  useEffect(() => {
    let wanted = true;
    openAssessment(client, id).then(
      (store) => wanted && setFound({ id, store }),
      (error: unknown) => wanted && setFound({ id, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    // What others did meanwhile appears as soon as the network is back.
    const reload = () => setAttempt(attempt + 1);
    window.addEventListener('online', reload);
    return () => {
      wanted = false;
      window.removeEventListener('online', reload);
    };
  }, [client, id, attempt]);

  const known = found?.id === id ? found : undefined;
  const store = known?.store;
  useSyncExternalStore(store?.content.subscribe ?? never, store?.content.getCount ?? zero);
  const saving = withSaving ? store?.saving : undefined;
  useSyncExternalStore(saving?.subscribe ?? never, saving?.getCount ?? zero);
  useLeaving(store);

  if (store) return { kind: 'ready', store };
  if (known?.error) return { kind: 'failed', error: known.error, again: () => setAttempt(attempt + 1) };
  return { kind: 'loading' };
}

/** Sends at once when the network returns or the window is hidden, and warns before unsaved words would be left behind. */
function useLeaving(store: AssessmentStore | undefined): void {
  useEffect(() => {
    if (!store) return undefined;
    const hurry = () => store.hurry();
    const hide = () => document.visibilityState === 'hidden' && store.hurry();
    const warn = (event: BeforeUnloadEvent) => {
      store.hurry();
      if (store.unsaved > 0) event.preventDefault();
    };
    window.addEventListener('online', hurry);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', warn);
    };
  }, [store]);
}

const never = () => () => undefined;
const zero = () => 0;
