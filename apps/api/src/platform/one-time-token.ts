import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const UUID_BYTES = 16;

/** What is stored of a one-time link: SHA-256, so that who reads the table cannot use it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 256 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A token that also says whose rows to look in: the bytes of the organisation's id, then 256 random bits. */
export function makeTenantToken(tenantId: string): string {
  const id = Buffer.from(tenantId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, randomBytes(TOKEN_BYTES)]).toString('base64url');
}

/** The organisation a token of `makeTenantToken` names; null for any other text. Proves nothing by itself. */
export function tenantOfToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== UUID_BYTES + TOKEN_BYTES || bytes.toString('base64url') !== token) return null;
  const hex = bytes.subarray(0, UUID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
