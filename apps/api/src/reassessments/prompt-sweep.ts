import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { ReassessmentPrompts } from './reassessment-prompts.js';

const FIRST_MS = 90_000;
const HOUR_MS = 3_600_000;

/** Looks every hour for what has become due. Several instances may do so at once: each occasion is kept once. */
@Injectable()
export class PromptSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Reassessments');
  private timer?: NodeJS.Timeout;
  private ended = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly prompts: ReassessmentPrompts,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workers) this.again(FIRST_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private again(afterMs: number): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.work().finally(() => this.again(HOUR_MS));
    }, afterMs).unref();
  }

  private async work(): Promise<void> {
    try {
      await this.prompts.sweep();
    } catch (fault) {
      // The name alone: a message of the database can hold the values of a row.
      this.log.error(
        `what is due again could not be looked up and is tried again in an hour: ${(fault as Error).name}`,
      );
    }
  }
}
