import { refusalOf, type ShownProblem } from '../app/problem.ts';

/**
 * The address of the sign-in service of an organisation.
 * @param whose an e-mail address, or the id of the organisation
 * @param back the page to come back to
 * @param again whether the service is to ask for a proof even of somebody it knows
 */
export async function signInAddress(
  whose: string,
  back: string,
  { again = false } = {},
): Promise<{ location: string } | ShownProblem> {
  try {
    const reply = await fetch('/api/auth/sso/start', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ whose, back, again }),
    });
    return reply.ok ? ((await reply.json()) as { location: string }) : refusalOf(await reply.text());
  } catch {
    return { code: 'OFFLINE', fields: [] };
  }
}
