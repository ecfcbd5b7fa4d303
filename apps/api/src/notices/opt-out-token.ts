import { createHmac, timingSafeEqual } from 'node:crypto';

export interface OptOut {
  readonly tenantId: string;
  readonly personId: string;
  /** One kind of letter, or `all`. */
  readonly event: string;
}

const ID = 16;
const MAC = 32;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const macOf = (key: Buffer, said: Buffer): Buffer => createHmac('sha256', key).update(said).digest();

/** What a letter carries so that it can be stopped without signing in; it opens nothing else. */
export function makeOptOut(key: Buffer, { tenantId, personId, event }: OptOut): string {
  const said = Buffer.concat([bytesOf(tenantId), bytesOf(personId), Buffer.from(event)]);
  return Buffer.concat([macOf(key, said), said]).toString('base64url');
}

/** What the token stops; null for any text that was not made with this key. */
export function readOptOut(key: Buffer, token: string): OptOut | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= MAC + 2 * ID || bytes.toString('base64url') !== token) return null;
  const said = bytes.subarray(MAC);
  if (!timingSafeEqual(bytes.subarray(0, MAC), macOf(key, said))) return null;
  return {
    tenantId: idOf(said.subarray(0, ID)),
    personId: idOf(said.subarray(ID, 2 * ID)),
    event: said.subarray(2 * ID).toString(),
  };
}
