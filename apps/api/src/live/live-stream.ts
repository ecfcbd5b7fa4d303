import type { Response } from 'express';
import type { LiveKind, LiveNotice } from '../platform/live/announce.js';
import type { Followed } from './followed.js';

/** What a page is told. `resync`: more than is worth naming happened, or something may have been missed. */
type Message =
  | {
      readonly kind: LiveKind;
      readonly assessmentId?: string;
      readonly ids: readonly string[];
      readonly revision?: number;
    }
  | { readonly kind: 'resync' | 'beat' };

/** Says whether the person may still follow, and what there is to follow now; null ends the stream. */
type StillAllowed = () => Promise<Followed | null>;

/** Changes that come close together travel together. */
const GATHER_MS = 100;
const BEAT_MS = 15_000;
const MOST_WAITING = 100;

/**
 * One page that is kept up to date. Nothing is sent before it was asked anew whether the person may still read it.
 * What a slow reader does not take is not piled up: it becomes one `resync`.
 */
export class LiveStream {
  private waiting: Message[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private readonly beating: NodeJS.Timeout;
  private passing: Promise<void> = Promise.resolve();
  private stalled = false;
  private stalledForABeat = false;
  private ended = false;

  constructor(
    readonly tenantId: string,
    readonly personId: string,
    private followed: Followed,
    private readonly response: Response,
    private readonly stillAllowed: StillAllowed,
  ) {
    response.set({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies of the nginx family hold answers back otherwise.
      'x-accel-buffering': 'no',
      // Where a stream was ended nothing is left open that a shut-down would wait for.
      connection: 'close',
    });
    response.on('drain', () => this.goOn());
    response.on('error', () => this.end());
    // The page looks for itself first: something may have changed since it was loaded.
    this.write([{ kind: 'resync' }]);
    this.beating = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  heard(notice: LiveNotice): void {
    if (notice.tenantId !== this.tenantId || !this.followed.concerns(notice)) return;
    const { kind, ids, revision, subject } = notice;
    const own = subject === this.followed.assessmentId;
    this.add({ kind, ...(!own && { assessmentId: subject }), ids, ...(revision !== undefined && { revision }) });
  }

  resync(): void {
    this.waiting = [];
    this.add({ kind: 'resync' });
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.beating);
    clearTimeout(this.gathering);
    this.response.end();
  }

  private add(message: Message): void {
    if (this.waiting.some(({ kind }) => kind === 'resync')) return;
    this.waiting.push(message);
    if (this.waiting.length > MOST_WAITING) this.waiting = [{ kind: 'resync' }];
    this.gathering ??= setTimeout(() => this.pass(), GATHER_MS);
  }

  private beat(): void {
    // A reader who took nothing from one beat to the next is not there any more.
    if (this.stalledForABeat) {
      this.response.destroy();
      this.end();
      return;
    }
    this.stalledForABeat = this.stalled;
    if (this.waiting.length === 0) this.waiting.push({ kind: 'beat' });
    this.pass();
  }

  private goOn(): void {
    this.stalled = this.stalledForABeat = false;
    if (this.waiting.length > 0) this.pass();
  }

  private pass(): void {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    this.passing = this.passing.then(() => this.passNow());
  }

  private async passNow(): Promise<void> {
    if (this.ended || this.stalled || this.waiting.length === 0) return;
    const followed = await this.stillAllowed().catch(() => null);
    if (!followed) return this.end();
    // The organisation's own assessment was begun meanwhile: nothing of it was told so far.
    if (followed.mark !== this.followed.mark) this.waiting = [{ kind: 'resync' }];
    this.followed = followed;
    this.write(this.waiting.splice(0));
  }

  private write(messages: readonly Message[]): void {
    if (this.ended) return;
    const text = messages.map(({ kind, ...rest }) => `event: ${kind}\ndata: ${JSON.stringify(rest)}\n\n`).join('');
    this.stalled = !this.response.write(text);
  }
}
