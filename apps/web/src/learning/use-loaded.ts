import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

export type Load<T> = (client: ApolloClient) => Promise<T>;

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly again: () => void }
  | { readonly kind: 'ready'; readonly value: T };

interface Found<T> {
  readonly load: Load<T>;
  readonly attempt: number;
  readonly outcome: { readonly value: T } | { readonly error: unknown };
}

/** Loads once for each `load`, which has to stay the same from one drawing to the next; nothing while it is undefined. */
export function useLoaded<T>(load: Load<T> | undefined): Loaded<T> {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found<T>>();
  useEffect(() => {
    if (!load) return undefined;
    let wanted = true;
    load(client).then(
      (value) => wanted && setFound({ load, attempt, outcome: { value } }),
      (error: unknown) => wanted && setFound({ load, attempt, outcome: { error } }),
    );
    return () => {
      wanted = false;
    };
  }, [client, load, attempt]);

  if (found?.load !== load || found?.attempt !== attempt) return { kind: 'loading' };
  const { outcome } = found;
  if ('value' in outcome) return { kind: 'ready', value: outcome.value };
  return { kind: 'failed', error: outcome.error, again: () => setAttempt(attempt + 1) };
}
