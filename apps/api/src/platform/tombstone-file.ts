import { appendFile, readFile } from 'node:fs/promises';

/** What was erased, by opaque ids alone. `tenantId` null: a person, in every organisation. */
export interface Tombstone {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly subjectId: string;
  readonly tenantId: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** The list of erasures outside the database and its backups, one line of JSON each; it only grows. */
export class TombstoneFile {
  constructor(readonly path: string) {}

  /** On disk when this resolves. The file is made for its owner alone. */
  async append(tombstones: readonly Tombstone[]): Promise<void> {
    if (tombstones.length === 0) return;
    const lines = tombstones.map((tombstone) => `\n${JSON.stringify(tombstone)}\n`).join('');
    await appendFile(this.path, lines, { mode: 0o600, flush: true });
  }

  /** Every tombstone; none where nothing was erased yet. A line cut off by a crash is passed over: its erasure is in the table. */
  async read(): Promise<Tombstone[]> {
    const text = await readFile(this.path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return '';
      throw fault;
    });
    return text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line) as Tombstone];
      } catch {
        return [];
      }
    });
  }
}
