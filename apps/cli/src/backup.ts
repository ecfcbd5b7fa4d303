import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '#api/operations/backup/make-backup.js';

const HELP = `opencria backup [--to <file or folder>]

Backs up everything of an installation into one encrypted file, while it runs: all organisations, people, answers,
submissions, jobs that wait, and every evidence file. Settings are those of the server: DATABASE_URL and
OPENCRIA_SECRET, or DATA_DIR; and S3_… where files lie in a bucket.

  --to <file or folder>   where to; in a folder the file is named by the moment (default: BACKUP_DIR, or the folder "backups")

Only OPENCRIA_SECRET (in local mode: the file "secret" in the data folder) opens it, and the keys of BACKUP_RECIPIENTS.
Keep the secret apart from the backups: without it nobody can read them. "opencria restore --check <file>" proves a backup.
`;

/** What the command needs from the world. */
export interface BackupWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** Runs `opencria backup`; the result is the exit code. */
export async function runBackup(args: readonly string[], { out, err, env, now }: BackupWorld): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      out(HELP);
      return 0;
    }
    const moment = now();
    const made = await makeBackup(env, {
      file: fileFor(values.to ?? env['BACKUP_DIR'] ?? 'backups', moment),
      now: moment,
    });
    out(
      `${made.file}\n${made.rows} rows of ${made.tables} tables and ${made.files} files, ${made.bytes} bytes, encrypted.\n`,
    );
    return 0;
  } catch (error) {
    err(`No backup was made. ${(error as Error).message}\n`);
    return 1;
  }
}

/** A name that ends in .age is the file; anything else a folder. */
export function fileFor(to: string, moment: Date): string {
  if (to.endsWith('.age')) return path.resolve(to);
  return path.resolve(to, `opencria-${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz.age`);
}
