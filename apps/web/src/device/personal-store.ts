import { deviceDatabase, type SealedRow, type Shelf, shelfOf } from './database.ts';
import { seal, unseal } from './seal.ts';

/** Where there is no room for everything, for what was written here there may be. */
const isChange = ({ shelf }: Waiting): boolean => shelf === 'changes';

interface Waiting {
  readonly shelf: Shelf;
  readonly id: string;
  /** undefined: the row goes. */
  readonly value: unknown;
}

export interface Found<T> {
  readonly id: string;
  readonly value: T;
}

/**
 * What this device keeps of one person, encrypted. Writes asked for together are stored together or not at all,
 * the newest value of a place alone; a place is never overtaken by an older write.
 */
export class PersonalStore {
  private waiting = new Map<string, Waiting>();
  private round: Promise<boolean> | undefined;
  private storing = Promise.resolve(true);
  private closed = false;

  constructor(
    readonly owner: string,
    private readonly key: CryptoKey,
  ) {}

  /** Resolves with true once the value outlives this window, and with false where the device could not take it. */
  write(shelf: Shelf, id: string, value: unknown): Promise<boolean> {
    this.waiting.set(`${shelf}/${id}`, { shelf, id, value });
    // Whatever is asked for while one round is stored goes into the next one.
    this.round ??= this.storing.then(() => this.store());
    return this.round;
  }

  remove(shelf: Shelf, id: string): Promise<boolean> {
    return this.write(shelf, id, undefined);
  }

  async read<T>(shelf: Shelf, id: string): Promise<T | undefined> {
    try {
      const database = await deviceDatabase();
      const row = await database.get('sealed', [this.owner, shelf, id]);
      return row && (await unseal<T>(this.key, this.place(shelf, id), row));
    } catch {
      // Sealed by a key that is gone, or a device that gives nothing back: as if nothing had been kept.
      return undefined;
    }
  }

  async idsOn(shelf: Shelf): Promise<readonly string[]> {
    try {
      const database = await deviceDatabase();
      return (await database.getAllKeys('sealed', shelfOf(this.owner, shelf))).map(([, , id]) => id);
    } catch {
      return [];
    }
  }

  /** Everything on a shelf that opens with this person's key. */
  async all<T>(shelf: Shelf): Promise<readonly Found<T>[]> {
    const found: Found<T>[] = [];
    for (const id of await this.idsOn(shelf)) {
      const value = await this.read<T>(shelf, id);
      if (value !== undefined) found.push({ id, value });
    }
    return found;
  }

  /** After signing out nothing more is written. */
  close(): void {
    this.closed = true;
    this.waiting.clear();
  }

  private store(): Promise<boolean> {
    const batch = [...this.waiting.values()];
    this.waiting.clear();
    this.round = undefined;
    this.storing = this.putAll(batch).then((stored) => stored || this.putAll(batch.filter(isChange)));
    return this.storing;
  }

  private async putAll(batch: readonly Waiting[]): Promise<boolean> {
    if (batch.length === 0) return false;
    try {
      const rows = await Promise.all(batch.map((each) => this.sealed(each)));
      if (this.closed) return false;
      const database = await deviceDatabase();
      // Strict: the sentence "kept on this device" is true also when the power fails now.
      const tx = database.transaction('sealed', 'readwrite', { durability: 'strict' });
      for (const [at, row] of rows.entries()) {
        const { shelf, id } = batch[at]!;
        void (row ? tx.store.put(row) : tx.store.delete([this.owner, shelf, id])).catch(() => undefined);
      }
      await tx.done;
      return true;
    } catch {
      // Full, closed or forbidden: the window still holds the words, and says that it alone does.
      return false;
    }
  }

  private async sealed({ shelf, id, value }: Waiting): Promise<SealedRow | undefined> {
    if (value === undefined) return undefined;
    const sealed = await seal(this.key, this.place(shelf, id), value);
    return { owner: this.owner, shelf, id, writtenAt: Date.now(), ...sealed };
  }

  private place(shelf: Shelf, id: string): string {
    return `${this.owner}/${shelf}/${id}`;
  }
}
