import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { LiveDatabase } from '../database/data-source.js';
import { LIVE_CHANNEL, readPayload, type LiveNotice } from './announce.js';

/** Who wants to know. `missed`: notices may have been lost, so whoever follows should look for themselves. */
export interface LiveEars {
  heard(notice: LiveNotice): void;
  missed(): void;
}

const CHECK_MS = 15_000;
const ANSWER_MS = 5_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * The one connection of this instance on which PostgreSQL passes notices on. It is no pooled one, because a notice
 * reaches the very connection that listens. When it is lost it is opened again, and everybody is told that notices
 * may have been missed.
 */
@Injectable()
export class LiveListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Live');
  private readonly ears = new Set<LiveEars>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private ended = false;
  private everOpen = false;

  constructor(private readonly database: LiveDatabase) {}

  /** Call it in onModuleInit. */
  tell(ears: LiveEars): void {
    this.ears.add(ears);
  }

  onApplicationBootstrap(): void {
    void this.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.database.url,
      application_name: 'opencria live',
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.pass(payload));
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
    } catch {
      this.lost(client);
      return;
    }
    if (this.client !== client || this.ended) return;
    this.wait = FIRST_WAIT_MS;
    if (this.everOpen) for (const ears of this.ears) ears.missed();
    this.everOpen = true;
    this.check(client);
  }

  /** A connection can be dead without anybody having said so. */
  private check(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.client === client && !this.ended && this.check(client),
        () => this.lost(client),
      );
    }, CHECK_MS).unref();
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    void client.end().catch(() => undefined);
    if (this.ended) return;
    if (this.wait === FIRST_WAIT_MS) this.log.error('the connection for live updates is lost and opened again');
    this.timer = setTimeout(() => void this.open(), this.wait).unref();
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }

  private pass(payload: string | undefined): void {
    const notice = readPayload(payload);
    if (notice) for (const ears of this.ears) ears.heard(notice);
  }
}
