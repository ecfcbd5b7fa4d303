import { bytesOf, fromBase64, keyIdOf, type Bytes } from './encoding.js';

/** SubjectPublicKeyInfo of an Ed25519 key. */
export const PUBLIC_KEY_BYTES = 44;
export const SIGNATURE_BYTES = 64;

/** Who says to have signed a file; true only of a file whose signature holds. */
export interface Signer {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
}

/** The public key in these letters, where it is one and has this id. */
export async function publicKeyOf({ keyId, publicKey }: Signer): Promise<Bytes | undefined> {
  const bytes = fromBase64(publicKey, PUBLIC_KEY_BYTES);
  return bytes !== undefined && (await keyIdOf(bytes)) === keyId ? bytes : undefined;
}

/** Whether this signer made the signature (base64) for exactly these bytes. */
export async function signatureHolds(signer: Signer, signature: string, signed: Uint8Array): Promise<boolean> {
  const value = fromBase64(signature, SIGNATURE_BYTES);
  const spki = await publicKeyOf(signer);
  if (value === undefined || spki === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, value, bytesOf(signed));
  } catch (error) {
    // Bytes that are no point of the curve are no key; anything else is a fault of ours.
    if (error instanceof DOMException && error.name !== 'NotSupportedError') return false;
    throw error;
  }
}
