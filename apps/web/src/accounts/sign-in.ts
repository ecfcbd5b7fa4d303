import { refusalOf, type ShownProblem } from '../app/problem.ts';
import { client } from '../graphql/client.ts';

export type SignedIn =
  | { readonly kind: 'in' }
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
    return { kind: 'in' };
  }
  const problem = refusalOf(await reply.text());
  if (problem.code === 'FOREIGN_ORIGIN') return { kind: 'failed', problem };
  return reply.status < 500 && reply.status !== 429 ? { kind: 'refused' } : { kind: 'failed', problem };
}
