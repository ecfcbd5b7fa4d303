import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problem } from '../platform/problems.js';

const MOST_LETTERS = 5;
const WINDOW_MINUTES = 60;

/** Counts letters asked for per address in PostgreSQL; unknown addresses count alike. */
@Injectable()
export class ResetThrottle {
  constructor(private readonly dataSource: DataSource) {}

  /** Counts one more; refuses with TOO_MANY_ATTEMPTS after five within an hour. */
  async count(purpose: 'reset' | 'email-change', whom: string): Promise<void> {
    const key = createHash('sha256').update(`${purpose} ${whom.toLowerCase()}`).digest('base64url');
    const [row] = await this.dataSource.query<{ letters: number; seconds: number }[]>(
      `insert into auth.sign_in_attempt as a (key, failures, window_ends_at)
       values ($1, 1, now() + make_interval(mins => $2))
       on conflict (key) do update set
         failures = case when a.window_ends_at > now() then a.failures + 1 else 1 end,
         window_ends_at = case when a.window_ends_at > now() then a.window_ends_at else excluded.window_ends_at end
       returning failures as letters, ceil(extract(epoch from window_ends_at - now()))::int as seconds`,
      [key, WINDOW_MINUTES],
    );
    if (row && row.letters > MOST_LETTERS) {
      throw problem('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(row.seconds / 60) }, row.seconds);
    }
  }
}
