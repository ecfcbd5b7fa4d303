import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { problem } from '../problems.js';
import type { LimitName } from './limit-classes.js';

/** Counts one more in the window of its key. Windows that ended go with the hourly sweep of what is past its time. */
const COUNT = `
insert into auth.rate_window as w (key, used, ends_at)
values ($1, 1, $2::timestamptz + make_interval(secs => $3))
on conflict (key) do update set
  used = case when w.ends_at > $2 then least(w.used, $4::int) + 1 else 1 end,
  ends_at = case when w.ends_at > $2 then w.ends_at else excluded.ends_at end
returning used, ceil(extract(epoch from ends_at - $2::timestamptz))::int as seconds`;

/** Limits that hold for all instances together: fixed windows in PostgreSQL, one statement a call. Keys are hashed. */
@Injectable()
export class SharedLimits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Counts a call before it does anything; refuses with TOO_MANY_REQUESTS once the window is full. */
  async take(name: LimitName, whose: string): Promise<void> {
    const { most, seconds } = this.config.limits[name];
    const key = createHash('sha256').update(`${name} ${whose}`).digest('base64url');
    const [window] = await this.dataSource.query<{ used: number; seconds: number }[]>(COUNT, [
      key,
      this.clock.now(),
      seconds,
      most,
    ]);
    if (window && window.used > most) throw problem('TOO_MANY_REQUESTS', { seconds: window.seconds }, window.seconds);
  }
}
