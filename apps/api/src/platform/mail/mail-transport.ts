import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config.js';
import type { PrintedLetter } from './letter.js';

const WAIT = 10_000;

/** Hands letters to the mail server of SMTP_URL. */
@Injectable()
export class MailTransport {
  constructor(private readonly config: Config) {}

  get isSet(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /**
   * Rejects when the mail server does not take the letter, or answers none of its steps within ten seconds. The same id
   * gives the same Message-ID, by which mail servers know a letter that was handed over twice.
   */
  async send({ to, subject, text, html, unsubscribe }: PrintedLetter, id: string): Promise<void> {
    const { smtpUrl, mailFrom, publicUrl } = this.config;
    if (!smtpUrl) throw new Error('SMTP_URL is not set');
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: WAIT,
      greetingTimeout: WAIT,
      socketTimeout: WAIT,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: mailFrom,
        // As an object: a text would be read as a list of addresses.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${new URL(publicUrl).hostname}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    } finally {
      transport.close();
    }
  }
}
