import { newId } from './new-id.ts';

/** Names this window among all windows of this browser for as long as it is open. */
export const WINDOW_ID: string = newId();

let held: Promise<void> | undefined;
const LOCK = 'opencria-window-';
const lockOf = (window: string): string => LOCK + window;

/** Resolves once other windows can tell that this one is open. */
export function holdWindow(): Promise<void> {
  held ??= new Promise((resolve) => {
    void navigator.locks.request(lockOf(WINDOW_ID), () => {
      resolve();
      // Held until the browser ends the window, however it ends.
      return new Promise<never>(() => undefined);
    });
  });
  return held;
}

/**
 * Acts for a window that is closed, one window at a time. Resolves when that is done, or at once where the other
 * window is still open: then it acts later, when that one closes.
 */
export async function whenWindowEnds(window: string, act: () => Promise<void>): Promise<void> {
  const done = await navigator.locks.request(lockOf(window), { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
  if (!done) void navigator.locks.request(lockOf(window), act);
}

/** The windows that are open; each sends its own changes. */
export async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}
