import { openedForHeaders } from '../graphql/opened-for.ts';
import { readEvents, type StreamEvent, StreamRefused } from './event-stream.ts';
import { UNATTENDED } from './unattended.ts';

export interface LiveConnectionOptions {
  readonly address: string;
  readonly take: (event: StreamEvent) => void;
  /** Looks for changes without a stream. */
  readonly poll: () => Promise<void>;
}

const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];
const HIDDEN_MS = 30_000;
/** What the server answers when trying again would change nothing. */
const FINAL = new Set([401, 403, 404]);

/**
 * Holds a stream open while the page is looked at. Where there is none to be had it looks for changes between the
 * tries, every twenty seconds at most. Nothing here ever stands in the way of work.
 */
export class LiveConnection {
  private readonly stopped = new AbortController();
  private stream: AbortController | undefined;
  private hidden: number | undefined;
  private paused = false;
  private wake: (() => void) | undefined;
  private failures = 0;

  constructor(private readonly options: LiveConnectionOptions) {
    document.addEventListener('visibilitychange', this.seen);
    window.addEventListener('online', this.hurry);
    void this.run();
  }

  /** Whether anybody has looked at the page lately. */
  get watched(): boolean {
    return !this.paused;
  }

  stop(): void {
    this.stopped.abort();
    this.stream?.abort();
    window.clearTimeout(this.hidden);
    document.removeEventListener('visibilitychange', this.seen);
    window.removeEventListener('online', this.hurry);
    this.hurry();
  }

  private readonly hurry = (): void => this.wake?.();

  private readonly seen = (): void => {
    window.clearTimeout(this.hidden);
    if (document.visibilityState === 'hidden') {
      this.hidden = window.setTimeout(() => {
        this.paused = true;
        this.stream?.abort();
      }, HIDDEN_MS);
    } else if (this.paused) {
      this.paused = false;
      this.failures = 0;
      this.hurry();
    }
  };

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      if (this.paused) {
        await this.pause();
        continue;
      }
      if (!(await this.follow())) return;
      if (this.stopped.signal.aborted || this.paused) continue;
      await this.options.poll().catch(() => undefined);
      const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 20_000;
      this.failures += 1;
      await this.pause(wait);
    }
  }

  /** False where following is over for good. */
  private async follow(): Promise<boolean> {
    this.stream = new AbortController();
    try {
      await readEvents(this.options.address, { ...openedForHeaders(), ...UNATTENDED }, this.stream.signal, (event) => {
        this.failures = 0;
        this.options.take(event);
      });
    } catch (fault) {
      if (fault instanceof StreamRefused) {
        if (FINAL.has(fault.status)) return false;
        this.failures = RETRY_MS.length;
      }
    }
    return true;
  }

  private pause(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : window.setTimeout(resolve, ms);
      this.wake = () => {
        window.clearTimeout(timer);
        resolve();
      };
    });
  }
}
