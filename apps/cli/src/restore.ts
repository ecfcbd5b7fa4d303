import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { restoreBackup } from '#api/operations/backup/restore-backup.js';

const HELP = `opencria restore [--check] [--identity <key file>] <backup>

Brings a backup back into an empty installation: an empty database (DATABASE_URL) or an empty data folder (DATA_DIR),
with the OPENCRIA_SECRET of the installation it comes from. The whole file is read and checked before anything is
touched; rows come in one transaction. Start OpenCRIA afterwards: it brings the data of an earlier release up to date.

  --check                  only reads and checks the file; touches nothing
  --identity <key file>    opens a backup with a key named in BACKUP_RECIPIENTS (age-keygen)

Nobody is signed in afterwards, and links that were sent stop working. Keep tombstones.jsonl of the old data folder and
put it into the new one: it has what was erased since the backup erased again.
`;

/** What the command needs from the world. */
export interface RestoreWorld {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs `opencria restore`; the result is the exit code. */
export async function runRestore(args: readonly string[], { out, err, env }: RestoreWorld): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean' },
        identity: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help) {
      out(HELP);
      return 0;
    }
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new Error('Name one backup; see opencria restore --help.');
    const identities = values.identity === undefined ? [] : keysIn(values.identity);
    const { madeAt, entries, bytes, files } = await restoreBackup(env, { file, identities, checkOnly: values.check });
    out(
      values.check
        ? `The backup of ${madeAt} is whole: ${entries} parts, ${bytes} bytes.\n`
        : `The backup of ${madeAt} is restored, with ${files} files. Start OpenCRIA; everybody signs in again.\n`,
    );
    return 0;
  } catch (error) {
    err(`Nothing was restored. ${(error as Error).message}\n`);
    return 1;
  }
}

function keysIn(file: string): string[] {
  const keys = readFileSync(file, 'utf8').match(/^AGE-SECRET-KEY-\S+$/gm);
  if (!keys) throw new Error(`${file} holds no key; name a file of age-keygen.`);
  return keys;
}
