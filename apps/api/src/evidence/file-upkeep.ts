import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { FileStore } from '../platform/files.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { Scanner } from './scanner.js';
import { scanWaitingFiles, sweepFiles, verifyFiles, type SweepParts } from './sweep-files.js';

const MINUTE_MS = 60_000;
const STOP_MS = 3_000;

/** How often, in minutes. Several instances may do the same work at the same time: nothing is done twice in effect. */
const WORK = [
  { minutes: 1, run: scanWaitingFiles },
  { minutes: 60, run: sweepFiles },
  { minutes: 24 * 60, run: verifyFiles },
] as const;

/** Looks after stored files while the process runs. */
@Injectable()
export class FileUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Files');
  private readonly parts: SweepParts;
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<void> = Promise.resolve();
  private readonly queued = new Set<unknown>();
  private stopping = false;

  constructor(dataSource: DataSource, tx: TenantTx, files: FileStore, scanner: Scanner, clock: Clock) {
    this.parts = { dataSource, tx, files, scanner, clock };
  }

  scan(): Promise<number> {
    return scanWaitingFiles(this.parts);
  }

  sweep(): Promise<number> {
    return sweepFiles(this.parts);
  }

  verify(): Promise<number> {
    return verifyFiles(this.parts);
  }

  onApplicationBootstrap(): void {
    this.queue(scanWaitingFiles);
    for (const { minutes, run } of WORK) {
      this.timers.push(setInterval(() => this.queue(run), minutes * MINUTE_MS).unref());
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.timers.forEach(clearInterval);
    // A scanner that hangs does not hold up the stop: nothing is written before it has answered.
    await Promise.race([this.running, setTimeout(STOP_MS, undefined, { ref: false })]);
  }

  /** One after another; what still waits for its turn is not queued twice. */
  private queue(work: (parts: SweepParts) => Promise<number>): void {
    if (this.queued.has(work)) return;
    this.queued.add(work);
    this.running = this.running.then(async () => {
      this.queued.delete(work);
      if (this.stopping) return;
      await work(this.parts).catch((fault: unknown) =>
        this.log.error(`${work.name} will be tried again: ${(fault as Error).message}`),
      );
    });
  }
}
