import { createHash, type Hash } from 'node:crypto';
import { PassThrough, Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { extract, pack, type Pack } from 'tar-stream';
import { StartRefused } from '../../platform/start-refused.js';

/** Last entry of an archive; without it the archive is cut off. */
const MANIFEST = 'manifest.json';

/** What the last entry says of all before it. */
export interface Manifest {
  readonly entries: number;
  /** Content, without names and padding. */
  readonly bytes: number;
  /** Over one line `name, size, SHA-256` for each entry, in order; lower-case hex. */
  readonly sha256: string;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry is asked for. */
  readonly content: Readable;
}

/** Counts and digests entries, alike on both ways. */
class Tally {
  private readonly lines: Hash = createHash('sha256');
  private entries = 0;
  private bytes = 0;

  add(name: string, size: number, sha256: string): void {
    this.lines.update(`${name}\t${size}\t${sha256}\n`);
    this.entries += 1;
    this.bytes += size;
  }

  manifest(): Manifest {
    return { entries: this.entries, bytes: this.bytes, sha256: this.lines.copy().digest('hex') };
  }
}

function digesting(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/**
 * Writes an archive while it is made: tar, gzip, age (age-encryption.org/v1), so that it can be opened without
 * OpenCRIA too: `age -d -i key backup.age | tar xz`.
 */
export class ArchiveWriter {
  private readonly tar: Pack = pack();
  private readonly tally = new Tally();
  private readonly written: Promise<void>;
  private readonly failed: Promise<never>;

  private constructor(
    encrypted: (plain: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>,
    target: Writable,
  ) {
    const zipped = createGzip();
    const flow = async () => {
      const sealed = await encrypted(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
      await pipeline(Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]), target);
    };
    this.written = Promise.all([pipeline(this.tar as unknown as Readable, zipped), flow()]).then(() => undefined);
    this.failed = this.written.then(
      () => new Promise<never>(() => undefined),
      (fault: unknown) => Promise.reject(fault as Error),
    );
    // Each step below waits for it as well.
    this.failed.catch(() => undefined);
  }

  /** For whoever holds a key of these recipients (`age1…`). */
  static to(target: Writable, recipients: readonly string[]): ArchiveWriter {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return new ArchiveWriter((plain) => encrypter.encrypt(plain), target);
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.addStream(name, content.length, Readable.from([content], { objectMode: false }));
  }

  /** Adds what a stream brings; it is an error where that is not `size` bytes. */
  async addStream(name: string, size: number, content: Readable): Promise<void> {
    const hash = createHash('sha256');
    const entry = this.tar.entry({ name, size, mtime: new Date(0) }) as unknown as Writable;
    await Promise.race([pipeline(content, digesting(hash), entry), this.failed]);
    this.tally.add(name, size, hash.digest('hex'));
  }

  /** Adds the manifest; resolves when the target has everything. */
  async finish(): Promise<Manifest> {
    const manifest = this.tally.manifest();
    this.tar.entry({ name: MANIFEST, mtime: new Date(0) }, JSON.stringify(manifest));
    this.tar.finalize();
    await this.written;
    return manifest;
  }

  /** Gives up: nothing more is written. */
  abort(fault: Error): void {
    this.tar.destroy(fault);
  }
}

const BROKEN = 'The backup is damaged or cut off';

/**
 * The entries of an archive, in order, and at the end the check that they are those that were written. Throws
 * StartRefused where no key opens it, a byte was changed, or its end is missing.
 */
export async function* readArchive(
  source: Readable,
  identities: readonly string[],
): AsyncGenerator<ArchiveEntry, Manifest> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const plain = await decrypter
    .decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>)
    .catch((fault: Error) => refuse(fault));
  const tar = extract();
  const flow = pipeline(
    Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]),
    createGunzip(),
    tar as unknown as Writable,
  );
  // Reading on meets the same fault.
  flow.catch(() => undefined);
  const tally = new Tally();
  let manifest: Manifest | undefined;
  try {
    for await (const source of tar) {
      const { name, size } = source.header;
      // The library's streams are Node's in all but their types.
      const entry = source as unknown as Readable;
      if (name === MANIFEST) {
        manifest = JSON.parse(await textOf(entry)) as Manifest;
        continue;
      }
      const hash = createHash('sha256');
      const content = new PassThrough();
      const passed = pipeline(entry, digesting(hash), content);
      passed.catch(() => undefined);
      yield { name, size, content };
      content.resume();
      await passed;
      tally.add(name, size, hash.digest('hex'));
    }
    await flow;
  } catch (fault) {
    if (fault instanceof StartRefused) throw fault;
    throw new StartRefused(`${BROKEN} (${(fault as Error).message}).`);
  }
  const found = tally.manifest();
  if (manifest === undefined) throw new StartRefused(`${BROKEN}: its end is missing.`);
  if (manifest.sha256 !== found.sha256 || manifest.entries !== found.entries) {
    throw new StartRefused(`${BROKEN}: it does not hold what its manifest says.`);
  }
  return manifest;
}

function refuse(fault: Error): never {
  if (/no identity matched/i.test(fault.message)) {
    throw new StartRefused(
      'This backup was made for another key: set OPENCRIA_SECRET to the one of the installation it comes from, or name its key file with --identity.',
    );
  }
  throw new StartRefused(`This is no backup of OpenCRIA, or it is damaged (${fault.message}).`);
}

/** The whole content of a small entry. */
export async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
