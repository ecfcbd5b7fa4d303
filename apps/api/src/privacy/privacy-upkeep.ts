import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { OrganisationErasureService } from './organisation-erasure.service.js';
import { sweepRetention } from './retention.js';

const HOUR_MS = 3_600_000;

/** Erases what is due and sweeps what is past its time, at the start and each hour. Every instance does it; twice does no harm. */
@Injectable()
export class PrivacyUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Privacy');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly organisations: OrganisationErasureService,
  ) {}

  onApplicationBootstrap(): void {
    this.queue();
    this.timer = setInterval(() => this.queue(), HOUR_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private queue(): void {
    this.running = this.running.then(() => this.sweep());
  }

  private async sweep(): Promise<void> {
    try {
      await this.organisations.eraseDue();
      await sweepRetention(this.dataSource, this.tx, this.clock.now());
    } catch (fault) {
      // The name alone: a message of the database can hold the values of a row.
      this.log.error(`upkeep of privacy failed and is tried again in an hour: ${(fault as Error).name}`);
    }
  }
}
