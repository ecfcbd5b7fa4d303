import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Jobs, type OnBehalf } from '../jobs/jobs.js';
import { InstallationSecret } from '../keys.js';
import { problem } from '../problems.js';
import { seal, unseal } from '../seal.js';
import { printLetter, type Letter } from './letter.js';
import { MailTransport } from './mail-transport.js';

/** A letter of the local mailbox. */
export interface KeptLetter extends Letter {
  readonly id: string;
  readonly sentAt: Date;
}

export interface Posting {
  /** Names the occasion by ids alone; one occasion gets one letter, however often it is posted. */
  readonly key: string;
  /** Whose permission is checked again before the letter leaves. */
  readonly onBehalf?: OnBehalf;
  /**
   * Prepared like any other and then not sent: where nobody may learn from the reply or its time whether
   * there is somebody to write to.
   */
  readonly discard?: boolean;
}

interface StoredLetter {
  readonly letter: Letter;
  readonly discard: boolean;
}

const KEPT_DAYS = 30;
const SHOWN = 100;

/**
 * Letters are posted in the transaction of the change they tell about, and sent by a job. Until then they
 * are stored sealed, because they hold one-time links; once sent, only the fact is kept. In local
 * mode without SMTP_URL they stay in the mailbox of the installation instead.
 */
@Injectable()
export class Mail implements OnModuleInit {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('mail');
  }

  onModuleInit(): void {
    this.jobs.handle('mail', {
      run: ({ letter }) => this.deliver(letter ?? ''),
      drop: ({ letter }) => this.forget(letter ?? ''),
    });
  }

  /** True where letters stay on this machine, to be read at /mailbox. */
  get hasMailbox(): boolean {
    return this.config.localMode && !this.transport.isSet;
  }

  /** Whether letters reach anybody. */
  get isSet(): boolean {
    return this.transport.isSet || this.hasMailbox;
  }

  /** Posts a letter in the caller's transaction; MAIL_NOT_SET where nothing could send it. */
  async post(em: EntityManager, letter: Letter, { key, onBehalf, discard = false }: Posting): Promise<void> {
    if (!this.isSet) throw problem('MAIL_NOT_SET');
    printLetter(letter);
    const stored: StoredLetter = { letter, discard };
    const posted = await em.query<{ id: string }[]>(
      `insert into auth.letter (id, key, sealed, created_at) values ($1, $2, $3, $4)
       on conflict (key) do nothing returning id`,
      [randomUUID(), key, seal(Buffer.from(JSON.stringify(stored)), this.key), this.clock.now()],
    );
    const [row] = posted;
    if (row) await this.jobs.enqueue(em, 'mail', { letter: row.id }, onBehalf ?? null);
  }

  /** The newest letters that stayed here, newest first. */
  async mailbox(): Promise<KeptLetter[]> {
    if (!this.hasMailbox) throw problem('NOT_FOUND');
    const rows = await this.dataSource.query<{ id: string; sealed: Buffer; sent_at: Date }[]>(
      `select id, sealed, sent_at from auth.letter where sent_at is not null and sealed is not null
        order by seq desc limit ${SHOWN}`,
    );
    return rows.map(({ id, sealed, sent_at: sentAt }) => ({ ...this.open(sealed).letter, id, sentAt }));
  }

  private open(sealed: Buffer): StoredLetter {
    return JSON.parse(unseal(sealed, this.key).toString('utf8')) as StoredLetter;
  }

  private async deliver(id: string): Promise<void> {
    const [row] = await this.dataSource.query<{ sealed: Buffer }[]>(
      'select sealed from auth.letter where id = $1 and sent_at is null and sealed is not null',
      [id],
    );
    if (!row) return;
    const { letter, discard } = this.open(row.sealed);
    if (discard) return this.forget(id);
    if (this.transport.isSet) await this.transport.send(printLetter(letter), id);
    else if (!this.hasMailbox) throw problem('MAIL_NOT_SET');
    const now = this.clock.now();
    await this.dataSource.query(
      'update auth.letter set sent_at = $2, sealed = case when $3 then sealed end where id = $1',
      [id, now, this.hasMailbox],
    );
    await this.dataSource.query('delete from auth.letter where created_at < $1', [
      new Date(now.getTime() - KEPT_DAYS * 86_400_000),
    ]);
  }

  private async forget(id: string): Promise<void> {
    await this.dataSource.query('delete from auth.letter where id = $1', [id]);
  }
}
