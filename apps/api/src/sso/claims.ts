import type { Claims } from './id-token.js';

/**
 * When the organisation's service counts as second factor: never, always because it always asks for one, or
 * where it says of this sign-in that it did.
 */
export const SSO_SECOND_FACTORS = ['reported', 'always', 'never'] as const;
export type SsoSecondFactor = (typeof SSO_SECOND_FACTORS)[number];

/** `mfa` among the methods (RFC 8176), or a class of authentication that names several factors. */
export function gaveSecondFactor(setting: SsoSecondFactor, { amr, acr }: Claims): boolean {
  if (setting !== 'reported') return setting === 'always';
  const methods = Array.isArray(amr) ? (amr as unknown[]) : [];
  return methods.includes('mfa') || (typeof acr === 'string' && /(^|[^a-z])(mfa|multi-?factor)([^a-z]|$)/i.test(acr));
}

/** The address the provider vouches for, in lower case; null where it does not vouch for one. */
export function verifiedEmail({ email, email_verified: verified }: Claims): string | null {
  return typeof email === 'string' && email !== '' && verified === true ? email.toLowerCase() : null;
}

/** When the person last proved themselves there; undefined where the provider does not say. */
export function provenAt({ auth_time: seconds }: Claims): Date | undefined {
  const at = typeof seconds === 'number' && seconds > 0 ? new Date(seconds * 1000) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}
