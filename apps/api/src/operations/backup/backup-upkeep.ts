import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';

const TEN_MINUTES = 600_000;
const DAY_MS = 86_400_000;

/** The day in the name is what tells whether today's is there, and which are old. */
const NAME = /^opencria-(\d{4}-\d{2}-\d{2})\.tar\.gz\.age$/;

export const backupName = (day: string): string => `opencria-${day}.tar.gz.age`;

/**
 * Makes one backup a day in BACKUP_DIR, after BACKUP_HOUR, and removes those older than BACKUP_KEEP_DAYS. The backup is
 * made by the command, in a process of its own, one at a time for all instances.
 */
@Injectable()
export class BackupUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Backup');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.backups.dir === undefined || !this.config.workers) return;
    this.queue();
    this.timer = setInterval(() => this.queue(), TEN_MINUTES).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private queue(): void {
    this.running = this.running
      .then(() => this.makeDue())
      .catch((fault: unknown) =>
        this.log.error(`the daily backup failed and is tried again: ${(fault as Error).name}`),
      );
  }

  /** Makes today's backup where it is due and missing, then removes old ones. */
  private async makeDue(): Promise<void> {
    const { dir, hour, keepDays } = this.config.backups;
    const now = this.clock.now();
    if (dir === undefined || now.getUTCHours() < hour) return;
    const names = await readdir(dir).catch((): string[] => []);
    const today = backupName(this.clock.today());
    if (names.includes(today)) return;
    const file = path.join(dir, today);
    const fault = await this.command(file);
    if (fault !== undefined) {
      this.log.error(fault);
      return;
    }
    const oldest = new Date(now.getTime() - keepDays * DAY_MS).toISOString().slice(0, 10);
    // Only ever after a new one was made: a folder is never left without any.
    for (const name of names) {
      const [, day] = NAME.exec(name) ?? [];
      if (day !== undefined && day < oldest) await rm(path.join(dir, name), { force: true });
    }
  }

  /** What the command said where it failed. */
  private async command(file: string): Promise<string | undefined> {
    const main = path.join(this.config.root, 'dist/apps/cli/src/main.js');
    const child = spawn(process.execPath, [main, 'backup', '--to', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0 ? undefined : said.trim() || `the backup ended with ${code}`;
  }
}
