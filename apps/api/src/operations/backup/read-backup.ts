import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { migrations } from '../../migrations/index.js';
import { StartRefused } from '../../platform/start-refused.js';
import { readArchive, textOf, type ArchiveEntry, type Manifest } from './archive.js';
import { FORMAT, type AboutBackup } from './make-backup.js';

/** A backup that was read to its end, with nothing wrong. */
export interface CheckedBackup extends AboutBackup, Manifest {}

/**
 * Reads the whole file, opens every byte and compares it with what was written; changes nothing. Rejects with one
 * sentence (StartRefused) where the file is damaged, cut off, made for another key, or from a newer release.
 */
export async function checkBackup(file: string, identities: readonly string[]): Promise<CheckedBackup> {
  const entries = await openBackup(file, identities);
  let about: AboutBackup | undefined;
  for (;;) {
    const step = await entries.next();
    if (step.done) {
      if (!about) throw new StartRefused(`${file} holds nothing.`);
      return { ...about, ...step.value };
    }
    about ??= await readAbout(step.value);
    step.value.content.resume();
  }
}

export async function openBackup(
  file: string,
  identities: readonly string[],
): Promise<AsyncGenerator<ArchiveEntry, Manifest>> {
  await access(file).catch(() => {
    throw new StartRefused(`${file} cannot be read; name the file of a backup.`);
  });
  return readArchive(createReadStream(file), identities);
}

async function readAbout({ name, content }: ArchiveEntry): Promise<AboutBackup> {
  const about = name === 'about.json' ? (JSON.parse(await textOf(content)) as Partial<AboutBackup>) : {};
  if (about.format !== FORMAT || !about.migrations || about.madeAt === undefined) {
    throw new StartRefused('This file is no backup of OpenCRIA.');
  }
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = about.migrations.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new StartRefused(
      `The backup was made by a newer OpenCRIA (migration ${unknown} is unknown here); restore it with that version or a later one.`,
    );
  }
  return { format: FORMAT, madeAt: about.madeAt, migrations: about.migrations };
}
