import { keyIdOf, toBase64, fromBase64 } from './encoding.js';
import { PUBLIC_KEY_BYTES, publicKeyOf, type Signer } from './signature.js';

export const KEYS_FORMAT = 'opencria-keys/1';

/** A public key that somebody vouches for. */
export interface KnownKey extends Signer {
  /** ISO 8601; absent in a bare key. */
  readonly from?: string;
  readonly until?: string | null;
}

/** What an installation publishes at `/api/keys.json`. */
export interface KeysFile {
  readonly format: typeof KEYS_FORMAT;
  /** Address of the installation. */
  readonly installation: string;
  readonly keys: readonly KnownKey[];
}

/** Keys of a file, or one sentence on what is wrong with it. */
export type ReadKeys = { readonly keys: readonly KnownKey[] } | { readonly fault: string };

const PEM = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]*)-----END PUBLIC KEY-----/g;
const HOW = 'Give the keys.json of the installation, or public keys in PEM.';

/** Reads a file of keys: what an installation publishes, or one or more public keys in PEM. */
export async function readKeys(text: string): Promise<ReadKeys> {
  return text.includes('-----BEGIN') ? readPem(text) : readJson(text);
}

async function readPem(text: string): Promise<ReadKeys> {
  const keys: KnownKey[] = [];
  for (const [, body = ''] of text.matchAll(PEM)) {
    const bytes = fromBase64(body.replace(/\s/g, ''), PUBLIC_KEY_BYTES);
    if (bytes === undefined) return { fault: `One of the keys is no Ed25519 public key. ${HOW}` };
    keys.push({ keyId: await keyIdOf(bytes), publicKey: toBase64(bytes) });
  }
  return keys.length > 0 ? { keys } : { fault: `There is no public key in it. ${HOW}` };
}

async function readJson(text: string): Promise<ReadKeys> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { fault: `It is neither JSON nor PEM. ${HOW}` };
  }
  const { format, keys } = (parsed ?? {}) as { format?: unknown; keys?: unknown };
  if (format !== KEYS_FORMAT || !Array.isArray(keys) || keys.length === 0) {
    return { fault: `It lists no keys in the format ${KEYS_FORMAT}. ${HOW}` };
  }
  for (const key of keys as unknown[]) {
    if (!isKnownKey(key) || (await publicKeyOf(key)) === undefined) {
      return { fault: `One of the keys is no Ed25519 public key, or its id is that of another. ${HOW}` };
    }
  }
  return { keys: keys as KnownKey[] };
}

function isKnownKey(value: unknown): value is KnownKey {
  const { keyId, publicKey, from, until } = (value ?? {}) as Record<string, unknown>;
  const dates = [from, until].every((date) => date === undefined || date === null || typeof date === 'string');
  return typeof keyId === 'string' && typeof publicKey === 'string' && dates;
}
