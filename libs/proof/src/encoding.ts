/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const HEX_OF_KEY_ID = 16;

/** A copy that stands on a buffer of its own. */
export function bytesOf(source: Uint8Array): Bytes {
  return new Uint8Array(source);
}

/** UTF-8. */
export function utf8(text: string): Bytes {
  return bytesOf(new TextEncoder().encode(text));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of so many; undefined for any other spelling than the one `toBase64` writes. */
export function fromBase64(text: string, length: number): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return bytes.length === length && toBase64(bytes) === text ? bytes : undefined;
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id of a public key: first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo. */
export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  return (await sha256Hex(publicKey)).slice(0, HEX_OF_KEY_ID);
}

/** A key id as people compare it: `a1b2 c3d4 e5f6 0718`. */
export function fingerprint(keyId: string): string {
  return keyId.replace(/(.{4})(?=.)/g, '$1 ');
}
