import { createReadStream } from 'node:fs';
import { access, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  checkKey,
  FileMissing,
  FileStore,
  orStoreFault,
  partsOfKey,
  type KeptFile,
  type ReceivedFile,
} from './files.js';

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in a folder of the machine, or one that several machines mount. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super(path.join(folder, 'incoming'));
  }

  async keep(file: ReceivedFile, tenantId: string): Promise<string> {
    const key = this.keyOf(tenantId, file.sha256);
    await orStoreFault(this.move(file.path, this.pathOf(key)));
    return key;
  }

  async has(key: string): Promise<boolean> {
    return access(this.pathOf(key)).then(
      () => true,
      () => false,
    );
  }

  async read(key: string): Promise<Readable> {
    if (!(await this.has(key))) throw new FileMissing('no such file');
    return createReadStream(this.pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await orStoreFault(rm(this.pathOf(key), { force: true }));
  }

  async *list(): AsyncIterable<KeptFile> {
    let entries;
    try {
      entries = await opendir(this.folder, { recursive: true });
    } catch {
      return;
    }
    for await (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      const key = path.relative(this.folder, file).split(path.sep).join('/');
      const parts = partsOfKey(key);
      if (!parts || !entry.isFile()) continue;
      const found = await stat(file).catch(() => undefined);
      if (found) yield { key, ...parts, size: found.size, storedAt: found.mtime };
    }
  }

  private async move(from: string, to: string): Promise<void> {
    const folder = path.dirname(to);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Its age counts from here, not from when the first byte arrived.
    const now = new Date();
    await utimes(from, now, now);
    await rename(from, to);
    // The name lasts once its folder is on disk, and so on upwards as far as folders may be new.
    for (const level of [folder, path.dirname(folder), this.folder]) await syncFolder(level);
  }

  private pathOf(key: string): string {
    return path.join(this.folder, checkKey(key));
  }
}
