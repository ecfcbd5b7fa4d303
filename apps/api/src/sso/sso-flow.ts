import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '../platform/seal.js';

/** One way to a provider and back. It travels sealed in a cookie of the browser that set out. */
export interface SsoFlow {
  readonly tenantId: string;
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page to open afterwards, below this origin. */
  readonly back: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export const FLOW_MINUTES = 10;
const RANDOM_BYTES = 32;

const random = (): string => randomBytes(RANDOM_BYTES).toString('base64url');

export function newFlow(whither: Pick<SsoFlow, 'tenantId' | 'issuer' | 'back'>, now: Date): SsoFlow {
  const until = now.getTime() + FLOW_MINUTES * 60_000;
  return { ...whither, state: random(), nonce: random(), verifier: random(), until };
}

export function sealFlow(flow: SsoFlow, key: Buffer): string {
  return seal(Buffer.from(JSON.stringify(flow)), key).toString('base64url');
}

/** null for anything that was not sealed here, was altered, or is too old. */
export function unsealFlow(cookie: string, key: Buffer, now: Date): SsoFlow | null {
  try {
    const flow = JSON.parse(unseal(Buffer.from(cookie, 'base64url'), key).toString('utf8')) as SsoFlow;
    return flow.until > now.getTime() ? flow : null;
  } catch {
    return null;
  }
}

/** PKCE, method S256 (RFC 7636). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

export function hashState(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}

/** A path below this origin as given; the start page for anything else. */
export function safePath(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(back) && back.length <= 500 ? back : '/';
}
