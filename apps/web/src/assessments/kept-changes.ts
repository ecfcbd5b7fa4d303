import type { Kept } from './save-queue.ts';

/**
 * Changes that are not saved yet, kept on this device by person and assessment so that a reload or a dead
 * battery loses nothing, and nobody who signs in after another finds that person's words.
 */
const PREFIX = 'opencria-kept';

export type KeptKind = 'answers' | 'harms';

export function keptKey(personId: string, assessmentId: string, kind: KeptKind): string {
  return `${PREFIX}:${personId}:${assessmentId}:${kind}`;
}

export function readKept<V>(key: string): readonly Kept<V>[] {
  const text = window.localStorage.getItem(key);
  if (text === null) return [];
  try {
    return JSON.parse(text) as readonly Kept<V>[];
  } catch {
    // A half-written entry of a crashed browser: what the server has stands.
    return [];
  }
}

export function writeKept<V>(key: string, kept: readonly Kept<V>[]): void {
  if (kept.length === 0) window.localStorage.removeItem(key);
  else window.localStorage.setItem(key, JSON.stringify(kept));
}

/** Called at sign-out: nothing a person wrote stays behind on a shared machine. */
export function forgetKeptChanges(): void {
  for (const key of Object.keys(window.localStorage)) {
    if (key.startsWith(`${PREFIX}:`)) window.localStorage.removeItem(key);
  }
}
