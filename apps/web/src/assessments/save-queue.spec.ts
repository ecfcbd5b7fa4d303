import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Change, type Kept, Refused, type Reply, SaveQueue } from './save-queue.ts';

interface Row {
  readonly revision: number;
  readonly text: string;
}

/** A server, a clock and a device that do what each test says. */
class Bench {
  readonly sent: Change<string>[] = [];
  readonly records = new Map<string, Row | null>();
  readonly replies: (() => Promise<Reply<Row>>)[] = [];
  timers: { ms: number; act: () => void }[] = [];
  kept: readonly Kept<string>[] = [];
  /** What the device says of itself; all that it was given, unless a test says otherwise. */
  surviving: { readonly count: number; readonly onlyInWindow: boolean } | undefined;
  /** Ends the wait for the device to have stored what it was given. */
  stored: Promise<void> = Promise.resolve();
  readonly queue: SaveQueue<string, Row>;
  private ids = 0;

  constructor() {
    this.queue = new SaveQueue<string, Row>({
      send: (change) => {
        this.sent.push(change);
        const reply = this.replies.shift();
        return reply
          ? reply()
          : Promise.resolve({ kind: 'saved', record: { revision: change.baseRevision + 1, text: change.value } });
      },
      same: (a, b) => a === b,
      valueOf: (row) => row?.text ?? '',
      onRecord: (key, row) => this.records.set(key, row),
      onChange: () => undefined,
      keep: (kept) => {
        this.kept = kept;
        return this.stored;
      },
      surviving: () => this.surviving ?? { count: this.kept.length, onlyInWindow: false },
      after: (ms, act) => {
        const timer = { ms, act };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((each) => each !== timer));
      },
      newId: () => `op-${(this.ids += 1)}`,
      now: () => '2026-11-16T14:02:00.000Z',
    });
  }

  offline(): void {
    this.replies.push(() => Promise.reject(new TypeError('no network')));
  }

  conflict(current: Row | null): void {
    this.replies.push(() => Promise.resolve({ kind: 'conflict', current }));
  }

  async tick(): Promise<void> {
    const due = this.timers;
    this.timers = [];
    for (const timer of due) timer.act();
    await settled();
  }
}

/** Lets every reply that is on its way arrive. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe('a save queue', () => {
  it('sends a choice at once and reports when it was saved', async () => {
    bench.queue.put('q', 'closed', null);
    await settled();
    expect(bench.sent).toEqual([{ key: 'q', operationId: 'op-1', baseRevision: 0, value: 'closed' }]);
    expect(bench.queue.state()).toEqual({
      kind: 'saved',
      unsaved: 0,
      conflicts: 0,
      kept: 0,
      savedAt: '2026-11-16T14:02:00.000Z',
    });
    expect(bench.kept).toEqual([]);
  });

  it('waits for a pause in typing and then sends the last text once', async () => {
    bench.queue.put('q', 'a', null, { pause: true });
    bench.queue.put('q', 'ab', null, { pause: true });
    await settled();
    expect(bench.sent).toHaveLength(0);
    await bench.tick();
    expect(bench.sent.map((change) => change.value)).toEqual(['ab']);
  });

  it('bases the next edit on the revision that was saved while the person went on writing', async () => {
    let answer: (reply: Reply<Row>) => void = () => undefined;
    bench.replies.push(() => new Promise((resolve) => (answer = resolve)));
    bench.queue.put('q', 'first', null);
    await settled();
    bench.queue.put('q', 'second', null);
    answer({ kind: 'saved', record: { revision: 1, text: 'first' } });
    await settled();
    expect(bench.sent.map(({ value, baseRevision }) => [value, baseRevision])).toEqual([
      ['first', 0],
      ['second', 1],
    ]);
    expect(bench.queue.state().unsaved).toBe(0);
  });

  it('repeats a change whose reply was lost with the same operation id before anything newer', async () => {
    bench.offline();
    bench.queue.put('q', 'first', null);
    await settled();
    expect(bench.queue.state()).toMatchObject({ kind: 'waiting', unsaved: 1 });
    bench.queue.put('q', 'second', null, { pause: true });
    await bench.tick();
    expect(bench.sent.map(({ operationId, value }) => [operationId, value])).toEqual([
      ['op-1', 'first'],
      ['op-1', 'first'],
      ['op-2', 'second'],
    ]);
  });

  it('waits longer after each failure', async () => {
    for (let failure = 0; failure < 4; failure += 1) bench.offline();
    bench.queue.put('q', 'text', null);
    await settled();
    const waits: number[] = [];
    for (let retry = 0; retry < 3; retry += 1) {
      waits.push(bench.timers[0]?.ms ?? 0);
      await bench.tick();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it('keeps what is not saved on the device and takes it up again', async () => {
    bench.offline();
    bench.queue.put('q', 'mine', { revision: 3, text: 'old' });
    await settled();
    const later = new Bench();
    later.queue.restore(bench.kept);
    await settled();
    expect(later.sent).toEqual([{ key: 'q', operationId: 'op-1', baseRevision: 3, value: 'mine' }]);
    expect(later.kept).toEqual([]);
  });

  it('sends a change only when its operation id is stored, so that a crash repeats the same operation', async () => {
    let store: () => void = () => undefined;
    bench.stored = new Promise((resolve) => (store = resolve));
    bench.queue.put('q', 'mine', null);
    await settled();
    expect(bench.sent).toEqual([]);
    expect(bench.kept).toMatchObject([{ key: 'q', unsure: { operationId: 'op-1', value: 'mine' } }]);
    store();
    await settled();
    expect(bench.sent).toMatchObject([{ operationId: 'op-1' }]);
  });

  it('says that changes are kept here only when they are, and when no place but this window holds them', async () => {
    bench.offline();
    bench.surviving = { count: 0, onlyInWindow: false };
    bench.queue.put('q', 'mine', null);
    await settled();
    expect(bench.queue.state().kind).toBe('saving');
    bench.surviving = { count: 1, onlyInWindow: false };
    bench.queue.put('other', 'x', null, { pause: true });
    expect(bench.queue.state()).toMatchObject({ kind: 'waiting', unsaved: 2, kept: 1 });
    bench.surviving = { count: 1, onlyInWindow: true };
    expect(bench.queue.state()).toMatchObject({ kind: 'waiting', unsaved: 2, onlyInWindow: true });
  });

  it('leaves a change of another window where it is while the same answer is being edited here', async () => {
    const other: Kept<string> = { key: 'q', value: 'theirs', baseRevision: 1, writtenAt: '2026-11-16T13:00:00.000Z' };
    bench.queue.put('q', 'mine', { revision: 1, text: 'old' }, { pause: true });
    expect(bench.queue.restore([other, { ...other, key: 'free' }])).toEqual([other]);
    await settled();
    expect(bench.queue.pending('q')).toBe('mine');
    expect(bench.sent).toMatchObject([{ key: 'free', value: 'theirs' }]);
  });

  it('overwrites nothing when somebody else saved first, and sends the rest meanwhile', async () => {
    bench.conflict({ revision: 7, text: 'theirs' });
    bench.queue.put('q', 'mine', { revision: 6, text: 'old' });
    bench.queue.put('other', 'x', null);
    await settled();
    expect(bench.queue.conflictOf('q')).toEqual({
      mine: 'mine',
      writtenAt: '2026-11-16T14:02:00.000Z',
      theirs: { revision: 7, text: 'theirs' },
    });
    expect(bench.queue.state()).toMatchObject({ kind: 'conflict', conflicts: 1, unsaved: 1 });
    expect(bench.sent.map((change) => change.key)).toEqual(['q', 'other']);
  });

  it('sends my version on top of theirs when I keep mine', async () => {
    bench.conflict({ revision: 7, text: 'theirs' });
    bench.queue.put('q', 'mine', { revision: 6, text: 'old' });
    await settled();
    bench.queue.settle('q', 'mine');
    await settled();
    expect(bench.sent[1]).toMatchObject({ baseRevision: 7, value: 'mine' });
    expect(bench.queue.state()).toMatchObject({ kind: 'saved', unsaved: 0 });
  });

  it('sends nothing when I take theirs', async () => {
    bench.conflict({ revision: 7, text: 'theirs' });
    bench.queue.put('q', 'mine', { revision: 6, text: 'old' });
    await settled();
    bench.queue.settle('q', undefined);
    await settled();
    expect(bench.sent).toHaveLength(1);
    expect(bench.records.get('q')).toEqual({ revision: 7, text: 'theirs' });
    expect(bench.queue.pending('q')).toBeUndefined();
  });

  it('sees no conflict where both wrote the same', async () => {
    bench.conflict({ revision: 7, text: 'same' });
    bench.queue.put('q', 'same', { revision: 6, text: 'old' });
    await settled();
    expect(bench.queue.conflicts()).toEqual([]);
    expect(bench.queue.state().unsaved).toBe(0);
  });

  it('does not repeat what the server refused until the person changes it', async () => {
    bench.replies.push(() => Promise.reject(new Refused('Give a reason of at least 10 letters')));
    bench.queue.put('q', 'no', null);
    await settled();
    expect(bench.queue.state()).toMatchObject({
      kind: 'refused',
      says: 'Give a reason of at least 10 letters',
      unsaved: 1,
    });
    bench.queue.put('q', 'because it is not sold there', null);
    await settled();
    expect(bench.queue.state()).toMatchObject({ kind: 'saved', unsaved: 0 });
  });

  it('says that the session ended, and sends what was refused once more when asked to', async () => {
    bench.replies.push(() => Promise.reject(new Refused('You are not signed in.', true)));
    bench.queue.put('q', 'typed meanwhile', null);
    await settled();
    expect(bench.queue.state()).toMatchObject({ kind: 'refused', signedOut: true, unsaved: 1 });
    bench.queue.again();
    await settled();
    expect(bench.queue.state()).toMatchObject({ kind: 'saved', unsaved: 0 });
    expect(bench.queue.state()).not.toHaveProperty('signedOut');
    expect(bench.sent.map(({ value }) => value)).toEqual(['typed meanwhile', 'typed meanwhile']);
  });

  it('sends nothing for an edit that was taken back', async () => {
    bench.queue.put('q', 'changed', { revision: 1, text: 'old' }, { pause: true });
    bench.queue.put('q', 'old', { revision: 1, text: 'old' }, { pause: true });
    await bench.tick();
    expect(bench.sent).toHaveLength(0);
    expect(bench.kept).toEqual([]);
  });
});
