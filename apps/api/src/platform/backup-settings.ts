import path from 'node:path';

/** What `readConfig` reads settings with. */
interface Reader {
  readonly faults: string[];
  text(name: string): string | undefined;
  wholeNumber(name: string, fallback: number, least: number, most: number): number;
}

export interface BackupSettings {
  /** Where a backup is made each day; none is made where it is not set. */
  readonly dir?: string;
  /** Hour of the day in UTC, 0 to 23. */
  readonly hour: number;
  /** Days after which a backup is removed; what was erased has left all backups by then. */
  readonly keepDays: number;
  /** Keys (`age1…`) of people who can open every backup, beside the installation itself. */
  readonly recipients: readonly string[];
}

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** Settings of backups; faults are added to the reader's. */
export function readBackupSettings(read: Reader): BackupSettings {
  const dir = read.text('BACKUP_DIR');
  const recipients = (read.text('BACKUP_RECIPIENTS') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const wrong = recipients.find((recipient) => !RECIPIENT.test(recipient));
  if (wrong !== undefined) {
    read.faults.push(`BACKUP_RECIPIENTS names "${wrong}"; write public keys as age-keygen prints them, like age1….`);
  }
  return {
    dir: dir === undefined ? undefined : path.resolve(dir),
    hour: read.wholeNumber('BACKUP_HOUR', 2, 0, 23),
    keepDays: read.wholeNumber('BACKUP_KEEP_DAYS', 30, 1, 35),
    recipients,
  };
}
