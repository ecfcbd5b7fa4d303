import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { reopenExpired } from './reopen-checks.js';

const HOUR_MS = 3_600_000;

/** Watches what was verified: at the start and each hour. Every instance does; twice finds nothing more. */
@Injectable()
export class ActionUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Actions');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    this.queue();
    this.timer = setInterval(() => this.queue(), HOUR_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One look at every organisation; one that fails does not keep the others waiting. Returns how many checks it opened. */
  async run(): Promise<number> {
    const organisations = await this.dataSource.query<{ tenant_id: string }[]>(
      'select tenant_id from app.organisations_for_upkeep()',
    );
    let reopened = 0;
    for (const { tenant_id: tenantId } of organisations) {
      try {
        reopened += await this.tx.run({ tenantId }, (em) =>
          reopenExpired(em, tenantId, this.clock.today(), this.clock.now()),
        );
      } catch (fault) {
        // The name alone: a message of the database can hold the values of a row.
        this.log.error(`the watch over verified actions failed and is tried again: ${(fault as Error).name}`);
      }
    }
    return reopened;
  }

  private queue(): void {
    this.running = this.running
      .then(() => this.run())
      .then(
        () => undefined,
        (fault: unknown) => this.log.error(`the watch over verified actions failed: ${(fault as Error).name}`),
      );
  }
}
