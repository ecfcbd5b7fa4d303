const AES = { name: 'AES-GCM', length: 256 } as const;
const IV_BYTES = 12;

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** A new device half: the browser uses it, and no script can read it out. */
export function newHalf(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** The whole key of a person on this device. Neither half alone tells anything about it. */
export async function joinHalves(half: CryptoKey, secret: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.sign('HMAC', half, new TextEncoder().encode(secret));
  return crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);
}

/** @param place is bound to the value: sealed bytes that were moved to another place do not open there */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { iv, sealed: await crypto.subtle.encrypt(algorithm(iv, place), key, bytes) };
}

/** Rejects where the key is another or the bytes were changed. */
export async function unseal<T>(key: CryptoKey, place: string, { iv, sealed }: Sealed): Promise<T> {
  const bytes = await crypto.subtle.decrypt(algorithm(iv, place), key, sealed);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

function algorithm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: AES.name, iv, additionalData: new TextEncoder().encode(place) };
}
