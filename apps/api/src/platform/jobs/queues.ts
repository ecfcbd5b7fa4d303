import type { Queue } from 'pg-boss';

/** Holds what failed every time, for an operator to look at; nobody works on it. */
export const PARKED = 'parked';

const DAY = 24 * 60 * 60;

/** First try and four more. */
export const MOST_TRIES = 5;

/**
 * Every queue. A try that ends without a word (its process was killed) is noticed after twenty seconds and
 * made again; the waits between tries grow from 15 seconds to about two minutes.
 */
const UNHURRIED = {
  retryLimit: MOST_TRIES - 1,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 60,
  heartbeatSeconds: 20,
  retentionSeconds: 7 * DAY,
  deleteAfterSeconds: DAY,
  deadLetter: PARKED,
} as const;

/** First try of a webhook and seven more, over about four hours. */
export const MOST_SENDS = 8;

export const QUEUES = {
  /** Takes what happened to an address of somebody else. */
  webhook: { ...UNHURRIED, retryLimit: MOST_SENDS - 1, retryDelay: 60, retryDelayMax: 2 * 60 * 60 },
  mail: UNHURRIED,
  /** Tells the reviewers of a programme that something came in. */
  'submission-received': UNHURRIED,
  /** Finds out whom a turn of a case concerns on the other side, which the side that made it cannot see. */
  'case-letters': UNHURRIED,
} as const satisfies Readonly<Record<string, Omit<Queue, 'name'>>>;

export type QueueName = keyof typeof QUEUES;

export const PARKED_QUEUE: Omit<Queue, 'name'> = { retentionSeconds: 30 * DAY, deleteAfterSeconds: 30 * DAY };
