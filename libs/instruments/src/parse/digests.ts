import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import type { Instrument } from '../instrument.js';
import type { Learning } from '../learning.js';

/**
 * The instrument with the digests by which anyone can tell that it did not change: SHA-256, hex, over canonical
 * JSON. The digest of the learning texts is part of what the other digest covers. Translations are in neither.
 */
export function withDigests(instrument: Instrument, learning: Learning): Instrument {
  const empty = Object.values(learning).every((texts: readonly unknown[]) => texts.length === 0);
  const sealed = empty ? instrument : { ...instrument, learningDigest: digestOf(learning) };
  return { ...sealed, digest: digestOf(sealed) };
}

/** SHA-256, hex, over the canonical JSON of a value. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
