import type { Config } from './config.js';
import { BucketStore } from './files-bucket.js';
import { FolderStore } from './files-folder.js';
import type { FileStore } from './files.js';

/** The store that the settings ask for; `folder` takes what arrives, and keeps it where no bucket is set. */
export function openFileStore({ files: { bucket } }: Config, folder: string): FileStore {
  return bucket ? new BucketStore(folder, bucket) : new FolderStore(folder);
}
