import type { QueuedReviewFieldsFragment } from '../graphql/generated/graphql.ts';

/** One row of the queue. */
export type Queued = QueuedReviewFieldsFragment;

/** Somebody or something to choose by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
