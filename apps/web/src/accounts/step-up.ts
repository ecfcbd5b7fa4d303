import { useSyncExternalStore } from 'react';
import { post, type Reply } from './post.ts';

/** Calls that wait for one fresh proof; the dialog is open while there are any. */
let waiting: ((proven: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Opens the dialog; resolves with whether the person proved who they are. */
export function freshProof(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    changed();
  });
}

/** The dialog was answered or closed: every call that waits goes on or gives up. */
export function endProof(proven: boolean): void {
  const waited = waiting;
  waiting = [];
  changed();
  for (const resolve of waited) resolve(proven);
}

export function useProofWanted(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0);
}

/** Posts, and where a fresh proof is wanted asks for it and posts again. */
export async function postConfirmed<Data>(path: string, body: object): Promise<Reply<Data>> {
  const reply = await post<Data>(path, body);
  if (reply.ok || reply.problem.code !== 'STEP_UP_REQUIRED') return reply;
  return (await freshProof()) ? post<Data>(path, body) : reply;
}
