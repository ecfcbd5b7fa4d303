import { Injectable } from '@nestjs/common';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Mail } from '../platform/mail/mail.js';
import { hashToken, makeToken } from '../platform/one-time-token.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { addressChangeAskedLetter, addressChangedLetter, confirmAddressLetter } from './account-letters.js';
import { organisationsOf, RecoveryService } from './recovery.service.js';
import type { EmailChanged, LetterPosted, RequestEmailChangeInput } from './recovery.types.js';
import { ResetThrottle } from './reset-throttle.js';

const GOOD_FOR_MINUTES = 60;
const UNIQUE_VIOLATION = '23505';

/** Another address for an account: asked for with the password, told to the old one, confirmed from the new one. */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly tx: TenantTx,
    private readonly mail: Mail,
    private readonly throttle: ResetThrottle,
    private readonly recovery: RecoveryService,
  ) {}

  /** The reply is the same where the new address has an account of its own; then no link leaves. */
  async request(viewer: Viewer, input: RequestEmailChangeInput): Promise<LetterPosted> {
    if (!this.mail.isSet) throw problem('MAIL_NOT_SET');
    const email = input.email.toLowerCase();
    if (email === viewer.email) throw invalidInput([{ field: 'email', says: 'This is your address already.' }]);
    await this.recovery.checkCurrent(viewer, input.currentPassword);
    await this.throttle.count('email-change', viewer.userId);
    const token = makeToken();
    const hash = hashToken(token);
    const expires = new Date(this.clock.now().getTime() + GOOD_FOR_MINUTES * 60_000);
    await this.tx.run(viewer, async (em) => {
      await em.query(
        `insert into auth.email_change (user_id, email, token_hash, expires_at) values ($1, $2, $3, $4)
         on conflict (user_id) do update
           set email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
        [viewer.userId, email, hash, expires],
      );
      const taken = await em.query<unknown[]>('select 1 from auth."user" where email = $1', [email]);
      const link = `${this.config.publicUrl}/confirm-email#token=${token}`;
      const key = hash.toString('hex');
      await this.mail.post(em, confirmAddressLetter(email, link, GOOD_FOR_MINUTES), {
        key: `email-change/${key}`,
        discard: taken.length > 0,
      });
      await this.mail.post(em, addressChangeAskedLetter(viewer.email), { key: `email-change-asked/${key}` });
      await record(em, viewer, { action: 'email.request-change', object: 'person', objectId: viewer.userId });
    });
    return { minutes: GOOD_FOR_MINUTES };
  }

  /** Uses the link up: the person signs in with the new address, and links to the old one no longer work. */
  async confirm(token: string): Promise<EmailChanged> {
    const now = this.clock.now();
    const hash = hashToken(token);
    const changed = this.tx.across(
      async (em) => {
        const [[used]] = await em.query<[{ user_id: string; email: string }[], number]>(
          'delete from auth.email_change where token_hash = $1 and expires_at > $2 returning user_id, email',
          [hash, now],
        );
        if (!used) throw problem('LINK_INVALID');
        const { user_id: userId, email } = used;
        const [before] = await em.query<{ email: string }[]>('select email from auth."user" where id = $1', [userId]);
        await em.query(`update auth."user" set email = $2, "emailVerified" = true, "updatedAt" = $3 where id = $1`, [
          userId,
          email,
          now,
        ]);
        await em.query('delete from auth.password_reset where user_id = $1', [userId]);
        if (before && this.mail.isSet) {
          const letter = addressChangedLetter(before.email);
          await this.mail.post(em, letter, { key: `email-changed/${hash.toString('hex')}` });
        }
        return { tenantIds: await organisationsOf(em, userId), result: { userId, email } };
      },
      async (em, tenantId, { userId, email }) => {
        await em.query('update app.person set email = $2 where id = $1', [userId, email]);
        await record(em, { tenantId, userId }, { action: 'email.change', object: 'person', objectId: userId });
      },
    );
    try {
      return { email: (await changed).email };
    } catch (error) {
      // Somebody opened an account with the address meanwhile; the link leads nowhere now.
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw problem('LINK_INVALID');
      throw error;
    }
  }
}
