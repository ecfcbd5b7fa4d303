import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says a sentence to those who do not see what changed; politely, and once. */
export function announce(text: string): void {
  said = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Stands once on the page, from the start, so that what is said later is heard. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <p className="vh" role="status">
      {text}
    </p>
  );
}
