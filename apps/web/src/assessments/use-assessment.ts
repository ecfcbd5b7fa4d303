import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { chosenLanguage } from '../app/i18n.ts';
import { AssessmentDocument } from '../graphql/generated/graphql.ts';
import { AssessmentStore } from './assessment-store.ts';
import { loadCatalogue } from './catalogue.ts';
import { fittingLanguage } from './fitting-language.ts';

/** Assessments opened in this window, by person and id: they go on saving while pages come and go. */
const open = new Map<string, AssessmentStore>();

export type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly kind: 'ready'; readonly store: AssessmentStore };

/** Loads an assessment with its instrument, and draws the page again at every change of it. */
export function useAssessment(id: string): Loading {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{
    readonly id: string;
    readonly store?: AssessmentStore;
    readonly error?: Error;
  }>();

  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const { data } = await client.query({
        query: AssessmentDocument,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      if (!data?.viewer) throw new Error('Nobody is signed in.');
      const key = `${data.viewer.id}:${id}`;
      const known = open.get(key);
      if (known && known.catalogue.instrument.version === data.assessment.instrument.version) {
        known.takeLoaded(data.assessment);
        return known;
      }
      const catalogue = await loadCatalogue(fittingLanguage(data.assessment.instrument, chosenLanguage().code).url);
      // Two loads may have been on their way: the first store stays, so that no change is sent twice.
      const store = open.get(key) ?? new AssessmentStore(data.viewer, data.assessment, catalogue);
      open.set(key, store);
      return store;
    };
    load().then(
      (store) => wanted && setFound({ id, store }),
      (error: unknown) => wanted && setFound({ id, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, attempt]);

  const known = found?.id === id ? found : undefined;
  const store = known?.store ?? (known?.error ? openedBefore(id) : undefined);
  useSyncExternalStore(store?.subscribe ?? never, store?.getVersion ?? zero);
  useLeaving(store);

  if (store) return { kind: 'ready', store };
  if (known?.error) return { kind: 'failed', error: known.error, again: () => setAttempt(attempt + 1) };
  return { kind: 'loading' };
}

/** Without network a page can still show what this window has loaded before. */
function openedBefore(id: string): AssessmentStore | undefined {
  return [...open].find(([key]) => key.endsWith(`:${id}`))?.[1];
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
