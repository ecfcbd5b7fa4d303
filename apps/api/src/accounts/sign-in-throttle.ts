import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problems.js';

const MOST_FAILURES = 9;
const WINDOW_MINUTES = 15;

/**
 * Counts failed sign-ins per address in PostgreSQL, so that all instances share the count. The address is
 * hashed; unknown addresses count alike, which keeps the reply the same. Forwarded-for headers play no part.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses with TOO_MANY_ATTEMPTS after nine failures within fifteen minutes. */
  async check(email: string): Promise<void> {
    const [row] = await this.dataSource.query<{ failures: number; seconds: number }[]>(
      `select failures, ceil(extract(epoch from window_ends_at - now()))::int as seconds
         from auth.sign_in_attempt where key = $1 and window_ends_at > now()`,
      [keyOf(email)],
    );
    if (row && row.failures >= MOST_FAILURES) {
      throw problem('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(row.seconds / 60) }, row.seconds);
    }
  }

  async failed(email: string): Promise<void> {
    await this.dataSource.query(
      `insert into auth.sign_in_attempt as a (key, failures, window_ends_at)
       values ($1, 1, now() + make_interval(mins => $2))
       on conflict (key) do update set
         failures = case when a.window_ends_at > now() then a.failures + 1 else 1 end,
         window_ends_at = case when a.window_ends_at > now() then a.window_ends_at else excluded.window_ends_at end`,
      [keyOf(email), WINDOW_MINUTES],
    );
  }

  async succeeded(email: string): Promise<void> {
    await this.dataSource.query('delete from auth.sign_in_attempt where key = $1', [keyOf(email)]);
  }
}

function keyOf(email: string): string {
  return createHash('sha256').update(`sign-in ${email.toLowerCase()}`).digest('base64url');
}
