import { refusalOf, type ShownProblem } from '../app/problem.ts';
import { client } from '../graphql/client.ts';

export type SignedIn =
  | { readonly kind: 'in' }
  /** The password is right, and a second factor is asked for. */
  | { readonly kind: 'factor'; readonly ways: { readonly code: boolean; readonly passkey: boolean } }
  /** Wrong password and unknown address alike: nobody learns here who has an account. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

export async function signIn(email: string, password: string): Promise<SignedIn> {
  let reply: Response;
  try {
    reply = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: email.trim(), password }),
    });
  } catch {
    return { kind: 'failed', problem: { code: 'OFFLINE', fields: [] } };
  }
  if (reply.ok) {
    // What was read before, signed out or as somebody else, holds no longer.
    await client.clearStore();
    const { secondFactor } = (await reply.json()) as { secondFactor?: { code: boolean; passkey: boolean } };
    return secondFactor ? { kind: 'factor', ways: secondFactor } : { kind: 'in' };
  }
  const problem = refusalOf(await reply.text());
  if (problem.code === 'FOREIGN_ORIGIN' || problem.code === 'NOTHING_OPENS') return { kind: 'failed', problem };
  return reply.status < 500 && reply.status !== 429 ? { kind: 'refused' } : { kind: 'failed', problem };
}

/** The second factors for which the session of this browser waits; undefined where it waits for none. */
export async function waitingFactor(): Promise<{ code: boolean; passkey: boolean } | undefined> {
  const reply = await fetch('/api/auth/second-factor').catch(() => undefined);
  if (!reply?.ok) return undefined;
  const { waiting, code, passkey } = (await reply.json()) as { waiting: boolean; code: boolean; passkey: boolean };
  return waiting ? { code, passkey } : undefined;
}
