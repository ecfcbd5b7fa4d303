import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { printLetter } from '../platform/mail/letter.js';
import { MailTransport } from '../platform/mail/mail-transport.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { CompleteSetUpInput, MailTested, Organisation, TestMailInput } from './accounts.types.js';
import { checkNewPassword, hashPassword } from './credentials.js';
import { foundOrganisation } from './found-organisation.js';

const LINK_HOURS = 24;

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The first run of a production installation: a one-time link makes the first administrator. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly mail: MailTransport,
  ) {}

  async isNeeded(): Promise<boolean> {
    if (this.config.localMode) return false;
    const rows = await this.dataSource.query<unknown[]>('select 1 from auth.installation where set_up_at is null');
    return rows.length > 0;
  }

  /** A new link, good for one use within 24 hours; a link given out before stops working. */
  async newLink(): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(this.clock.now().getTime() + LINK_HOURS * 3_600_000);
    await this.dataSource.query(
      'update auth.installation set set_up_token_hash = $1, set_up_expires_at = $2 where set_up_at is null',
      [hashToken(token), expires],
    );
    return `${this.config.publicUrl}/set-up?token=${token}`;
  }

  /** Uses the link up: reviewing body and first administrator, or neither. */
  async complete(input: CompleteSetUpInput): Promise<Organisation> {
    await this.checkToken(input.token);
    checkNewPassword(input.password, input.email);
    const passwordHash = await hashPassword(input.password);
    const now = this.clock.now();
    const tenantId = randomUUID();
    return this.tx.run({ tenantId }, async (em) => {
      const [used] = await em.query<[{ only_row: boolean }[], number]>(
        `update auth.installation set set_up_at = $2, set_up_token_hash = null, set_up_expires_at = null
          where set_up_token_hash = $1 and set_up_expires_at > $2 and set_up_at is null returning only_row`,
        [hashToken(input.token), now],
      );
      if (used.length === 0) throw problem('SET_UP_LINK_INVALID');
      const organisation = { tenantId, name: input.organisationName.trim(), kind: 'reviewing-body' } as const;
      const { email, name } = input;
      await foundOrganisation(
        em,
        organisation,
        { name: name.trim(), email, role: 'installation-admin', passwordHash },
        now,
      );
      return { id: tenantId, name: organisation.name, kind: organisation.kind };
    });
  }

  /** Sends a letter to prove the mail settings; only with the set-up link, which stays good. */
  async testMail(input: TestMailInput): Promise<MailTested> {
    await this.checkToken(input.token);
    if (!this.mail.isSet) {
      return { sent: false, message: 'No mail server is set; set SMTP_URL and MAIL_FROM and restart.' };
    }
    try {
      const letter = printLetter({
        to: input.to,
        subject: 'OpenCRIA can send mail',
        paragraphs: [`This letter shows that the mail settings of OpenCRIA at ${this.config.publicUrl} work.`],
      });
      await this.mail.send(letter, randomUUID());
      return { sent: true, message: `A letter was handed to the mail server for ${input.to}.` };
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      const reason = [code, responseCode].filter((part) => part !== undefined).join(' ') || 'no reason given';
      return {
        sent: false,
        message: `The mail server did not take the letter (${reason}); check SMTP_URL and MAIL_FROM.`,
      };
    }
  }

  private async checkToken(token: string): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>(
      'select 1 from auth.installation where set_up_token_hash = $1 and set_up_expires_at > $2 and set_up_at is null',
      [hashToken(token), this.clock.now()],
    );
    if (rows.length === 0) throw problem('SET_UP_LINK_INVALID');
  }
}
