import { deviceDatabase, type KeptKey } from './database.ts';
import { PersonalStore } from './personal-store.ts';
import { joinHalves, newHalf } from './seal.ts';

/** Longer than this nobody works here without the server having confirmed who they are. */
const OFFLINE_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const SESSION_ROW = 'own';

export interface DeviceOwner {
  readonly personId: string;
  readonly organisationId: string;
}

let store: PersonalStore | undefined;
const channel =
  typeof window !== 'undefined' && 'BroadcastChannel' in window ? new BroadcastChannel('opencria-device') : undefined;
const nameOf = ({ personId, organisationId }: DeviceOwner): string => `${personId}.${organisationId}`;

/** What this device keeps of the person signed in; undefined where the browser keeps nothing. */
export function deviceStore(): PersonalStore | undefined {
  return store;
}

/**
 * The server said who is signed in: what is kept of this person opens, what is kept of others is locked until
 * they sign in again. `session` is what the app needs to open without network.
 */
export async function unlockDevice(by: DeviceOwner, secret: string, session: unknown): Promise<void> {
  const owner = nameOf(by);
  try {
    const candidate = await newHalf();
    const database = await deviceDatabase();
    const tx = database.transaction('keys', 'readwrite');
    const known = await tx.store.get(owner);
    if (!known) await tx.store.put({ owner, half: candidate, confirmedAt: Date.now() });
    await tx.done;
    const half = known?.half ?? candidate;
    const opened = await joinHalves(half, secret);
    await lockAllBut({ owner, half, opened, confirmedAt: Date.now() });
    if (store?.owner !== owner) store = new PersonalStore(owner, opened);
    void store.write('session', SESSION_ROW, session);
  } catch {
    store = undefined;
  }
}

/** Without network: the session of the person who is still signed in here, as the server last confirmed it. */
export async function openOffline<S>(): Promise<S | undefined> {
  try {
    const keys = await (await deviceDatabase()).getAll('keys');
    const recent = keys.find(({ opened, confirmedAt }) => opened && Date.now() - confirmedAt < OFFLINE_DAYS * DAY_MS);
    if (!recent?.opened) return undefined;
    if (store?.owner !== recent.owner) store = new PersonalStore(recent.owner, recent.opened);
    return await store.read<S>('session', SESSION_ROW);
  } catch {
    return undefined;
  }
}

/** The session has ended: nothing that is kept here opens until its person signs in again. */
export async function lockDevice(): Promise<void> {
  await lockAllBut().catch(() => undefined);
}

async function lockAllBut(open?: KeptKey): Promise<void> {
  const tx = (await deviceDatabase()).transaction('keys', 'readwrite');
  for (const { owner, half, confirmedAt } of await tx.store.getAll()) await tx.store.put({ owner, half, confirmedAt });
  if (open) await tx.store.put(open);
  await tx.done;
}

/** At sign-out: everything of the person goes, in each of their organisations and in every window, the keys too. */
export async function wipeDevice(personId: string): Promise<void> {
  store?.close();
  store = undefined;
  channel?.postMessage(personId);
  try {
    const tx = (await deviceDatabase()).transaction(['keys', 'sealed'], 'readwrite');
    const [from, to] = [`${personId}.`, `${personId}.\uffff`];
    await tx.objectStore('keys').delete(IDBKeyRange.bound(from, to));
    await tx.objectStore('sealed').delete(IDBKeyRange.bound([from], [to]));
    await tx.done;
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Calls back when this person signed out in another window. */
export function onSignedOutElsewhere(personId: string, act: () => void): () => void {
  const listen = ({ data }: MessageEvent<string>) => {
    if (data !== personId) return;
    store?.close();
    store = undefined;
    act();
  };
  channel?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}
