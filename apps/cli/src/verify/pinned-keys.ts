import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { KEYS_FORMAT, readKeys, signerAmong, type KeysFile, type KnownKey } from '#libs/proof';

/** Keys that somebody compared once and trusts since, in a file of their own. */
export interface PinnedKeys {
  readonly file: string;
  readonly keys: KnownKey[];
}

/** Where pinned keys are kept unless the call names a file. */
export function pinsFile(env: Readonly<Record<string, string | undefined>>): string {
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), 'opencria', 'keys.json');
}

/** Keys of a file that must exist. */
export async function keysOf(file: string): Promise<readonly KnownKey[]> {
  if (!existsSync(file)) throw new Error(`There is no file of keys at ${file}.`);
  const read = await readKeys(readFileSync(file, 'utf8'));
  if ('fault' in read) throw new Error(`${file} cannot be used as a file of keys. ${read.fault}`);
  return read.keys;
}

export async function readPins(file: string): Promise<PinnedKeys> {
  return { file, keys: existsSync(file) ? [...(await keysOf(file))] : [] };
}

/** Adds keys that are not pinned yet; `on` is the day they were. */
export function pin({ file, keys }: PinnedKeys, added: readonly KnownKey[], on: string): void {
  const fresh = added.filter((key) => signerAmong(keys, key) === undefined);
  keys.push(...fresh.map(({ keyId, publicKey }) => ({ keyId, publicKey, from: on })));
  const content: KeysFile = { format: KEYS_FORMAT, installation: 'pinned by hand', keys };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
