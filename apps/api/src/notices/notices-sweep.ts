import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Mail } from '../platform/mail/mail.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { LOOKED_FOR } from './due-notices.js';
import { insertNotices } from './insert-notices.js';
import { LettersService } from './letters.service.js';

const EVERY_MS = 60_000;

/** What else is looked after in each organisation, in a transaction of its own, before the digest of the day. */
export type Look = (em: EntityManager, tenantId: string) => Promise<void>;

/**
 * Looks every minute for what changed and what the calendar brings, and sends the digest of the day. Every instance does; the
 * unique key of a notice and the day noted with a digest keep each from being told twice.
 */
@Injectable()
export class NoticesSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Notices');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly looks: Look[] = [(em, tenantId) => this.notice(em, tenantId)];

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly letters: LettersService,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    this.queue();
    this.timer = setInterval(() => this.queue(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Adds a look; call it in onModuleInit. */
  join(look: Look): void {
    this.looks.push(look);
  }

  /** One look at every organisation; a part that fails does not keep the others waiting. */
  async run(): Promise<void> {
    const organisations = await this.dataSource.query<{ tenant_id: string; erase_after: Date | null }[]>(
      'select tenant_id, erase_after from app.organisations_for_upkeep()',
    );
    for (const { tenant_id: tenantId } of organisations) {
      for (const look of [...this.looks, (em: EntityManager) => this.digest(em, tenantId)]) {
        try {
          await this.tx.run({ tenantId }, (em) => look(em, tenantId));
        } catch (fault) {
          // The name alone: a message of the database can hold the values of a row.
          this.log.error(`a look at an organisation failed and is made again: ${(fault as Error).name}`);
        }
      }
    }
  }

  private async notice(em: EntityManager, tenantId: string): Promise<void> {
    const now = this.clock.now();
    for (const source of LOOKED_FOR) {
      const found = { source, values: [this.clock.today()] };
      const made = await insertNotices(em, tenantId, now, this.mail.isSet, found);
      await this.letters.postAtOnce(em, tenantId, made);
    }
  }

  private async digest(em: EntityManager, tenantId: string): Promise<void> {
    const [row] = await em.query<{ digest_hour: number }[]>(
      'select digest_hour from app.organisation where tenant_id = $1',
      [tenantId],
    );
    if (this.clock.now().getUTCHours() >= (row?.digest_hour ?? 0)) await this.letters.postDigests(em, tenantId);
  }

  private queue(): void {
    this.running = this.running
      .then(() => this.run())
      .catch((fault: unknown) => this.log.error(`the look for notices failed: ${(fault as Error).name}`));
  }
}
