import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
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

export interface KeptFile {
  readonly key: string;
  readonly tenantId: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  /** When the store took it, by the store's clock. */
  readonly storedAt: Date;
}

/** Thrown by `receive` when the stream is longer than its limit; nothing is left behind. */
export class FileTooLong extends Error {}

/** Thrown by `read`: the store has nothing under this key. */
export class FileMissing extends Error {
  readonly code = 'ENOENT';
}

/** Thrown where the store itself fails: full, not writable, away. Its message is for the operator. */
export class StoreFault extends Error {}

/** System calls of the stream that writes. */
const WRITING = ['open', 'write', 'fsync', 'close'];

const KEY = /^([0-9a-f-]{36})\/([0-9a-f]{2})\/(\2[0-9a-f]{62})$/;

/**
 * Where files lie; addressed by content within a tenant, so equal files of one tenant are stored once and
 * nobody learns whether another tenant has the same file. What arrives lies in a local folder first.
 */
export abstract class FileStore {
  protected constructor(private readonly incoming: string) {}

  /** Puts a received file in its place, durably; returns its key `tenant/ab/sha256`. */
  abstract keep(file: ReceivedFile, tenantId: string): Promise<string>;

  /** Whether a file lies under this key. */
  abstract has(key: string): Promise<boolean>;

  /** The content as a stream. Rejects with FileMissing when there is none. */
  abstract read(key: string): Promise<Readable>;

  /** Removes a stored file; quiet when it is gone already. Call after the commit that let go of it. */
  abstract remove(key: string): Promise<void>;

  /** Every stored file, in no order that means anything. */
  abstract list(): AsyncIterable<KeptFile>;

  /** Key that `keep` gives for this content. */
  keyOf(tenantId: string, sha256: string): string {
    return `${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
  }

  /** Streams to a temporary file while hashing; more than `limitBytes` throws FileTooLong. */
  async receive(stream: Readable, limitBytes: number): Promise<ReceivedFile> {
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
      await orStoreFault(mkdir(this.incoming, { recursive: true, mode: 0o700 }));
      const target = createWriteStream(file, { mode: 0o600, flush: true });
      await pipeline(stream, measure, target).catch((fault: NodeJS.ErrnoException) => {
        // The rest are faults of the sender, for example a connection that broke.
        throw WRITING.includes(fault.syscall ?? '') ? asStoreFault(fault) : fault;
      });
      if (size > limitBytes) throw new FileTooLong(`more than ${limitBytes} bytes`);
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      throw error;
    }
    return { path: file, sha256: hash.digest('hex'), size };
  }

  /** Removes a received file that is not to be kept. */
  async discard(file: ReceivedFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** How much of an upload lies here; 0 where nothing does. */
  async arrived(uploadId: string): Promise<number> {
    return stat(this.partOf(uploadId)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Adds a piece of an upload behind the `from` bytes that arrived before; returns how many there are then. */
  async append(uploadId: string, piece: Readable, from: number): Promise<number> {
    await orStoreFault(mkdir(this.incoming, { recursive: true, mode: 0o700 }));
    // Made without being emptied: what arrived stays.
    const file = await orStoreFault(open(this.partOf(uploadId), from === 0 ? 'w' : 'r+', 0o600));
    await pipeline(piece, file.createWriteStream({ start: from, flush: true })).catch(
      (fault: NodeJS.ErrnoException) => {
        throw WRITING.includes(fault.syscall ?? '') ? asStoreFault(fault) : fault;
      },
    );
    return this.arrived(uploadId);
  }

  /** An upload as a received file: a copy, which no late piece changes any more. */
  whole(uploadId: string, limitBytes: number): Promise<ReceivedFile> {
    return this.receive(createReadStream(this.partOf(uploadId)), limitBytes);
  }

  /** Removes what arrived of an upload. */
  async forget(uploadId: string): Promise<void> {
    await rm(this.partOf(uploadId), { force: true });
  }

  private partOf(uploadId: string): string {
    return path.join(this.incoming, `${uploadId}.part`);
  }

  /** Removes what arrived before this moment and was neither kept nor discarded: its process ended. Returns how many. */
  async discardLeftOver(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const file = path.join(this.incoming, name);
      const found = await stat(file).catch(() => undefined);
      if (!found || found.mtime >= before) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }
}

/** What a key says; undefined for a name that is no key of a store. */
export function partsOfKey(key: string): { tenantId: string; sha256: string } | undefined {
  const [, tenantId, , sha256] = KEY.exec(key) ?? [];
  return tenantId === undefined || sha256 === undefined ? undefined : { tenantId, sha256 };
}

/** Refuses anything but a key, before it becomes part of a path or an address. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error('not a key of this store');
  return key;
}

function asStoreFault(fault: unknown): StoreFault {
  const { code, message } = fault as NodeJS.ErrnoException;
  return new StoreFault(`files cannot be stored: ${code ?? message}`, { cause: fault });
}

/** Says of a failed step of the store that it was the store. */
export async function orStoreFault<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (fault) {
    throw asStoreFault(fault);
  }
}
