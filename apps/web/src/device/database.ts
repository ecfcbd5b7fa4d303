import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Half of an owner's key, made on this device; without the half that signing in brings it opens nothing. */
export interface KeptKey {
  /** A person in one organisation. */
  readonly owner: string;
  readonly half: CryptoKey;
  /** The whole key, there while this person is the one signed in here: so that the app opens without network. */
  readonly opened?: CryptoKey;
  /** Last moment at which the server confirmed the session, in milliseconds. */
  readonly confirmedAt: number;
}

/** One encrypted value. Only opaque ids and figures stand beside it. */
export interface SealedRow {
  readonly owner: string;
  readonly shelf: Shelf;
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly writtenAt: number;
}

export type Shelf = 'session' | 'assessment' | 'changes' | 'decision';

interface Schema extends DBSchema {
  keys: { key: string; value: KeptKey };
  sealed: { key: [owner: string, shelf: Shelf, id: string]; value: SealedRow };
}

export type DeviceDatabase = IDBPDatabase<Schema>;

let connection: Promise<DeviceDatabase> | undefined;

/** The browser's own database. Rejects where there is none: private windows, storage that is switched off, no secure context. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  connection ??= connect();
  return connection;
}

async function connect(): Promise<DeviceDatabase> {
  const forget = () => (connection = undefined);
  try {
    if (!window.isSecureContext) throw new Error('Without a secure context the browser encrypts nothing.');
    return await openDB<Schema>('opencria', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('keys', { keyPath: 'owner' });
        fresh.createObjectStore('sealed', { keyPath: ['owner', 'shelf', 'id'] });
      },
      // A later release changes the shape: this window gives way and connects anew when it next writes.
      blocking(_from, _to, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

/** Every row of a person on one shelf. */
export function shelfOf(owner: string, shelf: Shelf): IDBKeyRange {
  return IDBKeyRange.bound([owner, shelf, ''], [owner, shelf, '\uffff']);
}
