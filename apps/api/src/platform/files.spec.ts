import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FolderStore } from './files-folder.js';
import { FileTooLong } from './files.js';

describe('a folder of files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-store-'));
  const store = new FolderStore(folder);
  const tenant = '5a7e0f0c-6f3f-4b6e-9b6e-0c9f5a7e0f0c';
  const waiting = () => readdirSync(path.join(folder, 'incoming'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a file under its tenant and content, unreadable to others, and gives it back byte for byte', async () => {
    const received = await store.receive(Readable.from([Buffer.from('a policy '), Buffer.from('of ours')]), 100);
    const sha256 = createHash('sha256').update('a policy of ours').digest('hex');
    expect(received).toMatchObject({ sha256, size: 16 });
    const key = await store.keep(received, tenant);
    expect(key).toBe(`${tenant}/${sha256.slice(0, 2)}/${sha256}`);
    expect(key).toBe(store.keyOf(tenant, sha256));
    expect(await text(await store.read(key))).toBe('a policy of ours');
    expect(statSync(path.join(folder, key)).mode & 0o077).toBe(0);
    expect(waiting()).toEqual([]);
  });

  it('takes a file of exactly the limit and leaves nothing of one that is a byte longer', async () => {
    await store.discard(await store.receive(Readable.from([Buffer.alloc(10)]), 10));
    await expect(store.receive(Readable.from([Buffer.alloc(6), Buffer.alloc(5)]), 10)).rejects.toBeInstanceOf(
      FileTooLong,
    );
    expect(waiting()).toEqual([]);
  });

  it('leaves nothing of an upload that was cut off', async () => {
    const cut = new Readable({
      read() {
        this.push(Buffer.alloc(5));
        this.destroy(new Error('cut off'));
      },
    });
    await expect(store.receive(cut, 100)).rejects.toThrow('cut off');
    expect(waiting()).toEqual([]);
  });

  it('forgets a removed file, and a second removal changes nothing', async () => {
    const key = await store.keep(await store.receive(Readable.from([Buffer.from('gone soon')]), 100), tenant);
    await store.remove(key);
    await store.remove(key);
    expect(existsSync(path.join(folder, key))).toBe(false);
    await expect(store.read(key)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['../../etc/passwd', '/etc/passwd', `${tenant}/ab/../../x`, ''])('refuses "%s" as a key', async (key) => {
    await expect(store.read(key)).rejects.toThrow('not a key of this store');
    await expect(store.remove(key)).rejects.toThrow('not a key of this store');
  });
});
