import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Mail } from '../platform/mail/mail.js';
import { hashToken, makeToken } from '../platform/one-time-token.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { passwordChangedLetter, resetLetter } from './account-letters.js';
import { checkNewPassword, hashPassword, verifyPassword } from './credentials.js';
import type { ChangePasswordInput, LetterPosted, PasswordSet, ResetPasswordInput } from './recovery.types.js';
import { ResetThrottle } from './reset-throttle.js';
import { SignInThrottle } from './sign-in-throttle.js';

const GOOD_FOR_MINUTES = 60;

/** The organisations a person belongs to, to be visited by `TenantTx.across`. */
export async function organisationsOf(em: EntityManager, userId: string): Promise<string[]> {
  const rows = await em.query<{ tenant_id: string }[]>('select tenant_id from app.organisations_of_person($1)', [
    userId,
  ]);
  return rows.map(({ tenant_id }) => tenant_id);
}

/** A new password: by a link in a letter, or for somebody who is signed in and knows the old one. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly mail: Mail,
    private readonly resets: ResetThrottle,
    private readonly signIns: SignInThrottle,
  ) {}

  /** Does the same work for every address; a letter to an address without an account is prepared and thrown away. */
  async request(address: string): Promise<LetterPosted> {
    if (!this.mail.isSet) throw problem('MAIL_NOT_SET');
    const email = address.toLowerCase();
    await this.resets.count('reset', email);
    const token = makeToken();
    const expires = new Date(this.clock.now().getTime() + GOOD_FOR_MINUTES * 60_000);
    const hash = hashToken(token);
    await this.dataSource.transaction(async (em) => {
      const known = await em.query<unknown[]>(
        `insert into auth.password_reset (user_id, token_hash, expires_at)
         select u.id, $2, $3 from auth."user" u
          where u.email = $1
            and exists (select 1 from auth.account a where a."userId" = u.id and a."providerId" = 'credential')
         on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
         returning 1`,
        [email, hash, expires],
      );
      const letter = resetLetter(email, `${this.config.publicUrl}/reset-password#token=${token}`, GOOD_FOR_MINUTES);
      await this.mail.post(em, letter, { key: `reset/${hash.toString('hex')}`, discard: known.length === 0 });
    });
    return { minutes: GOOD_FOR_MINUTES };
  }

  /** Uses the link up; a password that is refused leaves it good. */
  async reset({ token, password }: ResetPasswordInput): Promise<PasswordSet> {
    const hash = hashToken(token);
    const now = this.clock.now();
    const [link] = await this.dataSource.query<{ email: string }[]>(
      `select u.email from auth.password_reset r join auth."user" u on u.id = r.user_id
        where r.token_hash = $1 and r.expires_at > $2`,
      [hash, now],
    );
    if (!link) throw problem('LINK_INVALID');
    checkNewPassword(password, link.email);
    const passwordHash = await hashPassword(password);
    await this.replace('password.reset', passwordHash, async (em) => {
      const [used] = await em.query<[{ user_id: string }[], number]>(
        'delete from auth.password_reset where token_hash = $1 and expires_at > $2 returning user_id',
        [hash, now],
      );
      if (!used[0]) throw problem('LINK_INVALID');
      return used[0].user_id;
    });
    await this.signIns.succeeded(link.email);
    return { signedOut: true };
  }

  async change(viewer: Viewer, { currentPassword, password }: ChangePasswordInput): Promise<PasswordSet> {
    await this.checkCurrent(viewer, currentPassword);
    checkNewPassword(password, viewer.email);
    const passwordHash = await hashPassword(password);
    await this.replace('password.change', passwordHash, () => Promise.resolve(viewer.userId));
    return { signedOut: true };
  }

  /** Refuses with PASSWORD_REFUSED unless this is the password of the viewer; counts as a try to sign in. */
  async checkCurrent(viewer: Viewer, password: string): Promise<void> {
    await this.signIns.begin(viewer.email);
    const [account] = await this.dataSource.query<{ password: string | null }[]>(
      `select password from auth.account where "userId" = $1 and "providerId" = 'credential'`,
      [viewer.userId],
    );
    if (account?.password && (await verifyPassword({ hash: account.password, password }))) {
      await this.signIns.succeeded(viewer.email);
      return;
    }
    throw problem('PASSWORD_REFUSED');
  }

  /** Password, sessions, open links, letter and audit rows in one transaction. */
  private async replace(
    action: string,
    passwordHash: string,
    whose: (em: EntityManager) => Promise<string>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.tx.across(
      async (em) => {
        const userId = await whose(em);
        await em.query(
          `update auth.account set password = $2, "updatedAt" = $3 where "userId" = $1 and "providerId" = 'credential'`,
          [userId, passwordHash, now],
        );
        await em.query('delete from auth.session where "userId" = $1', [userId]);
        await em.query('delete from auth.password_reset where user_id = $1', [userId]);
        await em.query('delete from auth.email_change where user_id = $1', [userId]);
        const [user] = await em.query<{ email: string }[]>('select email from auth."user" where id = $1', [userId]);
        if (user && this.mail.isSet) {
          const letter = passwordChangedLetter(user.email);
          await this.mail.post(em, letter, { key: `password/${hashToken(passwordHash).toString('hex')}` });
        }
        return { tenantIds: await organisationsOf(em, userId), result: userId };
      },
      (em, tenantId, userId) => record(em, { tenantId, userId }, { action, object: 'person', objectId: userId }),
    );
  }
}
