import { fingerprint, signerAmong, type KnownKey, type Signer } from '#libs/proof';
import { pin, type PinnedKeys } from './pinned-keys.js';

export interface Trust {
  /** Absent: no key was given. */
  readonly given?: readonly KnownKey[];
  readonly pins: PinnedKeys;
  readonly pinNow: boolean;
}

/** What is said of who signed a file. */
export interface SignerJudged {
  readonly refused: boolean;
  readonly says: string;
  readonly notes: readonly string[];
}

/** Compares the signer with the keys that were given, else with those pinned earlier. */
export function judgeSigner(signer: Signer, { given, pins, pinNow }: Trust, today: string): SignerJudged {
  const who = fingerprint(signer.keyId);
  if (given !== undefined) {
    if (signerAmong(given, signer) === undefined) {
      return { refused: true, says: `the key that signed it, ${who}, is not the one you gave`, notes: [] };
    }
    const notes = pinNow ? [pinned(pins, given, today)] : [];
    return { refused: false, says: `signed by the key you gave: ${who}`, notes };
  }
  const known = signerAmong(pins.keys, signer);
  if (known !== undefined) {
    return {
      refused: false,
      says: `signed by a key you pinned on ${known.from ?? 'an earlier day'}: ${who}`,
      notes: [],
    };
  }
  if (pinNow) {
    return { refused: false, says: `signer pinned: fingerprint ${who}`, notes: [pinned(pins, [signer], today)] };
  }
  const compare = 'Compare the fingerprint with the page /verify of the installation, or ask the reviewing body;';
  if (pins.keys.length > 0) {
    const notes = [`${compare} if it is theirs, add --pin.`];
    return { refused: true, says: `none of the keys you pinned signed it: fingerprint ${who}`, notes };
  }
  const notes = [`${compare} then add --pin to trust it from now on, or give the keys with --key.`];
  return { refused: false, says: `signer not checked: fingerprint ${who}`, notes };
}

function pinned(pins: PinnedKeys, keys: readonly KnownKey[], today: string): string {
  pin(pins, keys, today);
  return `Trusted from now on; kept in ${pins.file}.`;
}
