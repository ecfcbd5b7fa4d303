/** The words saving is spoken about in: a change on its way, its reply, what is kept meanwhile, how it stands. */

/** One change on its way. */
export interface Change<V> {
  readonly key: string;
  /** A repeat with the same id returns the first reply. */
  readonly operationId: string;
  /** Revision the edit was based on; 0 for a first save. */
  readonly baseRevision: number;
  readonly value: V;
}

export type Reply<S> =
  { readonly kind: 'saved'; readonly record: S } | { readonly kind: 'conflict'; readonly current: S | null };

/** The server understood and said no: repeating it would not help. */
export class Refused extends Error {
  constructor(
    message?: string,
    /** The session has ended, or is another person's: the same change will be taken after signing in again. */
    readonly signedOut = false,
  ) {
    super(message);
  }
}

/** What the device keeps of one key until it is saved. */
export interface Kept<V> {
  readonly key: string;
  readonly value: V;
  readonly baseRevision: number;
  readonly writtenAt: string;
  /** Sent, but no reply came: must be repeated first. */
  readonly unsure?: { readonly operationId: string; readonly value: V };
}

/** One key of the queue. */
export interface Entry<V, S> {
  value: V;
  baseRevision: number;
  writtenAt: string;
  unsure?: { operationId: string; value: V };
  sending: boolean;
  /** Still within the pause after an edit. */
  resting: boolean;
  conflict?: { theirs: S | null };
  refusal?: Refused;
}

export interface Conflict<V, S> {
  readonly mine: V;
  readonly writtenAt: string;
  readonly theirs: S | null;
}

export type KeyState = 'saving' | 'waiting' | 'conflict' | 'refused';

export interface QueueState {
  /** The state to show: the one that most needs a person. */
  readonly kind: 'idle' | 'saving' | 'saved' | 'waiting' | 'conflict' | 'refused';
  /** Changes not saved yet. */
  readonly unsaved: number;
  readonly conflicts: number;
  /** Moment of the last save, ISO. */
  readonly savedAt?: string;
  /** What the server said, where it refused. */
  readonly says?: string;
  /** It refused because nobody is signed in any more, or somebody else. */
  readonly signedOut?: boolean;
  /** Changes that would survive the end of this window; absent where none would. */
  readonly kept?: number;
  /** The device could not take what is not saved yet: closing this window would lose it. */
  readonly onlyInWindow?: boolean;
}
