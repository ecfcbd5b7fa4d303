import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config.js';
import { sourceOf } from '../platform/limits/source.js';
import { problem } from '../platform/problems.js';

/** Failed attempts within a window: at one address from one source, at one address from all, from one source at all addresses. */
const MOST_HERE = 9;
const MOST_FOR_ADDRESS = 90;
const MOST_FROM_SOURCE = 100;
const WINDOW_MINUTES = 15;

interface Counted {
  readonly key: string;
  readonly most: number;
}

const COUNT = `
insert into auth.sign_in_attempt as a (key, failures, window_ends_at)
values ($1, 1, now() + make_interval(mins => $2))
on conflict (key) do update set
  failures = case when a.window_ends_at > now() then least(a.failures, $3::int) + 1 else 1 end,
  window_ends_at = case when a.window_ends_at > now() then a.window_ends_at else excluded.window_ends_at end
returning failures, ceil(extract(epoch from window_ends_at - now()))::int as seconds`;

/**
 * Counts attempts to sign in, in PostgreSQL, so that all instances share the counts. An attempt counts before it
 * is judged, so that many at once gain nothing; a right one clears the counts of its address. Nine close an address
 * to the source they came from alone, so that nobody locks out somebody else who signs in from elsewhere; many
 * more close it to everybody, against guessing from many sources. Unknown addresses count alike, which keeps the
 * reply the same. Everything is hashed. Where sources cannot be told apart (see `sourceOf`) all are one.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** Refuses with TOO_MANY_ATTEMPTS for the rest of a window that is full. `from` is absent inside a session. */
  async begin(email: string, from?: Request): Promise<void> {
    // What is refused by one count does not reach the next: one source alone cannot use up the count of all.
    for (const { key, most } of this.counted(email, from)) {
      const [row] = await this.dataSource.query<{ failures: number; seconds: number }[]>(COUNT, [
        key,
        WINDOW_MINUTES,
        most,
      ]);
      if (row && row.failures > most) {
        const seconds = Math.max(row.seconds, 1);
        throw problem('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(seconds / 60) }, seconds);
      }
    }
  }

  /** Opens the address again, to every source; what a source failed at other addresses still counts. */
  async succeeded(email: string, from?: Request): Promise<void> {
    const source = from ? sourceOf(from, this.config) : null;
    await this.dataSource.query('delete from auth.sign_in_attempt where starts_with(key, $1)', [addressKey(email)]);
    if (source === null) return;
    await this.dataSource.query('update auth.sign_in_attempt set failures = greatest(failures - 1, 0) where key = $1', [
      sourceKey(source),
    ]);
  }

  private counted(email: string, from: Request | undefined): Counted[] {
    const source = from ? sourceOf(from, this.config) : null;
    const address = addressKey(email);
    const here: Counted = { key: `${address}.${digest(source ?? 'anywhere')}`, most: MOST_HERE };
    if (source === null) return [here];
    return [
      here,
      { key: sourceKey(source), most: MOST_FROM_SOURCE },
      { key: `${address}.all`, most: MOST_FOR_ADDRESS },
    ];
  }
}

function addressKey(email: string): string {
  return digest(`sign-in ${email.toLowerCase()}`);
}

function sourceKey(source: string): string {
  return digest(`sign-ins from ${source}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
