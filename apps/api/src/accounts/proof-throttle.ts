import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problems.js';

const MOST_ATTEMPTS = 9;
const WINDOW_MINUTES = 15;

/**
 * Counts attempts of one person at a second factor or at confirming, in PostgreSQL for all instances. An
 * attempt counts before it is judged, so that many at once gain nothing; a right one clears the count. Only
 * somebody who holds a session of that person can use the attempts up.
 */
@Injectable()
export class ProofThrottle {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with TOO_MANY_ATTEMPTS from the tenth attempt within fifteen minutes on. */
  async begin(userId: string): Promise<void> {
    const [row] = await this.dataSource.query<{ failures: number; seconds: number }[]>(
      `insert into auth.sign_in_attempt as a (key, failures, window_ends_at)
       values ($1, 1, now() + make_interval(mins => $2))
       on conflict (key) do update set
         failures = case when a.window_ends_at > now() then a.failures + 1 else 1 end,
         window_ends_at = case when a.window_ends_at > now() then a.window_ends_at else excluded.window_ends_at end
       returning failures, ceil(extract(epoch from window_ends_at - now()))::int as seconds`,
      [keyOf(userId), WINDOW_MINUTES],
    );
    if (row && row.failures > MOST_ATTEMPTS) {
      throw problem('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(row.seconds / 60) }, row.seconds);
    }
  }

  async succeeded(userId: string): Promise<void> {
    await this.dataSource.query('delete from auth.sign_in_attempt where key = $1', [keyOf(userId)]);
  }
}

function keyOf(userId: string): string {
  return createHash('sha256').update(`proof ${userId}`).digest('base64url');
}
