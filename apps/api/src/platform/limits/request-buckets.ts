import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { sendFault } from '../http/fault.filter.js';
import { problem } from '../problems.js';
import type { ViewerSource } from '../viewer.js';
import type { Limit } from './limit-classes.js';
import { sourceOf } from './source.js';

const MOST_KEPT = 20_000;
/** Visitors who cannot be told apart share a bucket, which is so much larger. */
const EVERYBODY = 10;

/**
 * Buckets of tokens, one per key: each holds `most`, and is full again `seconds` after it was emptied. Kept as
 * the moment at which it will be full (GCRA). The least recently used go first when there are too many.
 */
export class RequestBuckets {
  private readonly fullAt = new Map<string, number>();

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly mostKept = MOST_KEPT,
  ) {}

  get size(): number {
    return this.fullAt.size;
  }

  /** Seconds to wait for the next token; 0 where one was taken. */
  take(key: string, { most, seconds }: Limit): number {
    const now = this.clock.now().getTime();
    const each = (seconds * 1000) / most;
    const room = seconds * 1000;
    // A clock that was set back must not keep a bucket empty for longer than it takes to fill.
    const known = Math.min(this.fullAt.get(key) ?? now, now + room);
    const next = Math.max(known, now) + each;
    this.fullAt.delete(key);
    const fits = next - now <= room + 1e-6;
    this.fullAt.set(key, fits ? next : known);
    if (this.fullAt.size > this.mostKept) this.fullAt.delete(this.fullAt.keys().next().value!);
    return fits ? 0 : Math.max(Math.ceil((next - now - room) / 1000), 1);
  }
}

/** Refuses with 429 what one person, or one source of visitors, asks of this instance beyond its bucket. */
export function limitRequests(config: Config, clock: Clock, viewers: ViewerSource) {
  const buckets = new RequestBuckets(clock);
  const limit = config.limits.requests;
  const refusedFor = async (request: Request): Promise<number> => {
    const viewer = await viewers.viewerOf(request);
    if (viewer) return buckets.take(`person ${viewer.userId}`, limit);
    const source = sourceOf(request, config);
    if (source !== null) return buckets.take(`source ${source}`, limit);
    return buckets.take('everybody', { ...limit, most: limit.most * EVERYBODY });
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    refusedFor(request).then(
      (seconds) => (seconds === 0 ? next() : sendFault(response, problem('TOO_MANY_REQUESTS', { seconds }, seconds))),
      // Who it is cannot be found out: what comes next meets the same fault and words it in its own way.
      () => next(),
    );
  };
}
