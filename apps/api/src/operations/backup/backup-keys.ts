import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { deriveKey } from '../../platform/keys.js';

/** Key (age) that opens every backup of the installation with this secret; follows from it, so there is nothing more to keep. */
export function backupIdentity(secret: string): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', deriveKey(secret, 'backup')).toUpperCase();
}

/** What backups are encrypted for: the installation itself, and those who hold a key of their own. */
export async function backupRecipients(secret: string, others: readonly string[]): Promise<string[]> {
  return [await identityToRecipient(backupIdentity(secret)), ...others];
}
