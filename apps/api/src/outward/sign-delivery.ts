import { createHmac } from 'node:crypto';

export const SECRET_PREFIX = 'whsec_';

/** `t=1794391200,v1=<hex>`: HMAC-SHA256 of "t.body" with the secret, so that neither body nor moment can be changed. */
export function signatureOf(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
