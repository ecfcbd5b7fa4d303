import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../platform/mail/letter.js';
import type { Mail } from '../platform/mail/mail.js';

const CHANGES = {
  'authenticator.add': 'An authenticator app was added to your account.',
  'authenticator.remove': 'The authenticator app was removed from your account, and its recovery codes with it.',
  'passkey.add': 'A passkey was added to your account.',
  'passkey.remove': 'A passkey was removed from your account.',
  'recovery-codes.renew': 'Your account has new recovery codes. Those from before open nothing any more.',
  'second-factor.reset':
    'An administrator of your organisation took away your authenticator app, passkeys and recovery codes. Set up a second factor again after your password.',
} as const;

export type FactorChange = keyof typeof CHANGES;

/** How an account is proven has changed: its person hears of it by letter, wherever letters reach anybody. */
export async function postFactorLetter(
  em: EntityManager,
  mail: Mail,
  userId: string,
  change: FactorChange,
): Promise<void> {
  if (!mail.isSet) return;
  const [user] = await em.query<{ email: string }[]>('select email from auth."user" where id = $1', [userId]);
  if (user) await mail.post(em, factorLetter(user.email, change), { key: `factor/${randomUUID()}` });
}

function factorLetter(to: string, change: FactorChange): Letter {
  return {
    to,
    subject: 'Signing in to your OpenCRIA account has changed',
    paragraphs: [
      CHANGES[change],
      'You did not expect this? Choose a new password with “Forgot your password?” on the sign-in page, which signs everybody out, and tell an administrator of your organisation.',
    ],
  };
}
