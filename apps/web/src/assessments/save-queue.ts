import type { Surviving } from '../device/kept-changes.ts';
import {
  type Change,
  type Conflict,
  type Entry,
  type Kept,
  type KeyState,
  type QueueState,
  Refused,
  type Reply,
} from './change.ts';
import { queueState } from './queue-state.ts';

export { type Change, type Kept, type QueueState, Refused, type Reply } from './change.ts';

/** Everything the queue needs from outside. */
export interface QueueOptions<V, S extends { readonly revision: number }> {
  readonly send: (change: Change<V>) => Promise<Reply<S>>;
  readonly same: (a: V, b: V) => boolean;
  readonly valueOf: (record: S | null) => V;
  /** Called with every record the server confirms. */
  readonly onRecord: (key: string, record: S | null) => void;
  readonly onChange: () => void;
  /** Resolves once what is kept would outlive this window, or it is certain that it would not. */
  readonly keep: (kept: readonly Kept<V>[]) => Promise<void>;
  readonly surviving: () => Surviving;
  readonly after: (ms: number, act: () => void) => () => void;
  readonly newId: () => string;
  readonly now: () => string;
}

/** Quiet time after the last edit of a text before it is sent. */
const PAUSE_MS = 600;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/**
 * Sends changes one by one and never loses or overwrites one. A change is kept on the device until the server
 * has answered; a change whose reply was lost is repeated with the same operation id before anything newer is
 * sent for the same key, so that it cannot conflict with itself.
 */
export class SaveQueue<V, S extends { readonly revision: number }> {
  private readonly entries = new Map<string, Entry<V, S>>();
  private readonly pauses = new Map<string, () => void>();
  private busy = false;
  private failures = 0;
  private stopRetry: (() => void) | undefined;
  private savedAt: string | undefined;

  constructor(private readonly options: QueueOptions<V, S>) {}

  /** Takes up changes that another window left on this device; gives back those whose key was edited here since. */
  restore(kept: readonly Kept<V>[]): readonly Kept<V>[] {
    const stay = kept.filter(({ key }) => this.entries.has(key));
    for (const { key, value, baseRevision, writtenAt, unsure } of kept) {
      if (this.entries.has(key)) continue;
      this.entries.set(key, {
        value,
        baseRevision,
        writtenAt,
        ...(unsure && { unsure }),
        sending: false,
        resting: false,
      });
    }
    void this.changed();
    void this.flush();
    return stay;
  }

  /** A new value for a key. `base` is the record it was edited from. */
  put(key: string, value: V, base: S | null, { pause = false } = {}): void {
    const entry = this.entries.get(key);
    const baseRevision = entry?.baseRevision ?? base?.revision ?? 0;
    const untouched = !entry?.unsure && !entry?.conflict && this.options.same(value, this.options.valueOf(base));
    if (untouched && !entry?.sending) this.entries.delete(key);
    else {
      this.entries.set(key, {
        value,
        baseRevision,
        writtenAt: this.options.now(),
        ...(entry?.unsure && { unsure: entry.unsure }),
        ...(entry?.conflict && { conflict: entry.conflict }),
        sending: entry?.sending ?? false,
        resting: pause,
      });
    }
    this.pauses.get(key)?.();
    this.pauses.delete(key);
    if (pause) {
      this.pauses.set(
        key,
        this.options.after(PAUSE_MS, () => this.endPause(key)),
      );
    }
    void this.changed();
    if (!pause) void this.flush();
  }

  /** The value that stands on this device for a key, if it is not saved yet. */
  pending(key: string): V | undefined {
    return this.entries.get(key)?.value;
  }

  stateOf(key: string): KeyState | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (entry.conflict) return 'conflict';
    if (entry.refusal !== undefined) return 'refused';
    return this.failures > 0 ? 'waiting' : 'saving';
  }

  conflictOf(key: string): Conflict<V, S> | undefined {
    const entry = this.entries.get(key);
    return entry?.conflict && { mine: entry.value, writtenAt: entry.writtenAt, theirs: entry.conflict.theirs };
  }

  /** Keys whose conflict waits for a choice, oldest first. */
  conflicts(): readonly string[] {
    return [...this.entries].filter(([, entry]) => entry.conflict).map(([key]) => key);
  }

  /** Settles a conflict: `value` is sent on top of the other version; undefined takes the other version. */
  settle(key: string, value: V | undefined): void {
    const entry = this.entries.get(key);
    if (!entry?.conflict) return;
    const { theirs } = entry.conflict;
    this.entries.delete(key);
    this.options.onRecord(key, theirs);
    if (value === undefined) void this.changed();
    else this.put(key, value, theirs);
  }

  /** Sends what waits; called again by itself until all is saved. */
  async flush(): Promise<void> {
    if (this.busy) return;
    const next = [...this.entries].find(
      ([, entry]) => !entry.resting && !entry.conflict && entry.refusal === undefined,
    );
    if (!next) return;
    this.busy = true;
    this.stopRetry?.();
    const goOn = await this.sendOne(...next);
    this.busy = false;
    if (goOn) await this.flush();
  }

  /** Sends what was refused once more: after signing in again, or when the page is opened anew. */
  again(): void {
    for (const entry of this.entries.values()) delete entry.refusal;
    void this.flush();
  }

  /** Ends every pause and sends now: before the page is left, or when the network is back. */
  hurry(): void {
    for (const key of [...this.pauses.keys()]) this.endPause(key);
    void this.flush();
  }

  state(): QueueState {
    const refusal = [...this.entries.values()].find((entry) => entry.refusal !== undefined)?.refusal;
    const states = [...this.entries.keys()].flatMap((key) => this.stateOf(key) ?? []);
    return queueState(states, { refusal, savedAt: this.savedAt, surviving: this.options.surviving() });
  }

  private endPause(key: string): void {
    this.pauses.get(key)?.();
    this.pauses.delete(key);
    const entry = this.entries.get(key);
    if (entry) entry.resting = false;
    void this.flush();
  }

  /** True where the next change may be sent at once. */
  private async sendOne(key: string, entry: Entry<V, S>): Promise<boolean> {
    const sent = entry.unsure ?? { operationId: this.options.newId(), value: entry.value };
    entry.unsure = sent;
    entry.sending = true;
    let reply: Reply<S>;
    try {
      // Kept with its operation id before it leaves: should the browser end now, the same operation is repeated.
      await this.changed();
      reply = await this.options.send({
        key,
        operationId: sent.operationId,
        baseRevision: entry.baseRevision,
        value: sent.value,
      });
    } catch (error) {
      this.failed(key, error);
      return error instanceof Refused;
    }
    this.failures = 0;
    // The person may have gone on writing while it was sent: the entry of now, not of then.
    const now = this.entries.get(key) ?? entry;
    delete now.unsure;
    now.sending = false;
    if (reply.kind === 'saved') this.saved(key, now, sent.value, reply.record);
    else this.clashed(key, now, reply.current);
    void this.changed();
    return true;
  }

  private saved(key: string, entry: Entry<V, S>, sent: V, record: S): void {
    this.savedAt = this.options.now();
    this.options.onRecord(key, record);
    if (this.options.same(entry.value, sent)) this.entries.delete(key);
    else entry.baseRevision = record.revision;
  }

  private clashed(key: string, entry: Entry<V, S>, current: S | null): void {
    this.options.onRecord(key, current);
    if (this.options.same(entry.value, this.options.valueOf(current))) {
      this.savedAt = this.options.now();
      this.entries.delete(key);
    } else entry.conflict = { theirs: current };
  }

  private failed(key: string, error: unknown): void {
    const now = this.entries.get(key);
    if (now) now.sending = false;
    if (error instanceof Refused) {
      if (now) {
        delete now.unsure;
        now.refusal = error;
      }
    } else {
      const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 30_000;
      this.failures += 1;
      this.stopRetry = this.options.after(wait, () => void this.flush());
    }
    void this.changed();
  }

  private changed(): Promise<void> {
    const kept = this.options.keep(
      [...this.entries].map(([key, { value, baseRevision, writtenAt, unsure }]) => ({
        key,
        value,
        baseRevision,
        writtenAt,
        ...(unsure && { unsure }),
      })),
    );
    this.options.onChange();
    return kept;
  }
}
