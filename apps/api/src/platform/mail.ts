import { createTransport } from 'nodemailer';
import type { Config } from './config.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail through SMTP_URL. */
export class Mail {
  constructor(private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>) {}

  get isSet(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Rejects when the mail server does not take the letter within ten seconds. */
  async send(letter: Letter): Promise<void> {
    if (!this.config.smtpUrl) throw new Error('SMTP_URL is not set');
    const transport = createTransport({
      url: this.config.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 10_000,
    });
    try {
      await transport.sendMail({ from: this.config.mailFrom, ...letter });
    } finally {
      transport.close();
    }
  }
}
