import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file received in full, lying in a temporary place until it is kept or discarded. */
export interface ReceivedFile {
  /** Local path; open it to check the content. */
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly size: number;
}

/** Thrown by `receive` when the stream is longer than its limit; nothing is left behind. */
export class FileTooLong extends Error {}

/** Where files lie; addressed by content within a tenant, so equal files of one tenant are stored once. */
export abstract class FileStore {
  /** Streams to a temporary file while hashing; more than `limitBytes` throws FileTooLong. */
  abstract receive(stream: Readable, limitBytes: number): Promise<ReceivedFile>;

  /** Moves a received file to its place, durably; returns its key `tenant/ab/sha256`. */
  abstract keep(file: ReceivedFile, tenantId: string): Promise<string>;

  /** Removes a received file that is not to be kept. */
  abstract discard(file: ReceivedFile): Promise<void>;

  /** Key that `keep` gives for this content. */
  keyOf(tenantId: string, sha256: string): string {
    return `${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
  }

  /** Rejects when there is no such file. */
  abstract read(key: string): Promise<Readable>;

  /** Removes a stored file; quiet when it is gone already. Call after the commit that let go of it. */
  abstract remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}$/;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export class FolderStore extends FileStore {
  private readonly incoming: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = path.join(folder, 'incoming');
  }

  async receive(stream: Readable, limitBytes: number): Promise<ReceivedFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const file = path.join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        // Swallowed, not failed: ending the stream here would leave the sender waiting for somebody to read the rest.
        if (size > limitBytes) return done();
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(file, { mode: 0o600, flush: true }));
      if (size > limitBytes) throw new FileTooLong(`more than ${limitBytes} bytes`);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    return { path: file, sha256: hash.digest('hex'), size };
  }

  async keep(file: ReceivedFile, tenantId: string): Promise<string> {
    const key = this.keyOf(tenantId, file.sha256);
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rename(file.path, target);
    await syncFolder(path.dirname(target));
    return key;
  }

  async discard(file: ReceivedFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  async read(key: string): Promise<Readable> {
    const file = this.pathOf(key);
    await access(file);
    return createReadStream(file);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of this store');
    return path.join(this.folder, key);
  }
}
